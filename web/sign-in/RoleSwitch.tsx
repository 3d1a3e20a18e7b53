import { replaceAddress } from '../parts/location.ts';
import { useSessionDoor } from '../shell/session.tsx';
import type { Session } from '../shell/session-shape.ts';
import { signInToDemo } from './demo-api.ts';
import { demoToken } from './demo-token.ts';

/**
 * From end user to administrator and back: a new sign-in each time, never a setting of the page (53060.5(c)(3)(A)).
 * Outside the demo that is a passkey's affair.
 */
export function RoleSwitch({ session }: { readonly session: Session }) {
  const { refresh } = useSessionDoor();
  const token = demoToken();
  if (!session.person.divisionAdministrator || token === undefined) return null;
  const other = session.role === 'administrator' ? 'end-user' : 'administrator';
  const change = async () => {
    const outcome = await signInToDemo(token, session.person.staffId, other);
    if (outcome.kind === 'done') replaceAddress(other === 'administrator' ? '/desk' : '/');
    await refresh();
  };
  return (
    <button type="button" className="header__link" onClick={() => void change()}>
      {other === 'administrator' ? 'Act as administrator' : 'Act as end user'}
    </button>
  );
}
