import type { LogTried } from '../../src/audits/contract.ts';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { numberText } from '../parts/number.ts';
import { apartWords, countsText } from './log-words.ts';

/** What an import would come to: what is kept, what is kept apart and why, and how the first rows are understood. */
export function TriedCard({ tried }: { readonly tried: LogTried }) {
  if (tried.problem !== null)
    return (
      <Notice kind="warning">
        It cannot be imported like this. Say above which column tells the time and which the purpose, and look
        again. {tried.problem}
      </Notice>
    );
  return (
    <>
      <h3>What its import would come to</h3>
      <p>{countsText(tried.counts)} Nothing is taken in yet.</p>
      {tried.apart.length === 0 ? null : (
        <ul>
          {tried.apart.map(({ reason, rows, first }) => (
            <li key={reason}>
              {apartWords[reason]}: {numberText(rows)} {rows === 1 ? 'row' : 'rows'} ({first.join(', ')}
              {rows > first.length ? ', …' : ''})
            </li>
          ))}
        </ul>
      )}
      {tried.first.length === 0 ? null : <FirstRows rows={tried.first} />}
    </>
  );
}

function FirstRows({ rows }: { readonly rows: LogTried['first'] }) {
  return (
    <table className="usa-table usa-table--borderless stacked">
      <caption>The first rows as they are understood</caption>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Time</th>
          <th scope="col">Who searched</th>
          <th scope="col">Plate</th>
          <th scope="col">Case number</th>
          <th scope="col">Purpose</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, at, user, plate, caseNumber, reason }) => (
          <tr key={row}>
            <th scope="row" data-label="Row">
              {numberText(row)}
            </th>
            <td data-label="Time">{at === null ? 'Not read' : <Moment at={at} />}</td>
            <td data-label="Who searched">{told(user)}</td>
            <td data-label="Plate">{told(plate)}</td>
            <td data-label="Case number">{told(caseNumber)}</td>
            <td data-label="Purpose">{told(reason)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Null: the column is not there, or redacted. */
const told = (text: string | null): string => (text === null ? 'Not told' : text === '' ? 'Blank' : text);
