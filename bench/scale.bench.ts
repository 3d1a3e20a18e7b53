import type { Stores } from '../src/server/open-stores.ts';
import { type Loaded, loadReads } from './load-reads.ts';
import { withOwnStores, withServer } from './own-server.ts';
import { DEF } from './peers/gen.mjs';
import { atMost, measured, percentile, type Result } from './result.ts';
import { anAsker, inquiry } from './search/ours.ts';
import { drive, type HttpCall } from './search/side.ts';

/** How the figures grow: what a county has after a week, what the other benchmarks use, what a state has. */
const sizes = [200_000, 2_000_000, 25_000_000] as const;
const plates = 30;
const rounds = 5;

const kinds = {
  exact: (plate: string) => ({ plate, match: 'exact' }),
  folded: (plate: string) => ({ plate, match: 'folded' }),
  /** Four characters from within, as a witness remembers them. */
  wildcard: (plate: string) => ({ plate: `*${plate.slice(2, 6)}*`, match: 'wildcard' }),
  edit: (plate: string) => ({ plate: oneWrong(plate), match: 'edit', distance: 2 }),
} as const;
type Kind = keyof typeof kinds;
const kindNames: readonly Kind[] = ['exact', 'folded', 'wildcard', 'edit'];

interface Measured {
  readonly reads: number;
  readonly times: Readonly<Record<Kind, number>>;
  readonly bytesPerRead: number;
}

/**
 * The four ways to look for a plate, through the whole gate over HTTP, among 0.2, 2 and 25 million reads: how they grow,
 * and what a read takes on the disk with its key, its plate and every index. `PLATEWARD_BENCH_READS` is the largest size.
 */
export async function run(say: (text: string) => void): Promise<readonly Result[]> {
  const most = Number(process.env['PLATEWARD_BENCH_READS'] ?? sizes[2]);
  if (most !== sizes[2]) say(`PLATEWARD_BENCH_READS: up to ${most} reads; the targets are for ${sizes[2]}`);
  const found: Measured[] = [];
  for (const reads of [...sizes.filter((size) => size < most), most])
    found.push(await withOwnStores((stores) => measure(stores, reads, say)));
  return resultsOf(found);
}

async function measure(stores: Stores, reads: number, say: (text: string) => void): Promise<Measured> {
  const loaded = await loadReads(stores.owner, { ...DEF, reads, vehicles: reads / 10 });
  await stores.owner.query('vacuum analyze');
  say(`${loaded.reads} reads, ${loaded.plates} plates loaded in ${loaded.seconds.toFixed(0)} s`);
  const bytesPerRead = (await bytesOnDisk(stores)) / loaded.reads;
  const times = await withServer(stores, (port) => timeAll(stores, port, loaded));
  say(
    `${loaded.reads} reads: ${kindNames.map((kind) => `${kind} ${times[kind].toFixed(2)} ms`).join(', ')}; ` +
      `${bytesPerRead.toFixed(0)} bytes a read`,
  );
  return { reads, times, bytesPerRead };
}

async function timeAll(stores: Stores, port: number, loaded: Loaded): Promise<Measured['times']> {
  const asker = await anAsker(stores, loaded, DEF.cameras);
  const asked = await somePlates(stores);
  const { from, to } = loaded;
  const times = { exact: 0, folded: 0, wildcard: 0, edit: 0 };
  for (const kind of kindNames) {
    const calls = asked.map((plate) => inquiry(asker, { ...kinds[kind](plate), from, to, limit: 25 }));
    times[kind] = await median(port, calls);
  }
  return times;
}

async function median(port: number, calls: readonly HttpCall[]): Promise<number> {
  const driven = await drive({ kind: 'http', port, calls }, { warm: 2 * plates, rounds });
  return percentile(driven.times, 0.5);
}

/** Of seven characters, with as many reads as one car has, at whatever size. */
async function somePlates({ owner }: Stores): Promise<readonly string[]> {
  const { rows } = await owner.query<{ text: string }>(
    `select text from (select plate_no, text from plates where length(text) = 7 order by md5(text) limit 2000) p
     where (select count(*) from reads r where r.plate_no = p.plate_no) between 5 and 60 order by md5(text) limit $1`,
    [plates],
  );
  return rows.map(({ text }) => text);
}

const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';

/** The plate as somebody remembers it who is wrong in one place; the same place and character every time. */
function oneWrong(plate: string): string {
  const sum = [...plate].reduce((all, character) => all + character.charCodeAt(0), 0);
  const at = sum % plate.length;
  return plate.slice(0, at) + letters.charAt(sum % letters.length) + plate.slice(at + 1);
}

/** Reads, their keys and candidates, and the dictionary, with every index. */
async function bytesOnDisk({ owner }: Stores): Promise<number> {
  const { rows } = await owner.query<{ bytes: number }>(
    `select sum(pg_total_relation_size(c.oid))::bigint as bytes from pg_class c
     where c.oid in ('plates'::regclass, 'read_keys'::regclass, 'read_revisions'::regclass)
       or c.oid in (select relid from pg_partition_tree('reads') where isleaf)
       or c.oid in (select relid from pg_partition_tree('read_candidates') where isleaf)`,
  );
  return rows[0]?.bytes ?? Number.NaN;
}

function resultsOf(found: readonly Measured[]): readonly Result[] {
  const largest = found.at(-1);
  const before = found.at(-2);
  if (largest === undefined || before === undefined) throw new Error('nothing to compare with');
  return [
    ...kindNames.map((kind) =>
      atMost(`scale.${kind}.growth`, largest.times[kind] / before.times[kind], '×', 3),
    ),
    measured('scale.bytesPerRead', largest.bytesPerRead, 'bytes'),
    ...found.flatMap(({ reads, times }) =>
      kindNames.map((kind) => measured(`scale.${kind}.at${reads / 1e6}M`, times[kind], 'ms')),
    ),
  ];
}
