import { useCallback } from 'react';
import { policyClause } from '../parts/clause.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { oneClause } from './policy-api.ts';

/** The clause's own words beside a refusal, so that nobody has to leave it to read them. */
export function ClauseWords({ cited }: { readonly cited: string }) {
  const clause = policyClause(cited);
  if (clause === undefined) return null;
  return <Words clause={clause} />;
}

function Words({ clause }: { readonly clause: string }) {
  const load = useCallback((signal: AbortSignal) => oneClause(clause, signal), [clause]);
  const [words] = useLoaded(load);
  if (words.kind !== 'done') return null;
  return <blockquote className="words">{words.value.text}</blockquote>;
}
