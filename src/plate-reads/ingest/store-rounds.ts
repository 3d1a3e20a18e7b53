import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { ImportIds } from '../store/import-runs.ts';
import {
  type KeyedRead,
  knownOtherwise,
  storeNew,
  storeRevisions,
  supersedeEarlier,
} from '../store/write-reads.ts';

/** New, known with the same payload, known with another. */
export interface StoredCounts {
  readonly accepted: number;
  readonly duplicate: number;
  readonly revised: number;
}

/** A name that stands more than once in a batch is stored in as many rounds, in the order in which it came. */
export async function storeRounds(
  db: Queryable,
  ids: ImportIds,
  reads: readonly KeyedRead[],
): Promise<StoredCounts> {
  let counts: StoredCounts = { accepted: 0, duplicate: 0, revised: 0 };
  for (const round of roundsOf(reads)) {
    const { accepted, duplicate, revised } = await storeRound(db, ids, round);
    counts = {
      accepted: counts.accepted + accepted,
      duplicate: counts.duplicate + duplicate,
      revised: counts.revised + revised,
    };
  }
  return counts;
}

function roundsOf(reads: readonly KeyedRead[]): readonly (readonly KeyedRead[])[] {
  const seen = new Map<string, number>();
  const rounds: KeyedRead[][] = [];
  for (const read of reads) {
    const nth = seen.get(read.key) ?? 0;
    seen.set(read.key, nth + 1);
    (rounds[nth] ??= []).push(read);
  }
  return rounds;
}

/** New, or known with the same payload (a duplicate), or with another (a revision). Nothing is overwritten. */
async function storeRound(db: Queryable, ids: ImportIds, reads: readonly KeyedRead[]): Promise<StoredCounts> {
  const fresh = await storeNew(db, ids, reads);
  const known = reads.filter((_read, at) => !fresh.has(at));
  if (known.length === 0) return { accepted: fresh.size, duplicate: 0, revised: 0 };
  const otherwise = await knownOtherwise(db, ids, known);
  const differing = known.filter(({ key }) => otherwise.has(key));
  if (differing.length === 0) return { accepted: fresh.size, duplicate: known.length, revised: 0 };
  const revised = await storeRevisions(db, ids, differing);
  const revisedKeys = differing.filter((_read, at) => revised.has(at)).map(({ key }) => key);
  await supersedeEarlier(db, ids, revisedKeys, [...revised.values()]);
  return { accepted: fresh.size, duplicate: known.length - revised.size, revised: revised.size };
}
