import { QueuePage } from '../access/QueuePage.tsx';
import { CasesPage } from '../cases/CasesPage.tsx';
import { ConfirmPage } from '../cases/ConfirmPage.tsx';
import { NumberingPage } from '../cases/NumberingPage.tsx';
import { CopiesRegisterPage } from '../downloads/CopiesRegisterPage.tsx';
import { EvidencePage } from '../people/EvidencePage.tsx';
import { ImportsPage } from '../people/ImportsPage.tsx';
import { PeoplePage } from '../people/PeoplePage.tsx';
import { FeedsPage } from '../feeds/FeedsPage.tsx';
import { OwnersPage } from '../feeds/OwnersPage.tsx';
import { RetentionPage } from '../retention/RetentionPage.tsx';
import { InvalidMatchesPage } from '../matches/InvalidMatchesPage.tsx';
import { StaffVehiclesPage } from '../matches/staff-vehicles/StaffVehiclesPage.tsx';
import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { SignInDeskPage } from '../sign-in/SignInDeskPage.tsx';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';
import { WitnessPage } from '../record/WitnessPage.tsx';
import { VendorsPage } from '../vendors/VendorsPage.tsx';
import { ApprovalsPage } from './ApprovalsPage.tsx';
import { DuePage } from './DuePage.tsx';
import { HoldsPage } from './HoldsPage.tsx';
import { MailPage } from './MailPage.tsx';
import { NoticesPage } from './NoticesPage.tsx';
import { UrgentUsesPage } from './UrgentUsesPage.tsx';
import { ConnectorsPage } from '../subscriptions/ConnectorsPage.tsx';
import { LendingPage } from '../subscriptions/LendingPage.tsx';
import { AuditPullsPage } from '../technologies/AuditPullsPage.tsx';
import { ProcurementsPage } from '../technologies/ProcurementsPage.tsx';
import { RegisterPage } from '../technologies/RegisterPage.tsx';
import { SharingSettingsPage } from '../technologies/SharingSettingsPage.tsx';

/** The desk's pages. What may be done there the server decides, each time; here only the way in is shown or not. */
export function DeskPages({ path }: { readonly path: string }) {
  const { role } = useSession();
  // R12: a supervisor confirms in whatever role; everybody has notices.
  if (path === '/desk/confirm') return <ConfirmPage />;
  if (path === '/desk/notices') return <NoticesPage />;
  // R18: anybody may list the own vehicle.
  if (path === '/desk/staff-vehicles') return <StaffVehiclesPage />;
  // R9: EIS looks here in whatever role.
  if (path === '/desk/vendors') return <VendorsPage />;
  // R33: EIS signs in whatever role; everybody may know.
  if (path === '/desk/log-witness') return <WitnessPage />;
  // 53060.6(a), R1: EIS and the policy's owners, in whatever role.
  if (path === '/desk/feeds') return <FeedsPage />;
  if (path === '/desk/owners') return <OwnersPage />;
  // 53060.10(a), R1: what is lent, and how others are asked.
  if (path === '/desk/lending') return <LendingPage />;
  if (path === '/desk/connectors') return <ConnectorsPage />;
  if (path === '/desk/register') return <RegisterPage />;
  if (path === '/desk/audit-pulls') return <AuditPullsPage />;
  if (path === '/desk/procurements') return <ProcurementsPage />;
  if (path === '/desk/sharing-settings') return <SharingSettingsPage />;
  if (role !== 'administrator') return <OtherRole />;
  switch (path) {
    case '/desk':
      return <DuePage />;
    case '/desk/holds':
      return <HoldsPage />;
    case '/desk/urgent':
      return <UrgentUsesPage />;
    case '/desk/people':
      return <PeoplePage />;
    case '/desk/imports':
      return <ImportsPage />;
    case '/desk/evidence':
      return <EvidencePage />;
    case '/desk/access':
      return <QueuePage />;
    case '/desk/mail':
      return <MailPage />;
    case '/desk/cases':
      return <CasesPage />;
    case '/desk/numbering':
      return <NumberingPage />;
    case '/desk/sign-in':
      return <SignInDeskPage />;
    case '/desk/copies':
      return <CopiesRegisterPage />;
    case '/desk/retention':
      return <RetentionPage />;
    case '/desk/invalid-matches':
      return <InvalidMatchesPage />;
    case '/desk/approvals':
      return <ApprovalsPage />;
    default:
      return <NotFoundPage />;
  }
}

function OtherRole() {
  return (
    <Page title="For administrators" heading="For Division Administrators">
      <p>
        These pages are for a Division Administrator, in a session that was begun in that role
        (53060.5(c)(3)(A)). If you are one, choose “Act as administrator” above and sign in again.
      </p>
    </Page>
  );
}
