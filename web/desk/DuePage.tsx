import type { QueuedAccess } from '../../src/access/contract.ts';
import { accessQueue } from '../access/access-api.ts';
import { casesToConfirm } from '../cases/cases-api.ts';
import { invalidMatches } from '../matches/matches-api.ts';
import { openReports, overdueReports } from '../matches/open-reports.ts';
import { Link } from '../parts/Link.tsx';
import { numberText } from '../parts/number.ts';
import { type Loaded, useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';
import { certificatesWaiting } from '../training/training-desk-api.ts';
import { vendorTasks } from '../vendors/vendors-api.ts';
import { holds, myNotices, urgentUses } from './desk-api.ts';
import { unsentMails } from './mail-api.ts';

/** The administrator's home: what is due, each number leading to its list. */
export function DuePage() {
  const { division } = useSession();
  const [notices] = useLoaded(myNotices);
  const [confirm] = useLoaded(casesToConfirm);
  const [access] = useLoaded(accessQueue);
  const [certificates] = useLoaded(certificatesWaiting);
  const [held] = useLoaded(holds);
  const [urgent] = useLoaded(urgentUses);
  const [vendors] = useLoaded(vendorTasks);
  const [mails] = useLoaded(unsentMails);
  const [invalid] = useLoaded(invalidMatches);
  return (
    <Page title="What is due">
      <p>
        What waits for an administrator of {division.name}. What concerns you yourself is shown to the other
        administrator.
      </p>
      <ul className="plain due">
        <Due
          to="/desk/notices"
          what="Notices not seen"
          count={counting(notices, ({ seenAt }) => seenAt === null)}
        />
        <Due
          to="/desk/confirm"
          what="Provisional cases to confirm"
          count={counting(confirm, () => true)}
          overdue={counting(confirm, ({ late }) => late)}
        />
        <Due to="/desk/access" what="Access to grant, review or confirm" count={counting(access, isDue)} />
        <Due
          to="/desk/vendors"
          what="Accounts to follow at vendors"
          count={counting(vendors, () => true)}
          overdue={counting(vendors, ({ late }) => late)}
        />
        <Due to="/desk/evidence" what="Certificates to verify" count={counting(certificates, () => true)} />
        <Due to="/desk/holds" what="Inquiries held" count={counting(held, () => true)} />
        <Due
          to="/desk/urgent"
          what="Urgent uses to review"
          count={counting(urgent, ({ outcome }) => outcome === null)}
          overdue={counting(urgent, ({ overdue }) => overdue)}
        />
        <Due
          to="/desk/invalid-matches"
          what="Invalid matches to settle"
          count={invalid.kind === 'done' ? openReports(invalid.value).length : undefined}
          overdue={invalid.kind === 'done' ? overdueReports(invalid.value).length : undefined}
        />
        <Due to="/desk/mail" what="Notices that did not go by mail" count={counting(mails, () => true)} />
      </ul>
    </Page>
  );
}

const isDue = ({ due, own }: QueuedAccess): boolean => !own && due !== 'wait' && due !== 'look';

interface DueProps {
  readonly to: string;
  readonly what: string;
  readonly count: number | undefined;
  readonly overdue?: number | undefined;
}

function Due({ to, what, count, overdue = 0 }: DueProps) {
  return (
    <li>
      <Link to={to} className="due__tile">
        <span className="due__count">{count === undefined ? '–' : numberText(count)}</span>
        <span>{what}</span>
        {overdue > 0 ? <strong className="due__late">Overdue: {numberText(overdue)}</strong> : null}
      </Link>
    </li>
  );
}

const counting = <T,>(loaded: Loaded<readonly T[]>, which: (one: T) => boolean): number | undefined =>
  loaded.kind === 'done' ? loaded.value.filter(which).length : undefined;
