import { useEffect } from 'react';
import { SignInAgain } from '../sign-in/SignInAgain.tsx';
import { Curtain } from './Curtain.tsx';
import type { SessionState } from './session.tsx';

interface Props {
  readonly locked: Extract<SessionState, { readonly kind: 'locked' }>;
}

/** After 30 minutes without an act, or when the session ended: nothing is seen until the same person signs in again. */
export function LockScreen({ locked }: Props) {
  useEffect(() => {
    document.title = 'Locked · Plateward';
  }, []);
  return (
    <Curtain>
      <h1>Locked</h1>
      <p>
        The session has ended, and what stood here is hidden. What you had typed is kept on this page,
        encrypted, and comes back when <strong>{locked.name}</strong> signs in again.
      </p>
      <SignInAgain staffId={locked.staffId} name={locked.name} demo={locked.demo} />
    </Curtain>
  );
}
