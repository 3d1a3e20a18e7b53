import { useState } from 'react';
import type { MisreadListed, ReportListed } from '../../src/matches/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { useAct } from '../desk/useAct.ts';
import { LoadState } from '../parts/LoadState.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { invalidMatches, type NoticeMade } from './matches-api.ts';
import { ReportCard } from './ReportCard.tsx';

/** Matches found invalid, the one due first on top; each told to its agency of record (53060.7(b)(7), R23). */
export function InvalidMatchesPage() {
  const [loaded, reload] = useLoaded(invalidMatches);
  const door = useAct(reload);
  const [made, setMade] = useState<NoticeMade>();
  return (
    <Page title="Invalid matches" error={door.state.kind === 'errors'}>
      <p>
        An end user compared a match with its photo and found it invalid. Tell the agency of record, note what
        it answers, and settle the report (53060.7(b)(7)). Plate and photo are not shown here; they open under
        a support ticket.
      </p>
      <ActResult state={door.state} />
      {made?.passphrase == null ? null : (
        <Notice kind="warning" heading="Tell the agency this passphrase by telephone">
          <code className="passphrase">{made.passphrase}</code> It is shown once and kept nowhere.
        </Notice>
      )}
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? (
        <>
          <Reports reports={loaded.value.reports} door={door} onMade={setMade} />
          <Rates rates={loaded.value.rates} />
        </>
      ) : null}
    </Page>
  );
}

interface ReportsProps {
  readonly reports: readonly ReportListed[];
  readonly door: ReturnType<typeof useAct>;
  readonly onMade: (made: NoticeMade) => void;
}

function Reports({ reports, door, onMade }: ReportsProps) {
  if (reports.length === 0) return <p className="card">No invalid match is reported.</p>;
  return (
    <ul className="plain stack">
      {reports.map((report) => (
        <li key={report.id} className="card">
          <ReportCard report={report} door={door} onMade={onMade} />
        </li>
      ))}
    </ul>
  );
}

function Rates({ rates }: { readonly rates: readonly MisreadListed[] }) {
  if (rates.length === 0) return null;
  return (
    <>
      <h2 className="after">Misread, by owner and camera</h2>
      <div className="usa-table-container--scrollable">
        <table className="usa-table">
          <caption className="unseen">Of the reads judged by their photo, how many were misread</caption>
          <thead>
            <tr>
              <th scope="col">Agency of record</th>
              <th scope="col">Camera</th>
              <th scope="col">Judged</th>
              <th scope="col">Misread</th>
            </tr>
          </thead>
          <tbody>
            {rates.map(({ agencyOfRecord, camera, judged, misread }) => (
              <tr key={`${agencyOfRecord} ${camera}`}>
                <td>{agencyOfRecord}</td>
                <td>{camera}</td>
                <td>{judged}</td>
                <td>{misread}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
