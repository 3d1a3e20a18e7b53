import { civilDate, type CivilDate, type Instant } from '../../foundation/clock.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Draft } from '../../record/index.ts';
import { DemoError } from './demo-error.ts';

/** What every part of the loading has at hand. */
export interface LoadContext {
  readonly db: Queryable;
  readonly now: Instant;
  /** The instant so many days ago. */
  readonly ago: (days: number) => Instant;
  /** The civil day so many days ago; ahead when negative. */
  readonly dayAgo: (days: number) => CivilDate;
  /** Notes an act of the department, to be recorded when all is loaded. */
  readonly note: (draft: Draft) => void;
}

const dayMs = 86_400_000;

/** The entries that `note` collects stand in `noted`. */
export function loadContext(db: Queryable, now: Instant): LoadContext & { readonly noted: readonly Draft[] } {
  const noted: Draft[] = [];
  const ago = (days: number): Instant => now - days * dayMs;
  return {
    db,
    now,
    ago,
    dayAgo: (days) => civilDate(ago(days)),
    noted,
    note: (draft) => {
      noted.push(draft);
    },
  };
}

/** Who did it, and upon what, as the entry of an act commits to it. */
export const acted = (staffId: string, subject: string) => ({ staffId, session: 'demo', subject });

/** What the demo does is lawful; a refusal is a fault of the demo. */
export function lawfully<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new DemoError('unlawful', `${outcome.clause}: ${outcome.reason}`);
  return outcome.value;
}
