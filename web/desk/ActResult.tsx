import { useEffect, useRef } from 'react';
import { Clause } from '../parts/Clause.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { Notice } from '../parts/Notice.tsx';
import { numberText, referenceText } from '../parts/number.ts';
import { ClauseWords } from '../rules/ClauseWords.tsx';
import type { Act } from './useAct.ts';

/** What an act came to, above the list that it changed; it takes the focus, because what was pressed may be gone. */
export function ActResult({ state }: { readonly state: Act }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.kind === 'done' || state.kind === 'refused' || state.kind === 'failed') box.current?.focus();
  }, [state]);
  if (state.kind === 'ready' || state.kind === 'acting') return null;
  if (state.kind === 'errors') return <ErrorSummary errors={state.errors} />;
  return (
    <div ref={box} tabIndex={-1} className="act-result">
      {state.kind === 'done' ? (
        <Notice kind="success">
          {state.said} Recorded as entry {numberText(state.entry)}.
        </Notice>
      ) : null}
      {state.kind === 'failed' ? <Notice kind="error">{state.why}</Notice> : null}
      {state.kind === 'refused' ? (
        <section className="refusal" aria-labelledby="refusal">
          <h2 id="refusal">Not allowed</h2>
          <p className="lead">{state.refusal.reason}</p>
          <p>
            <Clause cited={state.refusal.clause} />
          </p>
          <ClauseWords key={state.refusal.clause} cited={state.refusal.clause} />
          <h3>What you can do</h3>
          <p>{state.refusal.remedy.text}</p>
          <p className="muted">
            Nothing was changed. This refusal is recorded; its reference is{' '}
            <strong>{referenceText(state.refusal.reference)}</strong>.
          </p>
        </section>
      ) : null}
    </div>
  );
}
