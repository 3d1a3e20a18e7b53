import { useState } from 'react';
import type { LendingListed } from '../../src/subscriptions/contract.ts';
import { Clause } from '../parts/Clause.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { numberText } from '../parts/number.ts';
import { failureText } from '../parts/outcome.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { lendingRequests } from './lending-api.ts';

const outcomeWords = {
  received: 'Received',
  answered: 'Answered',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  failed: 'Not answered',
} as const;

/** Who asked for what; looking at it is recorded, so that it is asked for (R5). */
export function LendingRequests() {
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="lending-requests">
      <h2 id="lending-requests">Who asked</h2>
      {open ? (
        <Requests />
      ) : (
        <p>
          <button type="button" className="usa-button usa-button--outline" onClick={() => setOpen(true)}>
            Show what other departments asked
          </button>{' '}
          <span className="muted">Looking at it is recorded.</span>
        </p>
      )}
    </section>
  );
}

function Requests() {
  const [loaded] = useLoaded(lendingRequests);
  if (loaded.kind === 'loading') return <p>Reading the record…</p>;
  if (loaded.kind !== 'done') return <Notice kind="error">{failureText(loaded)}</Notice>;
  if (loaded.value.length === 0) return <p>No department has asked for anything.</p>;
  return (
    <div>
      <table className="usa-table">
        <caption>Requests of other departments, newest first</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">Plate</th>
            <th scope="col">Why</th>
            <th scope="col">Outcome</th>
            <th scope="col">Entry</th>
          </tr>
        </thead>
        <tbody>
          {loaded.value.map((one) => (
            <RequestRow key={`${one.at} ${one.entry ?? ''}`} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RequestRow({ one }: { readonly one: LendingListed }) {
  return (
    <tr>
      <td>
        <Moment at={one.at} />
      </td>
      <th scope="row">
        {one.agencyName}
        {one.user === '' ? '' : `, ${one.user}`}
      </th>
      <td>{one.act === 'search' ? one.plate : one.act}</td>
      <td>{one.use === '' ? '' : `${one.use}, case ${one.caseNumber}`}</td>
      <td>
        {outcomeWords[one.outcome]}
        {one.outcome === 'answered' ? `, ${numberText(one.matches)}` : ' '}
        {one.clause === null ? null : <Clause cited={one.clause} />}
      </td>
      <td>{one.entry === null ? '' : numberText(one.entry)}</td>
    </tr>
  );
}
