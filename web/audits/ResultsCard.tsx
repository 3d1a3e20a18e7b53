import { useState } from 'react';
import type { ResultsBody, ResultsShown } from '../../src/audits/contract.ts';
import { Choice } from '../access/Choice.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { numberText } from '../parts/number.ts';
import { failureText } from '../parts/outcome.ts';
import { Plate } from '../parts/Plate.tsx';
import { openResults } from './row-api.ts';
import { resultsWords } from './words.ts';

interface Props {
  readonly audit: string;
  readonly row: string;
}

const isReason = (text: string): text is ResultsBody['reason'] => Object.hasOwn(resultsWords, text);

/** What the search told: masked until opened with a reason, which is recorded as an access to plate data (R5). */
export function ResultsCard({ audit, row }: Props) {
  const [reason, setReason] = useState('');
  const [told, setTold] = useState<ResultsShown>();
  const [problem, setProblem] = useState('');
  const open = async (): Promise<void> => {
    if (!isReason(reason)) return setProblem('Choose a reason first.');
    const outcome = await openResults(audit, row, reason);
    setProblem(outcome.kind === 'done' ? '' : failureText(outcome));
    setTold(outcome.kind === 'done' ? outcome.value : undefined);
  };
  return (
    <section className="card" aria-labelledby="results">
      <h2 id="results">What it told</h2>
      {told === undefined ? (
        <>
          <p>Masked. Opening it is an access to plate data of your own, and is recorded with its reason.</p>
          <Choice
            id="reason"
            label="Reason for opening"
            options={resultsWords}
            value={reason}
            onChange={setReason}
          />
          <button type="button" className="usa-button usa-button--outline" onClick={() => void open()}>
            Record reason and open
          </button>
        </>
      ) : (
        <Told told={told} />
      )}
      <output>{problem === '' ? null : <Notice kind="error">{problem}</Notice>}</output>
    </section>
  );
}

function Told({ told }: { readonly told: ResultsShown }) {
  return (
    <>
      <p>
        {numberText(told.count.value)} {told.count.value === 1 ? 'match' : 'matches'} that are still kept.
        Recorded as entry {numberText(told.entry)}.
      </p>
      <ul className="plain stack">
        {told.matches.map(({ id, plate, state, capturedAt, camera, agencyOfRecord }) => (
          <li key={id}>
            <Plate text={plate} /> {state} · <Moment at={capturedAt} /> · {camera} · {agencyOfRecord}
          </li>
        ))}
      </ul>
    </>
  );
}
