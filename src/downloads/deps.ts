import type { Clock } from '../foundation/clock.ts';
import type { SearchDeps } from '../searches/index.ts';
import type { Makings } from './makings.ts';

/** What copies are made with; the composition root makes it once. */
export interface CopyDeps extends SearchDeps {
  readonly clock: Clock;
  /** The copies that this process is making. */
  readonly makings: Makings;
}
