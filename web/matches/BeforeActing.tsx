import { useState } from 'react';
import type { CletsBody, MatchStanding } from '../../src/matches/contract.ts';
import { Choice, chosenOf } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { FewWords, noteOf } from './FewWords.tsx';
import { noteAction, noteClets } from './matches-api.ts';
import { idOf } from './subject.ts';
import { actionWords, makerWords, notFeasibleWords, outcomeWords } from './words.ts';

interface Props {
  readonly at: string;
  readonly name: string;
  readonly alert: boolean;
  readonly standing: MatchStanding;
  readonly door: ActDoor;
}

const actingAllowed = ({ judged }: MatchStanding): boolean =>
  judged !== null && judged.verdict !== 'not-a-match';

/** The CLETS question of an alert alone or an unconfirmed match, and what was done (53060.9(b)(2), R24). */
export function BeforeActing(props: Props) {
  const { name, alert, standing } = props;
  if (!actingAllowed(standing))
    return <p className="muted">This is not a match: nobody acts on it (53060.9(b)(1)).</p>;
  const wanted = alert || standing.judged?.verdict !== 'match';
  const open = wanted && standing.clets?.proceeded !== true;
  return (
    <>
      {wanted ? (
        <details open={standing.clets === null}>
          <summary>Before enforcement action: CLETS</summary>
          <CletsForm {...props} />
        </details>
      ) : null}
      {open ? (
        <p className="muted">
          An enforcement action is offered once the CLETS question of {name} is answered (53060.9(b)(2)).
        </p>
      ) : null}
      <details>
        <summary>Note what was done</summary>
        <ActionForm {...props} enforcement={!open} />
      </details>
    </>
  );
}

function CletsForm({ at, door }: Props) {
  const [by, setBy] = useState('');
  const [why, setWhy] = useState('');
  const [proceeded, setProceeded] = useState(false);
  const [words, setWords] = useState('');
  const [byField, whyField] = [idOf(at, 'made-by'), idOf(at, 'not-feasible')];
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const note = () => {
    const body = bodyOf(by, why, proceeded);
    if (body === undefined)
      return door.mend([
        { field: byField, text: 'CLETS: say who asked just now, or why it was not feasible.' },
      ]);
    void door.act(() => noteClets(at, { ...body, ...noteOf(words) }), 'The CLETS question is answered.');
  };
  return (
    <>
      <p className="hint">No result, no reply and no names are written here.</p>
      <Choice
        id={byField}
        label="CLETS was asked just now by"
        options={makerWords}
        none="It was not asked"
        value={by}
        error={errorOf(errors, byField)}
        onChange={setBy}
      />
      {by === '' ? (
        <Choice
          id={whyField}
          label="Why it was not feasible"
          options={notFeasibleWords}
          value={why}
          onChange={setWhy}
        />
      ) : null}
      <FewWords
        id={idOf(at, 'clets-note')}
        label="A few words on how it was asked (optional)"
        value={words}
        onChange={setWords}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={proceeded}
          onChange={(event) => setProceeded(event.currentTarget.checked)}
        />
        We proceed
      </label>
      <button type="button" className="usa-button" onClick={note}>
        Note the CLETS question
      </button>
    </>
  );
}

function bodyOf(by: string, why: string, proceeded: boolean): CletsBody | undefined {
  const maker = chosenOf(makerWords, by);
  if (maker !== undefined) return { asked: 'made', at: new Date().toISOString(), by: maker, proceeded };
  const reason = chosenOf(notFeasibleWords, why);
  return reason === undefined ? undefined : { asked: 'not-feasible', why: reason, proceeded };
}

function ActionForm({ at, door, enforcement }: Props & { readonly enforcement: boolean }) {
  const [action, setAction] = useState('');
  const [outcome, setOutcome] = useState('');
  const [words, setWords] = useState('');
  const field = idOf(at, 'action');
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const offered = Object.fromEntries(
    Object.entries(actionWords).filter(([code]) => enforcement || code !== 'enforcement'),
  );
  const note = () => {
    const done = chosenOf(actionWords, action);
    const came = chosenOf(outcomeWords, outcome);
    if (done === undefined) return door.mend([{ field, text: 'What was done: choose one.' }]);
    const body = { action: done, ...(came === undefined ? {} : { outcome: came }), ...noteOf(words) };
    void door.act(() => noteAction(at, body), 'It is noted against the case.');
  };
  return (
    <>
      <Choice
        id={field}
        label="What was done"
        options={offered}
        value={action}
        error={errorOf(errors, field)}
        onChange={setAction}
      />
      <Choice
        id={idOf(at, 'outcome')}
        label="What came of it (optional)"
        options={outcomeWords}
        none="Not known yet"
        value={outcome}
        onChange={setOutcome}
      />
      <FewWords
        id={idOf(at, 'action-note')}
        label="What was done and came of it, in a few words (optional)"
        value={words}
        onChange={setWords}
      />
      <button type="button" className="usa-button" onClick={note}>
        Note against the case
      </button>
    </>
  );
}
