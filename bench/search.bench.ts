import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import type { Stores } from '../src/server/open-stores.ts';
import { type Loaded, loadReads, readId, readNumber } from './load-reads.ts';
import { withOwnStores, withServer } from './own-server.ts';
import type { Scale } from './peers/gen.mjs';
import { asGoodSql, asShipped, type PeerFilter } from './peers/queries.ts';
import { connected, loadPeer, type PeerStores } from './peers/tables.ts';
import { atLeast, measured, percentile, type Result } from './result.ts';
import { anAsker, type Asker, gateCall, type PageStart, storeCall } from './search/ours.ts';
import { plainServer } from './search/plain-server.ts';
import { type Question, questionsOf } from './search/questions.ts';
import { drive, type Driven, type SearchAnswer, type Side } from './search/side.ts';
import { benchScale } from './size.ts';

/** Sets of arguments for each question: as many as there are repetitions of the peer as shipped. */
const argumentSets = 30;
/** The quick sides go through all of them as often, in turns. */
const quickRounds = 5;
const slow = { warm: 1, rounds: 1 };
const quick = { warm: 30, rounds: 1 };

/** Ours against the peer as shipped, and against good SQL on its tables (issue "Plate reads at scale"). */
const targets: Readonly<Record<string, readonly [overShipped: number, overGood: number]>> = {
  whole: [100, 0.4],
  partial: [100, 0.4],
  edit2: [300, 10],
  edit2Window: [100, 10],
  cameraDay: [100, 0.4],
  firstPage: [1_000, 3],
};

interface Setting {
  readonly stores: Stores;
  readonly peer: PeerStores;
  readonly loaded: Loaded;
  readonly asker: Asker;
  readonly gatePort: number;
  readonly plainPort: number;
  readonly now: number;
}

/**
 * Twelve searches of a plate-read database on 2 million reads: as the peer ships them, as good SQL on its tables, and ours
 * through the whole gate over HTTP. Fails when any answer differs in its page's reads, their order, or its count.
 */
export async function run(say: (text: string) => void): Promise<readonly Result[]> {
  return withOwnStores((stores) => onBothSides(stores, benchScale(2_000_000, say), say));
}

async function onBothSides(
  stores: Stores,
  scale: Scale,
  say: (text: string) => void,
): Promise<readonly Result[]> {
  say(`loading ${scale.reads} reads into our tables, then into the peer's …`);
  const loaded = await loadReads(stores.owner, scale);
  await stores.owner.query('vacuum analyze');
  const peer = await loadPeer(stores.postgres.owner, scale);
  say(`${loaded.reads} reads, ${loaded.plates} plates on both sides`);
  const asker = await anAsker(stores, loaded, scale.cameras);
  const pool = new Pool({ ...peer.good, max: 2 });
  const plain = await plainServer(pool);
  const { port: plainPort } = plain.server.address() as AddressInfo;
  const setting = { stores, peer, loaded, asker, plainPort, now: Date.now() };
  try {
    return await withServer(stores, (gatePort) => compare({ ...setting, gatePort }, scale, say));
  } finally {
    await plain.close();
    await pool.end();
  }
}

async function compare(
  setting: Setting,
  scale: Scale,
  say: (text: string) => void,
): Promise<readonly Result[]> {
  const questions = questionsOf(await somePlates(setting), scale.cameras, argumentSets).filter(chosen);
  const results: Result[] = [];
  for (const question of questions) {
    const found = await ask(question, setting);
    proveEqual(question, found);
    results.push(...resultsOf(question, found));
    say(line(question, found));
  }
  return results;
}

/** `PLATEWARD_BENCH_ONLY`: names of questions, to ask these alone. */
const chosen = ({ name }: Question): boolean => {
  const only = process.env['PLATEWARD_BENCH_ONLY'];
  return only === undefined || only.split(',').includes(name);
};

/** Of seven characters, seen often enough to fill a page and seldom enough to be one car. */
const somePlates = ({ peer }: Setting): Promise<readonly string[]> =>
  connected(peer.shipped, async (client) => {
    const { rows } = await client.query<{ plate: string }>(
      `select plate_number as plate from plates where length(plate_number) = 7 and occurrence_count between 5 and 60
       order by plate_number`,
    );
    return rows.map(({ plate }) => plate);
  });

type SideName = 'shipped' | 'good' | 'goodOverHttp' | 'ours';
type Found = ReadonlyMap<SideName, Driven>;

