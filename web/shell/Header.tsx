import { Link } from '../parts/Link.tsx';
import { useAddress } from '../parts/location.ts';
import { RoleSwitch } from '../sign-in/RoleSwitch.tsx';
import { useSessionDoor } from './session.tsx';
import type { Session } from './session-shape.ts';
import { TimeLeft } from './TimeLeft.tsx';

interface Props {
  readonly session: Session | undefined;
  readonly onHelp: () => void;
}

/** Who, role, division, device and time left stand on every page: nobody acts in another's name unaware. */
export function Header({ session, onHelp }: Props) {
  const administrator = session?.role === 'administrator';
  return (
    <header className={administrator ? 'header header--administrator' : 'header'}>
      {session?.installation === 'demo' ? (
        <p className="demo">Demonstration: every person, case, plate and photo here is made up.</p>
      ) : null}
      <div className="header__inner">
        <Link to="/" className="brand">
          Plateward
        </Link>
        {session === undefined ? <Bare onHelp={onHelp} /> : <SignedIn session={session} onHelp={onHelp} />}
      </div>
    </header>
  );
}

function Bare({ onHelp }: { readonly onHelp: () => void }) {
  return (
    <div className="header__acts">
      <Link to="/policy" className="header__link">
        Policy
      </Link>
      <HelpButton onHelp={onHelp} />
    </div>
  );
}

function SignedIn({ session, onHelp }: { readonly session: Session; readonly onHelp: () => void }) {
  const { signOut } = useSessionDoor();
  return (
    <>
      <Pages session={session} />
      <div className="header__acts">
        <RoleSwitch session={session} />
        {session.installation === 'production' ? (
          <Link to="/sign-in/ways" className="header__link">
            Your passkeys
          </Link>
        ) : null}
        <HelpButton onHelp={onHelp} />
        <button type="button" className="header__link" onClick={() => void signOut()}>
          Sign out
        </button>
      </div>
      <p className="who">
        <strong>{session.person.name}</strong> · <strong>{roleWord(session.role)}</strong> ·{' '}
        {session.person.division} · device {session.device.assetTag} ·{' '}
        {session.supportTicket === '' ? null : (
          <>
            <strong>support ticket {session.supportTicket}</strong> ·{' '}
          </>
        )}
        <TimeLeft expiresAt={session.expiresAt} />
      </p>
    </>
  );
}

const endUserPages = [
  { to: '/', label: 'Search' },
  { to: '/searches', label: 'Past searches' },
  { to: '/copies', label: 'Copies' },
  { to: '/alerts', label: 'Alerts' },
  { to: '/matches', label: 'Matches' },
  { to: '/hot-lists', label: 'Hot lists' },
  { to: '/urgent', label: 'Urgent' },
  { to: '/sharing', label: 'Sharing' },
  { to: '/access', label: 'Your access' },
  { to: '/desk/notices', label: 'Notices' },
  { to: '/irregularities', label: 'Report' },
  { to: '/policy', label: 'Policy' },
] as const;

/** 53060.5(c)(3)(A): what an administrator's session is for stands first. */
const administratorPages = [
  { to: '/desk', label: 'Due' },
  { to: '/desk/access', label: 'Access' },
  { to: '/desk/people', label: 'People' },
  { to: '/desk/evidence', label: 'Papers' },
  { to: '/office', label: 'Offices' },
  { to: '/desk/cases', label: 'Cases' },
  { to: '/desk/numbering', label: 'Numbering' },
  { to: '/desk/approvals', label: 'Approvals' },
  { to: '/desk/invalid-matches', label: 'Invalid matches' },
  { to: '/audits', label: 'Audits' },
  { to: '/desk/copies', label: 'Copies' },
  { to: '/desk/retention', label: 'Holds' },
  { to: '/sharing', label: 'Sharing' },
  { to: '/desk/register', label: 'Register' },
  { to: '/desk/sign-in', label: 'Devices' },
  { to: '/hot-lists', label: 'Hot lists' },
  { to: '/', label: 'Search' },
  { to: '/policy', label: 'Policy' },
] as const;

/** Whoever holds an office of the policy has a page for it (53060.5(b), 53060.11). */
const officerPages = [
  { to: '/office', label: 'Offices' },
  { to: '/audits', label: 'Audits' },
  ...endUserPages,
] as const;

/** 53060.6(a), R9: EIS keeps the register of products, and looks after the accounts at their vendors. */
const eisPages = [
  { to: '/desk/register', label: 'Register' },
  { to: '/desk/feeds', label: 'Feeds' },
  { to: '/desk/lending', label: 'Lending' },
  { to: '/desk/vendors', label: 'Vendors' },
  ...officerPages,
] as const;

/** R1: a policy owner agrees to operator mode, and may enter owners' terms. */
const policyOwnerPages = [
  { to: '/desk/register', label: 'Register' },
  { to: '/desk/feeds', label: 'Feeds' },
  { to: '/desk/lending', label: 'Lending' },
  ...officerPages,
] as const;

function pagesOf({
  role,
  person: { roles },
}: Session): readonly { readonly to: string; readonly label: string }[] {
  if (role === 'administrator') return administratorPages;
  if (roles.includes('eis')) return eisPages;
  if (roles.includes('policy-owner')) return policyOwnerPages;
  return roles.length > 0 ? officerPages : endUserPages;
}

function Pages({ session }: { readonly session: Session }) {
  const { path } = useAddress();
  return (
    <nav aria-label="Pages" className="pages">
      {pagesOf(session).map(({ to, label }) => (
        <Link key={to} to={to} className="header__link" current={path === to}>
          {label}
        </Link>
      ))}
    </nav>
  );
}

function HelpButton({ onHelp }: { readonly onHelp: () => void }) {
  return (
    <button type="button" className="header__link" aria-keyshortcuts="?" onClick={onHelp}>
      Help
    </button>
  );
}

const roleWord = (role: Session['role']): string =>
  role === 'administrator' ? 'Division Administrator' : 'End user';
