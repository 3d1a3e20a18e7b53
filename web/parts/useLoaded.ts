import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from './outcome.ts';

export type Loaded<T> = { readonly kind: 'loading' } | Outcome<T>;

/** Loads when the page opens, and again when asked to. `load` must be stable. */
export function useLoaded<T>(
  load: (signal: AbortSignal) => Promise<Outcome<T>>,
): readonly [Loaded<T>, () => void] {
  const [state, setState] = useState<Loaded<T>>({ kind: 'loading' });
  const under = useRef<AbortController>(null);
  const start = useCallback(() => {
    // The answer of an earlier load may come last: it is not taken.
    under.current?.abort();
    const leaving = new AbortController();
    under.current = leaving;
    const settle = async () => {
      const outcome = await load(leaving.signal);
      if (!leaving.signal.aborted) setState(outcome);
    };
    void settle();
  }, [load]);
  useEffect(() => {
    start();
    return () => under.current?.abort();
  }, [start]);
  return [state, start];
}
