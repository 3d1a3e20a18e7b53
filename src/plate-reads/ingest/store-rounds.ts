import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { ArrivedRead } from '../arrivals.ts';
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

/** The counts, and the reads that are new in the store. */
export interface Stored extends StoredCounts {
  readonly arrived: readonly ArrivedRead[];
}

/** A name that stands more than once in a batch is stored in as many rounds, in the order in which it came. */
export async function storeRounds(
  db: Queryable,
  ids: ImportIds,
  reads: readonly KeyedRead[],
): Promise<Stored> {
  let all: Stored = { accepted: 0, duplicate: 0, revised: 0, arrived: [] };
  for (const round of roundsOf(reads)) {
    const { accepted, duplicate, revised, arrived } = await storeRound(db, ids, round);
    all = {
      accepted: all.accepted + accepted,
      duplicate: all.duplicate + duplicate,
      revised: all.revised + revised,
      arrived: [...all.arrived, ...arrived],
    };
  }
  return all;
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
async function storeRound(db: Queryable, ids: ImportIds, reads: readonly KeyedRead[]): Promise<Stored> {
  const fresh = await storeNew(db, ids, reads);
  const arrived = arrivedOf(reads, fresh);
  const known = reads.filter((_read, at) => !fresh.has(at));
  if (known.length === 0) return { accepted: fresh.size, duplicate: 0, revised: 0, arrived };
  const otherwise = await knownOtherwise(db, ids, known);
  const differing = known.filter(({ key }) => otherwise.has(key));
  if (differing.length === 0) return { accepted: fresh.size, duplicate: known.length, revised: 0, arrived };
  const revised = await storeRevisions(db, ids, differing);
  const revisedKeys = differing.filter((_read, at) => revised.has(at)).map(({ key }) => key);
  await supersedeEarlier(db, ids, revisedKeys, [...revised.values()]);
  return {
    accepted: fresh.size,
    duplicate: known.length - revised.size,
    revised: revised.size,
    arrived: [...arrived, ...arrivedOf(differing, revised)],
  };
}

/** Those of the list that were stored, by their place in it. */
const arrivedOf = (
  reads: readonly KeyedRead[],
  numbers: ReadonlyMap<number, string>,
): readonly ArrivedRead[] =>
  reads.flatMap(({ read, camera, expiresAt }, at) => {
    const readId = numbers.get(at);
    if (readId === undefined) return [];
    const { plate, region, capturedAt, candidates } = read;
    const offered = candidates.filter(({ text }) => text !== plate);
    return [{ readId, plate, offered, region, camera, capturedAt, expiresAt }];
  });
