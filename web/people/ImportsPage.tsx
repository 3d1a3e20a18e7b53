import { useState } from 'react';
import { Choice } from '../access/Choice.tsx';
import { numberText } from '../parts/number.ts';
import { Page } from '../shell/Page.tsx';
import { Link } from '../parts/Link.tsx';
import { ListForm } from './ListForm.tsx';
import {
  importForms,
  importPeople,
  importTraining,
  type ListReported,
  type PersonnelReport,
} from './people-api.ts';

/** Lists from spreadsheets, each tried before it is imported: of use before a single search is moved (the pilot pack). */
export function ImportsPage() {
  return (
    <Page title="Lists from spreadsheets">
      <p>
        Each list is tried first. You see line by line what is wrong with it and what it would change, and
        nothing is kept. Then it is imported whole, or not at all. Accounts at vendors have{' '}
        <Link to="/desk/vendors">a page of their own</Link>.
      </p>
      <Personnel />
      <ListForm
        id="training"
        heading="Completed trainings"
        hint="CSV with a column of staff ids and one of completion days, as a training system exports them (53060.8(a))."
        send={({ csv, dryRun }) => importTraining(csv, dryRun)}
        report={listLine('Completions')}
      />
      <ListForm
        id="forms"
        heading="Signed paper forms (Form 110)"
        hint="CSV with a column of staff ids, one of signing days, and, if there is one, the version. By importing it you countersign that your division keeps these papers (53060.5(c)(1)(B))."
        send={({ csv, dryRun }) => importForms(csv, dryRun)}
        report={listLine('Forms')}
      />
    </Page>
  );
}

const modes = {
  differential: 'Changes only: who is not in it stays as he is',
  full: 'The whole division: who is not in it has left',
} as const;

function Personnel() {
  const [mode, setMode] = useState<keyof typeof modes>('differential');
  return (
    <ListForm
      id="people"
      heading="People"
      hint="CSV with staff id, name, division, classification and unit; and, if there are such, rank, supervisor, status, employee, mail (53060.5(c)(1)(D))."
      options={mode}
      send={({ csv, dryRun, confirmed }) => importPeople({ csv, mode, dryRun, confirmed })}
      report={peopleLine}
      asks={({ asks, removing }) =>
        asks
          ? `By this list ${numberText(removing.count)} of ${numberText(removing.of)} people would leave, more than one in ten. Is it the whole list?`
          : undefined
      }
    >
      <Choice
        id="people-mode"
        label="What the list holds"
        options={modes}
        value={mode}
        onChange={(chosen) => setMode(chosen === 'full' ? 'full' : 'differential')}
      />
    </ListForm>
  );
}

const listLine = (what: string) => (report: ListReported) => (
  <p>
    {what} {report.applied ? 'recorded' : 'read'}: {numberText(report.rows)}.
  </p>
);

const peopleLine = (report: PersonnelReport) => <PeopleLine report={report} />;

function PeopleLine({ report }: { readonly report: PersonnelReport }) {
  const { rows, added, changed, unchanged, units, suspended, applied } = report;
  return (
    <>
      <p>
        Lines: {numberText(rows)}. New: {numberText(added.length)}. Changed: {numberText(changed.length)}. As
        they are: {numberText(unchanged)}. New units: {numberText(units.length)}.
      </p>
      {changed.length === 0 ? null : (
        <ul className="usa-list">
          {changed.slice(0, 100).map(({ staffId, kind, fields }) => (
            <li key={staffId}>
              {staffId}: {kindWords[kind] ?? kind} ({fields.join(', ')})
            </li>
          ))}
        </ul>
      )}
      {suspended.length === 0 ? null : (
        <p>
          <strong>
            {applied ? 'Access was suspended of' : 'Access would be suspended of'}{' '}
            {suspended.map(({ staffId, clause }) => `${staffId} (${clause})`).join(', ')}
          </strong>
          , because the new facts do not qualify.
        </p>
      )}
    </>
  );
}

const kindWords: Readonly<Record<string, string>> = {
  transferred: 'moved to another division or unit',
  separated: 'left the department',
  reclassified: 'another job class',
  other: 'changed',
};
