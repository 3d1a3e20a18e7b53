import { useCallback, useEffect, useState } from 'react';
import { replaceAddress, useAddress } from '../parts/location.ts';
import { Notice } from '../parts/Notice.tsx';
import { failureText } from '../parts/outcome.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { useSessionDoor } from '../shell/session.tsx';
import { demoPeople, signInToDemo } from './demo-api.ts';
import { DemoPeople } from './DemoPeople.tsx';
import { demoToken, keepDemoToken, readDemoLink } from './demo-token.ts';
import { ProductionSignIn } from './ProductionSignIn.tsx';

/** The demo offers its made-up people to whoever holds the printed link; a production installation says how to sign in. */
export function SignInPage() {
  const { path, fragment } = useAddress();
  const [problem, setProblem] = useState('');
  const load = useCallback((signal: AbortSignal) => demoPeople(demoToken(), signal), []);
  const [people, reload] = useLoaded(load);
  const enter = useEnter(setProblem);
  const { refresh } = useSessionDoor();
  const arrive = useCallback(async () => {
    if (path.startsWith('/sign-in')) replaceAddress('/');
    await refresh();
  }, [path, refresh]);
  useEffect(() => {
    const link = path === '/sign-in/demo' ? readDemoLink(fragment) : undefined;
    if (link === undefined) return;
    keepDemoToken(link.token);
    // The token leaves the address bar at once: history and screen shares do not show it.
    replaceAddress('/sign-in/demo');
    if (link.as === undefined) reload();
    else void enter(link.as);
  }, [path, fragment, reload, enter]);
  return (
    <Page title="Sign in" heading="Sign in to Plateward" error={problem !== ''}>
      {problem === '' ? null : <Notice kind="error">{problem}</Notice>}
      {people.kind === 'loading' ? <p>Opening…</p> : null}
      {people.kind === 'not-found' ? <ProductionSignIn onDone={arrive} /> : null}
      {people.kind === 'done' ? <DemoPeople people={people.value} onChoose={(id) => void enter(id)} /> : null}
      {people.kind === 'signed-out' || people.kind === 'refused' || people.kind === 'failed' ? (
        <LinkNeeded />
      ) : null}
      {people.kind === 'closed' || people.kind === 'too-many' ? (
        <Notice kind="error">{failureText(people)}</Notice>
      ) : null}
    </Page>
  );
}

/** Signs in as one of the demo's people with the token of this tab. */
function useEnter(onProblem: (problem: string) => void): (staffId: string) => Promise<void> {
  const { refresh } = useSessionDoor();
  return useCallback(
    async (staffId: string) => {
      const outcome = await signInToDemo(demoToken() ?? '', staffId);
      if (outcome.kind !== 'done') return onProblem(signInProblem(failureText(outcome)));
      replaceAddress('/');
      await refresh();
    },
    [refresh, onProblem],
  );
}

const signInProblem = (why: string): string =>
  `You are not signed in: ${why} If the demo was started again, open the link that it printed last.`;

function LinkNeeded() {
  return (
    <Notice kind="info" heading="Open the printed link">
      This is the demonstration. When it started it printed a link for each role in the terminal; the link
      carries the token that lets you in. Open one of them in this browser.
    </Notice>
  );
}
