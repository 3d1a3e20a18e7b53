import { createHmac } from 'node:crypto';

/** A search that the audit may choose: its entry in the record or the vendor's id, whose it is, and how it ranks. */
export interface Choosable {
  readonly id: string;
  readonly user: string;
  readonly score: number;
}

/** What an audit looks at, and why each was chosen (53060.5(c)(2), R29). */
export interface Chosen<Search extends Choosable> {
  /** Those at or above the line. */
  readonly flagged: readonly Search[];
  /** So that each active account is seen: at least three of each, or all. */
  readonly perAccount: readonly Search[];
  /** Drawn at random from the others. */
  readonly sample: readonly Search[];
  /** How many were not otherwise chosen: what the sample speaks of. */
  readonly others: number;
}

/** R29: at least three inquiries of each active account, or all. */
const leastOfEach = 3;

/**
 * Chooses what is reviewed. The order of chance is HMAC-SHA256 of the id under a seed that a checkpoint of the record fixes
 * after the audited period: nobody can choose it, and anyone who has the seed and the ids finds the same.
 */
export function choose<Search extends Choosable>(
  searches: readonly Search[],
  { line, sample, seed }: { readonly line: number; readonly sample: number; readonly seed: Uint8Array },
): Chosen<Search> {
  const flagged = searches.filter(({ score }) => score >= line);
  const unflagged = byChance(
    searches.filter(({ score }) => score < line),
    seed,
  );
  const seen = countsOf(flagged);
  const perAccount: Search[] = [];
  const others: Search[] = [];
  for (const search of unflagged) {
    const count = seen.get(search.user) ?? 0;
    if (count < leastOfEach) {
      seen.set(search.user, count + 1);
      perAccount.push(search);
    } else others.push(search);
  }
  return { flagged, perAccount, sample: others.slice(0, sample), others: others.length };
}

const countsOf = (searches: readonly Choosable[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { user } of searches) counts.set(user, (counts.get(user) ?? 0) + 1);
  return counts;
};

function byChance<Search extends Choosable>(
  searches: readonly Search[],
  seed: Uint8Array,
): readonly Search[] {
  return searches
    .map((search) => ({ search, turn: createHmac('sha256', seed).update(search.id).digest('hex') }))
    .toSorted((one, other) => (one.turn < other.turn ? -1 : 1))
    .map(({ search }) => search);
}
