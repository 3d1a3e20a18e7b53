import type { CivilDate } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DeskDeps } from '../desk/perform.ts';

/** What the duties after this one lend it: screening of notes, and the authorized uses in force. */
export interface LifeDeps extends DeskDeps {
  /** What a note may not say (53060.7(b)(5), 53060.4(c), (d), R11), in words; undefined when it may stand. */
  readonly screenNote: (text: string) => string | undefined;
  /** Codes of the authorized uses that stand on a day (53060.4(a), R13). */
  readonly standingUses: (db: Queryable, today: CivilDate) => Promise<readonly string[]>;
}
