import { useState } from 'react';
import { grounds } from '../../src/audits/contract/audit.ts';
import type { RowShown, Verdict } from '../../src/audits/contract.ts';
import { Choice } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { goTo } from '../parts/location.ts';
import { TextArea } from '../parts/TextArea.tsx';
import { askClarification, judgeRow } from './audits-api.ts';
import { groundWords, verdictWords } from './words.ts';

interface Props {
  readonly audit: string;
  readonly shown: RowShown;
  readonly door: ActDoor;
}

const decisions: readonly { readonly verdict: Verdict; readonly words: string }[] = [
  { verdict: 'refer', words: 'Refer: an irregularity, reported at once' },
  { verdict: 'inadequate', words: 'Inadequate purpose' },
  { verdict: 'adequate', words: 'Adequate purpose' },
];

/** Adequate, inadequate or referred, with its reason (53060.5(c)(2)(B), (C)). */
export function JudgeForm({ audit, shown, door }: Props) {
  const [verdict, setVerdict] = useState<Verdict | undefined>(shown.verdict ?? undefined);
  const [ground, setGround] = useState(shown.ground ?? '');
  const [note, setNote] = useState(shown.note);
  if (shown.verdict === 'refer')
    return <p className="card">Referred. It is seen to by whom it was reported to.</p>;
  if (shown.approvedByYou) return <p className="card">You approved this: another judges it.</p>;
  const row = String(shown.row);
  const decide = async (): Promise<void> => {
    if (verdict === undefined || ground === '')
      return door.mend([{ field: 'ground', text: 'Decision: choose one, and its reason.' }]);
    const said = `Row ${row}: ${verdictWords[verdict].toLowerCase()}.`;
    const done = await door.act(() => judgeRow(audit, row, { verdict, ground, note }), said);
    if (done && shown.next !== null) goTo(`/audits/${audit}/rows/${shown.next}`);
  };
  return (
    <section className="card" aria-labelledby="decision">
      <h2 id="decision">Your decision</h2>
      <fieldset className="usa-fieldset">
        <legend className="usa-legend">Is its purpose adequate?</legend>
        {decisions.map(({ verdict: code, words }) => (
          <div className="usa-radio" key={code}>
            <input
              className="usa-radio__input"
              type="radio"
              id={`verdict-${code}`}
              name="verdict"
              checked={verdict === code}
              onChange={() => {
                setVerdict(code);
                setGround('');
              }}
            />
            <label className="usa-radio__label" htmlFor={`verdict-${code}`}>
              {words}
            </label>
          </div>
        ))}
      </fieldset>
      <Choice
        id="ground"
        label="Reason"
        options={Object.fromEntries(
          (verdict === undefined ? [] : grounds[verdict]).map((code) => [code, groundWords[code] ?? code]),
        )}
        value={ground}
        onChange={setGround}
      />
      <TextArea
        id="note"
        label={verdict === 'refer' ? 'What was seen' : 'Note'}
        hint="No names, numbers or plates: the row names them. At most 300 characters."
        rows={3}
        value={note}
        onChange={setNote}
      />
      <div className="act-bar">
        <button type="button" className="usa-button" onClick={() => void decide()}>
          Record decision
        </button>
      </div>
      <Clarify audit={audit} shown={shown} door={door} />
    </section>
  );
}

const askable = {
  'case-number': 'The internal case number',
  'requester-reference': 'The requester’s reference',
  unit: 'The unit',
};

/** R30: asks whoever searched for missing case data, and for nothing else. */
function Clarify({ audit, shown, door }: Props) {
  const [asks, setAsks] = useState('');
  if (shown.answer !== '')
    return (
      <p>
        Given on request: <strong>{shown.answer}</strong>
      </p>
    );
  if (shown.clarification === 'asked') return <p>Missing case data was asked for; it is not given yet.</p>;
  if (shown.staffId === null || shown.verdict !== null || !shown.lacksCaseData) return null;
  return (
    <details>
      <summary>Case data is missing</summary>
      <Choice id="asks" label="Ask this person for" options={askable} value={asks} onChange={setAsks} />
      <button
        type="button"
        className="usa-button usa-button--outline"
        onClick={() =>
          asks === ''
            ? door.mend([{ field: 'asks', text: 'What is missing: choose it.' }])
            : void door.act(
                () => askClarification(audit, String(shown.row), asks),
                'The person is asked for it.',
              )
        }
      >
        Ask for it
      </button>
    </details>
  );
}
