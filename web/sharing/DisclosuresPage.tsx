import { useCallback, useState } from 'react';
import type { Ledger, LedgerLine } from '../../src/sharing/contract.ts';
import { Choice } from '../access/Choice.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { Moment } from '../parts/Moment.tsx';
import { numberText } from '../parts/number.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { ledgerOf } from './sharing-api.ts';
import { SharingLinks } from './SharingLinks.tsx';

const thisYear = new Date().getFullYear();
const years: Readonly<Record<string, string>> = Object.fromEntries(
  [0, 1, 2, 3, 4, 5].map((ago) => [String(thisYear - ago), String(thisYear - ago)]),
);

const files = [
  { form: 'csv', words: 'For a spreadsheet (CSV)' },
  { form: 'pdf', words: 'As a letter (PDF)' },
  { form: 'docx', words: 'As a letter to edit (DOCX)' },
] as const;

/** What left the division in a year, to whom and with whose leave; each look at it is an entry (53060.10(a)). */
export function DisclosuresPage() {
  const [year, setYear] = useState(thisYear);
  const load = useCallback((signal: AbortSignal) => ledgerOf(year, signal), [year]);
  const [ledger] = useLoaded(load);
  return (
    <Page title="Disclosures">
      <SharingLinks current="/sharing/disclosures" />
      <p>Every disclosure of your division to another agency. Looking at it is recorded.</p>
      <Choice
        id="year"
        label="Year"
        options={years}
        value={String(year)}
        onChange={(chosen) => setYear(Number(chosen === '' ? thisYear : chosen))}
      />
      <LoadState of={ledger} />
      {ledger.kind === 'done' ? <Year ledger={ledger.value} /> : null}
      <ul className="usa-list">
        {files.map(({ form, words }) => (
          <li key={form}>
            <a href={`/api/v1/sharing/disclosures/${form}?year=${year}`} download>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Year({ ledger: { lines, figures } }: { readonly ledger: Ledger }) {
  return (
    <>
      <p className="lead">
        {numberText(figures.shares)} in writing, {numberText(figures.orals)} by word of mouth, of{' '}
        {numberText(figures.matches)} matches.
      </p>
      {lines.length === 0 ? (
        <p className="card">Nothing was told to another agency.</p>
      ) : (
        <Lines lines={lines} />
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly LedgerLine[] }) {
  return (
    <table className="usa-table usa-table--borderless stacked">
      <caption>Disclosures, newest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Agency</th>
          <th scope="col">How</th>
          <th scope="col">Case</th>
          <th scope="col">Use</th>
          <th scope="col">Matches</th>
          <th scope="col">Told by, with leave of</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.kind}-${line.id}-${line.entry}`}>
            <td data-label="When">
              <Moment at={line.at} />
            </td>
            <th scope="row" data-label="Agency">
              {line.agency}
            </th>
            <td data-label="How">
              {line.kind === 'share' ? 'In writing' : 'Orally'}, entry {numberText(line.entry)}
            </td>
            <td data-label="Case" className="mono">
              {line.caseNumber}
            </td>
            <td data-label="Use">{line.use}</td>
            <td data-label="Matches">{numberText(line.items)}</td>
            <td data-label="Told by, with leave of">
              {line.toldBy}; {line.approvedBy ?? 'not yet reviewed'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
