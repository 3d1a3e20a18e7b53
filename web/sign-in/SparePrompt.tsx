import { Link } from '../parts/Link.tsx';
import { useAddress } from '../parts/location.ts';
import { useSession } from '../shell/session.tsx';

/** R6: "Everyone enrols a spare authenticator": asked on every page until there is one. */
export function SparePrompt() {
  const { spareNeeded } = useSession();
  const { path } = useAddress();
  if (!spareNeeded || path === '/sign-in/ways') return null;
  return (
    <aside className="notice-bar" aria-label="Spare passkey">
      You have one passkey only. <Link to="/sign-in/ways">Enrol a spare</Link>
    </aside>
  );
}
