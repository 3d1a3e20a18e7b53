import type { Queryable } from '../../foundation/postgres/pool.ts';
import { PlateTable } from './plate-table.ts';
import { type PlateLine, platesOf, readInForce, type SourceInForce } from './watched-store.ts';

/** A line of a hot list, or an entry by hand, whose plate folds to the same text as the one that was read. */
export interface Likeness {
  /** Null: an entry by hand, whose number `line` is. */
  readonly listId: number | null;
  readonly line: number;
}

interface Held extends SourceInForce {
  readonly table: PlateTable;
}

/** Every plate that is watched for, in memory. What it says counts only while the database is of the same version. */
export class HotListMemory {
  #version = 0;
  #held: readonly Held[] = [];
  #reading: Promise<void> = Promise.resolve();

  get version(): number {
    return this.#version;
  }

  get lines(): number {
    return this.#held.reduce((sum, { table }) => sum + table.size, 0);
  }

  get bytes(): number {
    return this.#held.reduce((sum, { table }) => sum + table.bytes, 0);
  }

  /** Reads what has changed since; what has not is kept. One reads at a time. */
  bringUpToDate(db: Queryable): Promise<void> {
    const reading = this.#reading.then(() => this.#read(db));
    this.#reading = reading.catch(() => {});
    return reading;
  }

  async #read(db: Queryable): Promise<void> {
    const { version, sources } = await readInForce(db);
    if (version === this.#version) return;
    const held: Held[] = [];
    for (const source of sources) held.push(this.#same(source) ?? (await load(db, source)));
    this.#held = held;
    this.#version = version;
  }

  /** The lines and entries that a plate is like; the lock-step comparison with the database is the caller's. */
  likenesses(plate: string): readonly Likeness[] {
    return this.#held.flatMap(({ listId, table }) =>
      table.linesLike(plate).map((line) => ({ listId, line })),
    );
  }

  /** The entries by hand that a plate is like. */
  entriesLike(plate: string): readonly Likeness[] {
    const entries = this.#held.find(({ listId }) => listId === null);
    return entries === undefined
      ? []
      : entries.table.linesLike(plate).map((line) => ({ listId: null, line }));
  }

  #same({ key, edition }: SourceInForce): Held | undefined {
    return this.#held.find((held) => held.key === key && held.edition === edition);
  }
}

async function load(db: Queryable, source: SourceInForce): Promise<Held> {
  const pages: (readonly PlateLine[])[] = [];
  for await (const page of platesOf(db, source)) pages.push(page);
  return { ...source, table: new PlateTable(each(pages)) };
}

function* each(pages: readonly (readonly PlateLine[])[]): Generator<PlateLine> {
  for (const page of pages) yield* page;
}
