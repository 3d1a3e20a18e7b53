import { useState } from 'react';
import { Notice } from '../parts/Notice.tsx';
import { failureText } from '../parts/outcome.ts';
import { useSessionDoor } from '../shell/session.tsx';
import { signInToDemo } from './demo-api.ts';
import { demoToken } from './demo-token.ts';
import { ProductionSignIn } from './ProductionSignIn.tsx';

interface Props {
  readonly staffId: string;
  readonly name: string;
  readonly demo: boolean;
}

/** Back from the lock as the same person, here or in another window, or away as nobody. */
export function SignInAgain({ staffId, name, demo }: Props) {
  const { refresh, signOut } = useSessionDoor();
  const [problem, setProblem] = useState('');
  const again = async () => {
    const outcome = await signInToDemo(demoToken() ?? '', staffId);
    if (outcome.kind === 'done') await refresh();
    else setProblem(`${failureText(outcome)} Open the link that the demo printed.`);
  };
  return (
    <>
      {problem === '' ? null : <Notice kind="error">{problem}</Notice>}
      {demo ? null : <ProductionSignIn onDone={refresh} />}
      <div className="row">
        {demo ? (
          <button type="button" className="usa-button" onClick={() => void again()}>
            Sign in again as {name}
          </button>
        ) : (
          <button type="button" className="usa-button usa-button--outline" onClick={() => void refresh()}>
            Open the page again after signing in
          </button>
        )}
        <button type="button" className="usa-button usa-button--outline" onClick={() => void signOut()}>
          Leave, and discard what was typed
        </button>
      </div>
    </>
  );
}
