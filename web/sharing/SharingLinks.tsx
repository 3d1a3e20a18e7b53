import { Link } from '../parts/Link.tsx';
import { useSession } from '../shell/session.tsx';

const everybody = [
  { to: '/sharing', label: 'Shares' },
  { to: '/sharing/told', label: 'Told by word of mouth' },
  { to: '/sharing/recipients', label: 'Register of agencies' },
] as const;
const administrators = [
  ...everybody,
  { to: '/sharing/agreements', label: 'Agreements' },
  { to: '/sharing/disclosures', label: 'Disclosures' },
  { to: '/sharing/incidents', label: 'Incidents' },
] as const;
const officers = [...everybody, { to: '/sharing/incidents', label: 'Incidents' }] as const;

/** The pages of what is told to other agencies (53060.10(a)). */
export function SharingLinks({ current }: { readonly current: string }) {
  const { role, person } = useSession();
  const offices = person.roles.some((held) => held === 'eis' || held === 'policy-owner');
  const pages = role === 'administrator' ? administrators : offices ? officers : everybody;
  return (
    <nav aria-label="Pages of sharing" className="subpages">
      {pages.map(({ to, label }) => (
        <Link key={to} to={to} current={to === current}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
