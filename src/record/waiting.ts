import type { Recorded, Wanted } from './committer.ts';

/** A caller that waits for an entry; it is told once. */
export interface Waiting {
  readonly wanted: Wanted;
  readonly resolve: (recorded: Recorded) => void;
  readonly reject: (fault: Error) => void;
  readonly isSettled: () => boolean;
}

/** A caller that waits no longer than `ms`, after which `late` says why it has nothing. */
export function waitFor(
  wanted: Wanted,
  ms: number,
  late: () => Error,
): Waiting & { readonly recorded: Promise<Recorded> } {
  const { promise: recorded, resolve, reject } = Promise.withResolvers<Recorded>();
  let settled = false;
  const timer = setTimeout(() => settle(() => reject(late())), ms);
  const settle = (how: () => void): void => {
    settled = true;
    clearTimeout(timer);
    how();
  };
  return {
    wanted,
    recorded,
    resolve: (value) => settle(() => resolve(value)),
    reject: (fault) => settle(() => reject(fault)),
    isSettled: () => settled,
  };
}
