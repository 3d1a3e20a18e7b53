import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from './outcome.ts';

export type Loaded<T> = { readonly kind: 'loading' } | Outcome<T>;

/** Loads when the page opens, and again when asked to. `load` must be stable. */
export function useLoaded<T>(
  load: (signal: AbortSignal) => Promise<Outcome<T>>,
): readonly [Loaded<T>, () => void] {
  const [state, setState] = useState<Loaded<T>>({ kind: 'loading' });
  const start = useCallback(
    (leaving: AbortController) => {
      const settle = async () => {
        const outcome = await load(leaving.signal);
        if (!leaving.signal.aborted) setState(outcome);
      };
      void settle();
    },
    [load],
  );
  useEffect(() => {
    const leaving = new AbortController();
    start(leaving);
    return () => leaving.abort();
  }, [start]);
  return [state, useCallback(() => start(new AbortController()), [start])];
}
