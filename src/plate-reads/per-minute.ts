import type { Instant } from '../foundation/clock.ts';

const minute = 60_000;
const mostKept = 10_000;

/** Counts what each name does in the running minute. */
export class PerMinute {
  #minute = 0;
  readonly #counts = new Map<string, number>();

  /** One more of `name`; false when that is more than `most` in this minute. */
  take(name: string, most: number, now: Instant): boolean {
    const current = Math.floor(now / minute);
    if (current !== this.#minute || this.#counts.size > mostKept) this.#counts.clear();
    this.#minute = current;
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return count <= most;
  }
}
