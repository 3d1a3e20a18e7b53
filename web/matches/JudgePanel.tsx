import { useState } from 'react';
import type { VerdictBody } from '../../src/matches/contract.ts';
import type { MatchVerdict } from '../../src/searches/contract/verdicts.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import type { Outcome } from '../parts/outcome.ts';
import { useShortcuts } from '../shell/useShortcuts.ts';
import { Characters } from './Characters.tsx';
import { ConfirmForm } from './ConfirmForm.tsx';
import { judge, type Judged } from './matches-api.ts';
import { type ReasonKind, ReasonForm } from './ReasonForm.tsx';
import type { JudgedSubject } from './subject.ts';
import { verdictWords } from './words.ts';

interface Props {
  readonly subject: JudgedSubject;
  readonly onJudged: (verdict: MatchVerdict) => void;
  /** `c` and `x` judge this one; of several on a page only one may have them. */
  readonly keys?: boolean;
}

type Form = 'match' | ReasonKind;

/** What is compared, and the four things that the eye may say of it (53060.9(b)(1), R22). */
export function JudgePanel({ subject, onJudged, keys = false }: Props) {
  const [form, setForm] = useState<Form>();
  const door = useAct(() => {});
  const toggle = (next: Form) => setForm(form === next ? undefined : next);
  const say = async (body: VerdictBody) => {
    let judged: Judged | undefined;
    const send = async (): Promise<Outcome<Judged>> => {
      const outcome = await judge(subject.at, body);
      if (outcome.kind === 'done') judged = outcome.value;
      return outcome;
    };
    if (!(await door.act(send, saidOf(body, subject.name)))) return;
    setForm(undefined);
    onJudged(judged?.verdict ?? body.verdict);
  };
  return (
    <section className="judge" aria-label={`Judge ${subject.name} by its photo`}>
      {keys ? <Keys onConfirm={() => setForm('match')} onInvalid={() => setForm('not-a-match')} /> : null}
      <Characters asked={subject.asked} read={subject.read} askedWords={subject.askedWords ?? 'You typed'} />
      <ActResult state={door.state} />
      <Choices subject={subject} form={form} onChoose={toggle} />
      <Chosen form={form} subject={subject} door={door} onSay={(body) => void say(body)} />
    </section>
  );
}

const saidOf = (body: VerdictBody, name: string): string => {
  const reported = body.verdict === 'not-a-match' && body.cause !== 'another-plate';
  const said = `${name}: ${verdictWords[body.verdict]}.`;
  return reported ? `${said} It is reported to your Division Administrators.` : said;
};

function Keys({ onConfirm, onInvalid }: { readonly onConfirm: () => void; readonly onInvalid: () => void }) {
  useShortcuts({ c: onConfirm, x: onInvalid });
  return null;
}

const choices: readonly { readonly form: Form; readonly words: string }[] = [
  { form: 'match', words: 'Confirm match' },
  { form: 'not-a-match', words: 'Invalid match' },
  { form: 'cannot-tell', words: 'Cannot tell' },
  { form: 'no-photo', words: 'No photo supplied' },
];

interface ChoicesProps {
  readonly subject: JudgedSubject;
  readonly form: Form | undefined;
  readonly onChoose: (form: Form) => void;
}

function Choices({ subject, form, onChoose }: ChoicesProps) {
  const offered = choices.filter(({ form: one }) => (one === 'no-photo') !== subject.hasPhoto);
  return (
    <>
      <div className="act-bar">
        {offered
          .filter(({ form: one }) => subject.hasPhoto || one === 'no-photo')
          .map(({ form: one, words }) => (
            <button
              key={one}
              type="button"
              className={one === 'match' ? 'usa-button' : 'usa-button usa-button--outline'}
              aria-expanded={form === one}
              onClick={() => onChoose(one)}
            >
              {words} <span className="unseen">({subject.name})</span>
            </button>
          ))}
      </div>
      {subject.hasPhoto && subject.photo === undefined ? (
        <p className="muted">Open the photo first: a match is judged by what the photo shows.</p>
      ) : null}
    </>
  );
}

interface ChosenProps {
  readonly form: Form | undefined;
  readonly subject: JudgedSubject;
  readonly door: ActDoor;
  readonly onSay: (body: VerdictBody) => void;
}

function Chosen({ form, subject, door, onSay }: ChosenProps) {
  if (form === undefined) return null;
  const { photo } = subject;
  if (form !== 'match')
    return <ReasonForm key={form} kind={form} subject={subject} door={door} onSay={onSay} />;
  return (
    <ConfirmForm
      subject={subject}
      door={door}
      onConfirm={(compared) =>
        onSay({ verdict: 'match', compared, ...(photo === undefined ? {} : { photo }) })
      }
    />
  );
}
