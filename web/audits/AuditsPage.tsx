import type { AuditListed } from '../../src/audits/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { useAct } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { Link } from '../parts/Link.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { Moment } from '../parts/Moment.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { audits } from './audits-api.ts';
import { BaselineForm } from './BaselineForm.tsx';
import { DirectForms } from './DirectForms.tsx';
import { auditTitle, dueText, periodText, stageText } from './words.ts';

/** The calendar of audits: what is due, who compiles it, how far it is (53060.5(c)(2)(A)). */
export function AuditsPage() {
  const [loaded, reload] = useLoaded(audits);
  const door = useAct(reload);
  return (
    <Page title="Audits" error={door.state.kind === 'errors'}>
      <p>
        Each division is audited every 60 days, or as its Hiring Authority directs in writing
        (53060.5(c)(2)(A)). A designee may compile an audit; only a Division Administrator signs it.
      </p>
      <p>
        <Link to="/audits/rules">Detectors and thresholds</Link> ·{' '}
        <Link to="/vendor-logs">Vendors’ audit logs</Link> · <Link to="/irregularities">Irregularities</Link>
      </p>
      <ActResult state={door.state} />
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? (
        <>
          <ul className="plain stack">
            {loaded.value.audits.map((audit) => (
              <li key={audit.id} className="card">
                <AuditCard audit={audit} />
              </li>
            ))}
          </ul>
          {loaded.value.audits.length === 0 ? <p className="card">No audit is entered yet.</p> : null}
          {loaded.value.administers.length > 0 ? <BaselineForm door={door} /> : null}
          <DirectForms divisions={loaded.value.directs} door={door} />
        </>
      ) : null}
    </Page>
  );
}

function AuditCard({ audit }: { readonly audit: AuditListed }) {
  const { id, compiler, intervalDays, writing, beforeSystem, signedAt, receivedAt } = audit;
  return (
    <>
      <h2>
        <Link to={`/audits/${id}`}>{auditTitle(audit)}</Link>
      </h2>
      <dl className="facts">
        <Fact name="Period">
          {periodText(audit)}
          {beforeSystem ? ' · before the system' : ''}
        </Fact>
        <Fact name="Due">
          <strong>{dueText(audit)}</strong>
        </Fact>
        <Fact name="Status">{stageText(audit)}</Fact>
        <Fact name="Compiled by">{compiler === null ? 'not given to anybody yet' : compiler.name}</Fact>
        {writing === null ? null : (
          <Fact name="Directed">
            {intervalDays === 60 ? writing : `every ${intervalDays} days, ${writing}`}
          </Fact>
        )}
        {signedAt === null ? null : (
          <Fact name="Signed">
            <Moment at={signedAt} />
          </Fact>
        )}
        {signedAt === null ? null : (
          <Fact name="Memo received">{receivedAt === null ? 'not yet' : <Moment at={receivedAt} />}</Fact>
        )}
      </dl>
    </>
  );
}
