import type { ReactNode } from 'react';
import { LoadState } from '../parts/LoadState.tsx';
import type { Loaded } from '../parts/useLoaded.ts';

interface Props<T> {
  readonly loaded: Loaded<readonly T[]>;
  /** What is said when there is nothing. */
  readonly empty: string;
  readonly keyOf: (one: T) => string;
  readonly children: (one: T) => ReactNode;
}

/** A list of things to act on: each a card of facts with its buttons below. */
export function DeskList<T>({ loaded, empty, keyOf, children }: Props<T>) {
  if (loaded.kind !== 'done') return <LoadState of={loaded} />;
  if (loaded.value.length === 0) return <p className="card">{empty}</p>;
  return (
    <ul className="plain stack">
      {loaded.value.map((one) => (
        <li key={keyOf(one)} className="card">
          {children(one)}
        </li>
      ))}
    </ul>
  );
}
