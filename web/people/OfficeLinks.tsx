import { Link } from '../parts/Link.tsx';

const pages = [
  { to: '/office', label: 'Offices' },
  { to: '/office/forms', label: 'Form 110' },
  { to: '/office/courses', label: 'Courses' },
  { to: '/office/settings', label: 'Settings' },
] as const;

/** The pages of those who hold an office. */
export function OfficeLinks({ current }: { readonly current: (typeof pages)[number]['to'] }) {
  return (
    <nav aria-label="Pages of the offices" className="subpages">
      {pages.map(({ to, label }) => (
        <Link key={to} to={to} current={to === current}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
