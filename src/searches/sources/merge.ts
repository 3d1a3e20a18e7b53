import type { Position, ReadMatch } from '../../plate-reads/index.ts';

/** What one source answered, newest first. */
export interface Heard {
  readonly source: string;
  readonly matches: readonly ReadMatch[];
  /** The source has more than it told. */
  readonly more: boolean;
  /** Where it went on from; null: from the beginning. */
  readonly after: Position | null;
}

/** A match of the page, under its source's own name for it. */
export interface MergedMatch {
  readonly source: string;
  readonly match: ReadMatch;
}

export interface Merged {
  readonly matches: readonly MergedMatch[];
  /** Matches that another source had told already. */
  readonly doubles: number;
  /** Where each source goes on from; one that is done is not in it. Null: the answer ends here. */
  readonly next: Readonly<Record<string, Position | null>> | null;
}

/**
 * The same read told by two sources is one: its owner, plate, moment and camera are the same. Sources differ in how finely
 * they tell the moment: seconds are compared.
 */
const sameRead = ({ agencyOfRecord, plate, capturedAt, camera }: ReadMatch): string =>
  JSON.stringify([agencyOfRecord, plate, Math.floor(capturedAt / 1_000), camera.name]);

/** What it would tell next is not known: nothing older may be shown before it. */
const ranDry = ({ matches, more }: Heard, taken: number): boolean => more && taken >= matches.length;

/** Newest first; of one moment in the order in which the sources were asked, then as the source told them. */
function nextOf(heard: readonly Heard[], taken: readonly number[]): number | undefined {
  let best: number | undefined;
  for (const [index, { matches }] of heard.entries()) {
    const match = matches[taken[index] ?? 0];
    const leading = best === undefined ? undefined : heard[best]?.matches[taken[best] ?? 0];
    if (match !== undefined && (leading === undefined || match.capturedAt > leading.capturedAt)) best = index;
  }
  return best;
}

/** One page of what several sources answered, in an order that does not depend on who answered first (stable). */
export function mergeAnswers(heard: readonly Heard[], limit: number): Merged {
  const taken = heard.map(() => 0);
  const shown = new Map<string, MergedMatch>();
  let doubles = 0;
  while (!heard.some((one, index) => ranDry(one, taken[index] ?? 0))) {
    const index = nextOf(heard, taken);
    const from = index === undefined ? undefined : heard[index];
    const match = index === undefined ? undefined : from?.matches[taken[index] ?? 0];
    if (index === undefined || from === undefined || match === undefined) break;
    const key = sameRead(match);
    const known = shown.has(key);
    // A page that is full still takes what it shows already, so that the next one does not show it again.
    if (!known && shown.size >= limit) break;
    taken[index] = (taken[index] ?? 0) + 1;
    if (known) doubles += 1;
    else shown.set(key, { source: from.source, match });
  }
  return { matches: [...shown.values()], doubles, next: positionsAfter(heard, taken) };
}

function positionsAfter(heard: readonly Heard[], taken: readonly number[]): Merged['next'] {
  const next: Record<string, Position | null> = {};
  for (const [index, { source, matches, more, after }] of heard.entries()) {
    const count = taken[index] ?? 0;
    if (count >= matches.length && !more) continue;
    const last = matches[count - 1];
    next[source] = last === undefined ? after : { capturedAt: last.capturedAt, id: last.id };
  }
  return Object.keys(next).length === 0 ? null : next;
}
