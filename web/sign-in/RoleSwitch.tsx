import { useState } from 'react';
import { replaceAddress } from '../parts/location.ts';
import { useSessionDoor } from '../shell/session.tsx';
import type { Session } from '../shell/session-shape.ts';
import { signInToDemo } from './demo-api.ts';
import { demoToken } from './demo-token.ts';
import { ProofDialog } from './FreshProofDialog.tsx';
import { type Proof, takeRole } from './sign-in-api.ts';
import { refusedText } from './useSignIn.ts';

/**
 * From end user to administrator and back: a proof of the person and a session of its own each time, never a setting of
 * the page (53060.5(c)(3)(A)). In the demo the printed token stands for the proof.
 */
export function RoleSwitch({ session }: { readonly session: Session }) {
  const { refresh } = useSessionDoor();
  const [asking, setAsking] = useState(false);
  const token = demoToken();
  const demo = session.installation === 'demo';
  if (!session.person.divisionAdministrator || (demo && token === undefined)) return null;
  const other = session.role === 'administrator' ? 'end-user' : 'administrator';
  const arrive = async () => {
    replaceAddress(other === 'administrator' ? '/desk' : '/');
    await refresh();
  };
  const inDemo = async () => {
    const outcome = await signInToDemo(token ?? '', session.person.staffId, other);
    if (outcome.kind === 'done') await arrive();
    else await refresh();
  };
  const change = async (proof: Proof): Promise<string> => {
    const outcome = await takeRole(other, proof);
    if (outcome.kind !== 'done') return refusedText(outcome);
    setAsking(false);
    await arrive();
    return '';
  };
  return (
    <>
      <button type="button" className="header__link" onClick={() => (demo ? void inDemo() : setAsking(true))}>
        {other === 'administrator' ? 'Act as administrator' : 'Act as end user'}
      </button>
      {asking ? <ProofDialog onProof={change} onLeave={() => setAsking(false)} /> : null}
    </>
  );
}
