import type { Instant } from '../../foundation/clock.ts';
import type { DivisionName } from '../../people/index.ts';
import type { PullReport } from '../contract/pulls.ts';

/** A vendor's audit export that comes by itself (53060.5(c)(2)(A), R9). */
export interface AuditPull {
  readonly technologyId: string;
  readonly name: string;
  readonly division: DivisionName;
  readonly way: 'https' | 'folder';
  readonly url: string | null;
  readonly secret: string | null;
  readonly everyDays: number;
  readonly setAt: Instant;
  /** Somebody asked for it to be done at once. */
  readonly askedAt: Instant | null;
  readonly triedAt: Instant | null;
  readonly doneAt: Instant | null;
  /** What stood against it the last time. */
  readonly problem: string | null;
  readonly toldAt: Instant | null;
  /** Of the last that came. */
  readonly report: PullReport | null;
}

const hour = 3_600_000;
const day = 24 * hour;

/** Pure: is it time to fetch it? What failed is tried again each hour. */
export const isDue = (
  { way, everyDays, triedAt, problem }: Pick<AuditPull, 'way' | 'everyDays' | 'triedAt' | 'problem'>,
  now: Instant,
): boolean =>
  way === 'https' && (triedAt === null || now - triedAt >= (problem === null ? everyDays * day : hour));

/** Pure: is nothing here that should be, a day after it was due? */
export const isLate = (
  { everyDays, setAt, doneAt }: Pick<AuditPull, 'everyDays' | 'setAt' | 'doneAt'>,
  now: Instant,
): boolean => now - Math.max(setAt, doneAt ?? 0) > (everyDays + 1) * day;

/** Pure: was it asked for, and not tried since? */
export const isAsked = ({ askedAt, triedAt }: Pick<AuditPull, 'askedAt' | 'triedAt'>): boolean =>
  askedAt !== null && (triedAt === null || triedAt < askedAt);

/** The folder of a pull, below the one where logs are dropped. */
export const folderOf = ({ technologyId, division }: Pick<AuditPull, 'technologyId' | 'division'>): string =>
  `${technologyId}/${division}`;
