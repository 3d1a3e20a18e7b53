import type { CivilDate } from '../foundation/clock.ts';
import type { UseFacts } from '../rules/index.ts';

/** A row of `door_use`: one of the five of 53060.4(a), or an added one (R13). */
export interface RegisteredUse {
  readonly code: string;
  readonly clause: string;
  readonly words: string;
  readonly of_the_policy: boolean;
  readonly proposed_by: string;
  /** The day from which it stands in the posted policy; 0 = not yet (Civil Code 1798.90.53(b)(2)(A)). */
  readonly posted_on: CivilDate;
  /** The last day on which it may be chosen; 0 = none. */
  readonly lapses_on: CivilDate;
  readonly used_by_another: boolean;
  readonly withdrawn: boolean;
}

/** What says whether a use stands; who proposed it, and whether another has used it. */
export type UseStanding = Omit<RegisteredUse, 'code' | 'clause' | 'words'>;

/** May the use be chosen on that day: one of the five, or added, agreed, posted and not lapsed? */
export const standsOn = (use: UseStanding, today: CivilDate): boolean =>
  !use.withdrawn &&
  (use.of_the_policy || (use.posted_on !== 0 && use.posted_on <= today && today <= use.lapses_on));

/** A use as a decision sees it; an added one is not first used by its proposer (R13). */
export const useFacts = (use: UseStanding | undefined, staffId: string, today: CivilDate): UseFacts =>
  use === undefined
    ? { known: false, standing: false, proposedBySelf: false }
    : {
        known: true,
        standing: standsOn(use, today),
        proposedBySelf: !use.of_the_policy && !use.used_by_another && use.proposed_by === staffId,
      };
