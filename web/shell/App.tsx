import { useEffect, useState } from 'react';
import { Announcer } from '../parts/Announcer.tsx';
import { goTo } from '../parts/location.ts';
import { ClosedPage } from '../record/ClosedPage.tsx';
import { DraftProvider } from '../searches/draft-store.tsx';
import { FreshProofDialog } from '../sign-in/FreshProofDialog.tsx';
import { SignInPages } from '../sign-in/SignInPages.tsx';
import { SparePrompt } from '../sign-in/SparePrompt.tsx';
import { UseBanner } from '../sign-in/UseBanner.tsx';
import { BlankScreen } from './BlankScreen.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { IdleGuard } from './IdleGuard.tsx';
import { LockScreen } from './LockScreen.tsx';
import { Pages } from './Pages.tsx';
import { type SessionState, useSessionDoor } from './session.tsx';
import { toggleNight } from './theme.ts';
import { useBlank } from './useBlank.ts';
import { useShortcuts } from './useShortcuts.ts';

/** The frame around every page. What was typed lives in it, above the lock, and is sealed while locked. */
export function App() {
  const { state } = useSessionDoor();
  return (
    <DraftProvider state={state}>
      <Screen state={state} />
      <Announcer />
    </DraftProvider>
  );
}

function Screen({ state }: { readonly state: SessionState }) {
  const [blank, unblank] = useBlank();
  if (state.kind === 'locked') return <LockScreen locked={state} />;
  return (
    <>
      {blank ? <BlankScreen onReturn={unblank} /> : null}
      {/* Hidden, not taken away: a form half filled in stands as it was when the screen returns. */}
      <div className="frame" hidden={blank}>
        <Frame state={state} />
      </div>
    </>
  );
}

function Frame({ state }: { readonly state: SessionState }) {
  const [help, setHelp] = useState(false);
  useShortcuts({
    '?': () => setHelp(true),
    n: toggleNight,
    'g h': () => goTo('/'),
    'g s': () => goTo('/searches'),
    'g l': () => goTo('/alerts'),
    'g p': () => goTo('/policy'),
  });
  const session = state.kind === 'signed-in' ? state.session : undefined;
  return (
    <>
      <SkipLink />
      <Header session={session} onHelp={() => setHelp(true)} />
      <Body state={state} />
      <Footer />
      {help ? <HelpDialog onClose={() => setHelp(false)} /> : null}
    </>
  );
}

function Body({ state }: { readonly state: SessionState }) {
  const { refresh } = useSessionDoor();
  switch (state.kind) {
    case 'loading':
      return <Opening />;
    case 'signed-out':
    case 'locked':
      return <SignInPages />;
    case 'unavailable':
      return <ClosedPage reference={state.reference} onRetry={() => void refresh()} />;
    case 'signed-in':
      if (!state.session.bannerAcknowledged) return <UseBanner text={state.session.banner} />;
      return (
        <>
          <IdleGuard />
          <FreshProofDialog />
          <SparePrompt />
          <Pages />
        </>
      );
  }
}

function Opening() {
  useEffect(() => {
    document.title = 'Opening · Plateward';
  }, []);
  return (
    <main className="sheet" id="main">
      <p>Opening…</p>
    </main>
  );
}

function SkipLink() {
  return (
    <a className="usa-skipnav" href="#main">
      Skip to the page
    </a>
  );
}
