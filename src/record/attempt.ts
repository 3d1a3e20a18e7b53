import type { Instant } from '../foundation/clock.ts';
import { type KeepMonths, type Month, monthOfDestruction } from './clear-months.ts';
import { type LookupKey, lookup } from './commitment.ts';
import type { CommittedField } from './committed-fields.ts';
import type { Entry } from './entry.ts';
import { appendLeaves, rootOf } from './merkle/compact-range.ts';
import { leafHash } from './merkle/hash.ts';
import { entryOf, leafOf, type Prepared, type SealedValue } from './prepared.ts';
import type { Condition } from './record-log.ts';
import type { Signer } from './options.ts';
import { signCheckpoint } from './signer.ts';
import { tileHeight } from './tiles.ts';
import type { Head } from './tree-head.ts';

export interface AttemptEntry {
  readonly entry: Entry;
  readonly leaf: Buffer;
  readonly hash: Buffer;
  readonly withdrawn: boolean;
}

/** One row of clear values: an entry has one for each month of destruction. */
export interface ClearRow {
  /** Position in the attempt. */
  readonly position: number;
  readonly month: Month;
  readonly clear: string;
  readonly staff: Buffer | null;
  readonly plate: Buffer | null;
  readonly caseNumber: Buffer | null;
}

export interface CompletedTile {
  readonly level: number;
  readonly index: number;
  readonly root: Buffer;
}

/** Entries built upon a head, with the head that they lead to, signed. Nothing of it leaves before it has committed. */
export interface Attempt {
  readonly from: Head;
  readonly at: Instant;
  readonly entries: readonly AttemptEntry[];
  readonly clear: readonly ClearRow[];
  readonly conditions: readonly { readonly position: number; readonly condition: Condition }[];
  readonly tiles: readonly CompletedTile[];
  readonly next: Head;
}

export interface Building {
  readonly signer: Signer;
  readonly keep: KeepMonths;
  readonly monthKey: (month: Month) => LookupKey;
}

/** One entry of a batch to come. */
export interface Item {
  readonly prepared: Prepared;
  readonly condition: Condition | undefined;
  /** It is the entry in place of the one that was wanted. */
  readonly withdrawn: boolean;
}

function clearRow(
  position: number,
  month: Month,
  values: readonly SealedValue[],
  monthKey: Building['monthKey'],
): ClearRow {
  const key = monthKey(month);
  const find = (field: CommittedField): Buffer | null => {
    const value = values.find((one) => one.field === field)?.value;
    return value === undefined ? null : lookup(key, field, value);
  };
  const clear = Object.fromEntries(
    values.map(({ field, salt, value }) => [field, [salt.toString('base64'), value]]),
  );
  return {
    position,
    month,
    clear: JSON.stringify(clear),
    staff: find('staffId'),
    plate: find('plate'),
    caseNumber: find('caseNumber'),
  };
}

/** The clear rows of one entry: the last name apart, for it goes first (R10). */
function clearRows(
  position: number,
  prepared: Prepared,
  at: Instant,
  { keep, monthKey }: Building,
): readonly ClearRow[] {
  const byMonth = Map.groupBy(prepared.values, ({ field }) =>
    monthOfDestruction(at, field === 'lastName' ? keep.lastName : keep.all),
  );
  return [...byMonth].map(([month, values]) => clearRow(position, month, values, monthKey));
}

/** Builds and signs a batch upon a head. @throws what the signer or the key derivation throws */
export async function buildAttempt(
  items: readonly Item[],
  from: Head,
  at: Instant,
  building: Building,
): Promise<Attempt> {
  const entries = items.map(({ prepared, withdrawn }, position): AttemptEntry => {
    const entry = entryOf(prepared, from.range.size + position, at, building.keep);
    const leaf = leafOf(entry);
    return { entry, leaf, hash: leafHash(leaf), withdrawn };
  });
  const tiles: CompletedTile[] = [];
  const range = appendLeaves(
    from.range,
    entries.map(({ hash }) => hash),
    (level, index, root) => {
      if (level > 0 && level % tileHeight === 0) tiles.push({ level: level / tileHeight - 1, index, root });
    },
  );
  const root = rootOf(range);
  const checkpoint = await signCheckpoint(building.signer, { size: BigInt(range.size), root });
  return {
    from,
    at,
    entries,
    clear: items.flatMap(({ prepared }, position) => clearRows(position, prepared, at, building)),
    conditions: items.flatMap(({ condition }, position) =>
      condition === undefined ? [] : [{ position, condition }],
    ),
    tiles,
    next: { range, root, checkpoint, lastAt: at },
  };
}
