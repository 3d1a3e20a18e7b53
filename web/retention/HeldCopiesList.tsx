import { useState } from 'react';
import type { HeldCopy } from '../../src/retention/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { Moment } from '../parts/Moment.tsx';
import { heldCopies } from './retention-api.ts';

interface Props {
  readonly hold: { readonly id: string; readonly caseNumber: string };
  readonly door: ActDoor;
}

/** The copies that a hold keeps, shown once asked for: each look is recorded (R28). */
export function HeldCopiesList({ hold: { id, caseNumber }, door }: Props) {
  const [copies, setCopies] = useState<readonly HeldCopy[]>();
  const [next, setNext] = useState<string | null>(null);
  const look = (after?: string) =>
    void door.act(async () => {
      const outcome = await heldCopies(id, after);
      if (outcome.kind === 'done') {
        setCopies((before) => [...(after === undefined ? [] : (before ?? [])), ...outcome.value.copies]);
        setNext(outcome.value.next);
      }
      return outcome;
    }, `The copies of ${caseNumber} are shown below.`);
  return (
    <>
      <button type="button" className="usa-button usa-button--outline" onClick={() => look()}>
        Show copies <span className="unseen">of {caseNumber}</span>
      </button>
      {copies === undefined ? null : <Copies copies={copies} caseNumber={caseNumber} />}
      {next === null ? null : (
        <button type="button" className="usa-button usa-button--outline" onClick={() => look(next)}>
          Show more copies <span className="unseen">of {caseNumber}</span>
        </button>
      )}
    </>
  );
}

function Copies({
  copies,
  caseNumber,
}: {
  readonly copies: readonly HeldCopy[];
  readonly caseNumber: string;
}) {
  if (copies.length === 0) return <p>No read of this case is kept yet.</p>;
  return (
    <table className="usa-table usa-table--borderless stacked">
      <caption>Copies of {caseNumber}. Plate, camera and place stay masked in this role (R2).</caption>
      <thead>
        <tr>
          <th scope="col">Read</th>
          <th scope="col">Agency of record</th>
          <th scope="col">Captured</th>
          <th scope="col">Copied</th>
          <th scope="col">Photo</th>
        </tr>
      </thead>
      <tbody>
        {copies.map(({ read, agencyOfRecord, capturedAt, copiedAt, photo }) => (
          <tr key={read}>
            <th scope="row" data-label="Read" className="mono">
              {read}
            </th>
            <td data-label="Agency of record">{agencyOfRecord}</td>
            <td data-label="Captured">
              <Moment at={capturedAt} />
            </td>
            <td data-label="Copied">
              <Moment at={copiedAt} />
            </td>
            <td data-label="Photo">{photo ? 'Kept' : 'None'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
