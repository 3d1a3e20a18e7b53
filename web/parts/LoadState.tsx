import { Notice } from './Notice.tsx';
import { failureText } from './outcome.ts';
import type { Loaded } from './useLoaded.ts';

/** That something is still loading, or why it could not be loaded; nothing once it is there. */
export function LoadState({ of }: { readonly of: Loaded<unknown> }) {
  if (of.kind === 'loading') return <p>Opening…</p>;
  return of.kind === 'done' ? null : <Notice kind="error">{failureText(of)}</Notice>;
}