/** Every side answers the same sets of arguments; the quick sides take turns, so that what else the machine does falls on all. */
async function ask(question: Question, setting: Setting): Promise<Found> {
  const { filters } = question;
  const { peer, plainPort } = setting;
  const shipped: Side = { kind: 'sql', settings: peer.shipped, calls: filters.map(asShipped) };
  const sides = new Map<SideName, Side>([
    ['good', { kind: 'sql', settings: peer.good, calls: filters.map(asGoodSql) }],
    ['goodOverHttp', { kind: 'http', port: plainPort, calls: filters.map(plainCall) }],
  ]);
  const ours = await ourSide(question, setting);
  if (ours !== undefined) sides.set('ours', ours);
  const found = new Map<SideName, Driven>([['shipped', await drive(shipped, slow)]]);
  for (let round = 0; round < quickRounds; round++) {
    for (const [name, side] of sides) {
      const { times, answers } = await drive(side, quick);
      found.set(name, { times: [...(found.get(name)?.times ?? []), ...times], answers });
    }
  }
  return found;
}

const plainCall = (filter: PeerFilter) => ({
  path: '/search',
  headers: {},
  body: JSON.stringify(filter),
});

/**
 * The server keeps one plan for each of its searches, which all have a plate, a place or cameras. What is asked of the store
 * alone has none of them: how much of everything a window holds must be looked at anew.
 */
const begin = [`set plan_cache_mode = 'force_custom_plan'`, 'set jit = off'];

async function ourSide({ way, filters }: Question, setting: Setting): Promise<Side | undefined> {
  const { stores, asker, loaded, gatePort, now } = setting;
  if (way === 'none') return undefined;
  if (way === 'gate')
    return {
      kind: 'http',
      port: gatePort,
      calls: filters.map((filter) => gateCall(filter, asker, loaded)),
    };
  const calls = [];
  for (const filter of filters) calls.push(storeCall(filter, loaded, now, await pageStart(filter, setting)));
  return { kind: 'store', settings: stores.postgres.app, begin, calls };
}

/** Our pages go on from a read, the peer's from a number of reads: the read before the peer's page. */
async function pageStart(filter: PeerFilter, { peer }: Setting): Promise<PageStart | undefined> {
  const { offset = 0 } = filter;
  if (offset === 0) return undefined;
  const { page, values } = asGoodSql({ ...filter, offset: offset - 1 });
  const [row] = await connected(peer.good, async (client) => (await client.query(page, [...values])).rows);
  // Fewer reads than that: nothing comes after them.
  if (row === undefined) return { capturedAt: 0, id: '0' };
  const capturedAt = Number(new Date(row.timestamp));
  return { capturedAt, id: readId(capturedAt, Number(row.id)).toString() };
}

/** Equal is: the reads of the page in their order, and the count up to 10,000. */
function proveEqual({ name, filters }: Question, found: Found): void {
  for (const [at, filter] of filters.entries()) {
    const shipped = found.get('shipped')?.answers[at];
    for (const [side, { answers }] of found) {
      const own = answers[at];
      const answer = side === 'ours' && own !== undefined ? inPeersNumbers(own) : own;
      if (JSON.stringify(answer) === JSON.stringify(shipped)) continue;
      throw new Error(
        `${name}: ${side} answers otherwise than the peer as shipped, for ${JSON.stringify(filter)}:\n` +
          `${JSON.stringify(answer)}\n${JSON.stringify(shipped)}`,
      );
    }
  }
}

/** The peer numbers its reads in the order of the generator, which our numbers tell too. */
const inPeersNumbers = ({ count, ids }: SearchAnswer): SearchAnswer => ({
  count,
  ids: ids.map((id) => String(readNumber(BigInt(id)))),
});

const median = (found: Found, side: SideName): number => percentile(found.get(side)?.times ?? [], 0.5);

function resultsOf({ name }: Question, found: Found): readonly Result[] {
  const of = (side: SideName): number => median(found, side);
  const times = [...found.keys()].map((side) => measured(`search.${name}.${side}`, of(side), 'ms'));
  if (!found.has('ours')) return times;
  const [overShipped, overGood] = [of('shipped') / of('ours'), of('good') / of('ours')];
  const [shippedTarget, goodTarget] = targets[name] ?? [];
  return [
    ...times,
    ratio(`search.${name}.overShipped`, overShipped, shippedTarget),
    ratio(`search.${name}.overGood`, overGood, goodTarget),
  ];
}

const ratio = (name: string, value: number, target: number | undefined): Result =>
  target === undefined ? measured(name, value, '×') : atLeast(name, value, '×', target);

function line({ name, about, way }: Question, found: Found): string {
  const figures = [...found.keys()].map((side) => `${side} ${median(found, side).toFixed(2)} ms`);
  const where = way === 'store' ? ' (ours on the store: no purpose covers it)' : '';
  return `${name.padEnd(17)} ${about}: ${figures.join(', ')}; equal for ${argumentSets} sets${where}`;
}
