import { useState } from 'react';
import { call, nothing } from '../parts/call.ts';
import { Notice } from '../parts/Notice.tsx';
import { failureText } from '../parts/outcome.ts';
import { Page } from '../shell/Page.tsx';
import { useSessionDoor } from '../shell/session.tsx';

/** The notice of use, before anything else (CJIS AC-8); acknowledging it is an act of its own. */
export function UseBanner({ text }: { readonly text: string }) {
  const { refresh, signOut } = useSessionDoor();
  const [problem, setProblem] = useState('');
  const accept = async () => {
    const outcome = await call('/sign-in/banner', nothing, { method: 'POST' });
    if (outcome.kind === 'done') await refresh();
    else setProblem(failureText(outcome));
  };
  return (
    <Page title="Terms of use" heading="Before you go on">
      {problem === '' ? null : <Notice kind="error">{problem}</Notice>}
      <div className="card">
        {text.split(/\n\n+/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <div className="row">
          <button type="button" className="usa-button" onClick={() => void accept()}>
            I understand and agree
          </button>
          <button type="button" className="usa-button usa-button--outline" onClick={() => void signOut()}>
            Sign out
          </button>
        </div>
      </div>
    </Page>
  );
}
