import { useEffect } from 'react';
import { useAddress } from '../parts/location.ts';
import { Notice } from '../parts/Notice.tsx';
import { failureText } from '../parts/outcome.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { clauseDepth } from './clause-depth.ts';
import { type ClauseText, wholePolicy } from './policy-api.ts';

/** The adopted text, each clause under its own address, so that a refusal can point to the very words. */
export function PolicyPage() {
  const [policy] = useLoaded(wholePolicy);
  return (
    <Page title="Policy" heading="DOM 53060: Automated License Plate Reader policy">
      {policy.kind === 'loading' ? <p>Opening…</p> : null}
      {policy.kind === 'done' ? (
        <>
          <p className="muted">The adopted text, word for word. {policy.value.effective}</p>
          <Clauses clauses={policy.value.clauses} />
        </>
      ) : null}
      {policy.kind === 'loading' || policy.kind === 'done' ? null : (
        <Notice kind="error">{failureText(policy)}</Notice>
      )}
    </Page>
  );
}

function Clauses({ clauses }: { readonly clauses: readonly ClauseText[] }) {
  const { fragment } = useAddress();
  const shown = decodeURIComponent(fragment.slice(1));
  useEffect(() => {
    const place = shown === '' ? null : document.getElementById(shown);
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }, [shown]);
  return (
    <div className="policy">
      {clauses.map(({ clause, text }) => (
        <ClauseBlock key={clause} clause={clause} text={text} shown={clause === shown} />
      ))}
    </div>
  );
}

function ClauseBlock({ clause, text, shown }: ClauseText & { readonly shown: boolean }) {
  const depth = clauseDepth(clause);
  const className = `policy__clause policy__clause--${Math.min(depth, 4)}${shown ? ' policy__clause--shown' : ''}`;
  if (depth === 0)
    return (
      <h2 id={clause} tabIndex={-1} className={className}>
        {clause} {text}
      </h2>
    );
  return (
    <p id={clause} tabIndex={-1} className={className}>
      <span className="policy__number">{clause.slice(clause.lastIndexOf('('))}</span> {text}
    </p>
  );
}
