import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { systemClock } from '../src/foundation/clock.ts';
import { quiet } from '../src/foundation/log.ts';
import { composeServer } from '../src/server/compose.ts';
import { sessionCookie } from '../src/server/http/server.ts';
import { openStores, type Stores } from '../src/server/open-stores.ts';
import { aCase } from '../test/builders/case.ts';
import { aDepartment } from '../test/builders/department.ts';
import { aSession } from '../test/builders/session.ts';
import { aGoodAgent } from '../test/builders/staff.ts';
import { plainServer } from './gate/plain-server.ts';
import { loadReads, type Loaded } from './load-reads.ts';
import { atLeast, atMost, measured, percentile, type Result } from './result.ts';

const clientsAtOnce = 16;
const rounds = 5;
const perRound = { one: 400, many: 4_000 };
const plateCount = 300;

interface Call {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Side {
  readonly name: 'none' | 'row' | 'gate';
  readonly port: number;
  /** One list for each client. */
  readonly calls: readonly (readonly Call[])[];
}

interface Load {
  readonly times: readonly number[];
  readonly perSecond: number;
}

/**
 * An exact search over HTTP (a) without any gate, (b) with one committed audit row, (c) through the whole gate: one
 * database, one run, the same questions in turns.
 */
export async function run(say: (text: string) => void): Promise<readonly Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plateward-bench-'));
  const stores = await openStores({ dataFolder: folder, databaseUrl: undefined }, { mode: 'own' });
  try {
    say('loading 2 million reads …');
    const loaded = await loadReads(stores.owner);
    say(`${loaded.reads} reads, ${loaded.plates} plates in ${loaded.seconds.toFixed(1)} s`);
    return await compare(stores, loaded, say);
  } finally {
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(
  stores: Stores,
  loaded: Loaded,
  say: (text: string) => void,
): Promise<readonly Result[]> {
  await stores.owner.query(
    `create table bench_audit (id bigserial primary key, at timestamptz, who text, reason text, plate text)`,
  );
  await stores.owner.query('vacuum analyze');
  const plates = await somePlates(stores);
  const none = await plainServer(stores.owner, { audit: false });
  const row = await plainServer(stores.owner, { audit: true });
  const gate = await composeServer({
    stores,
    clock: systemClock,
    log: quiet,
    installation: 'production',
    rateScale: 1e6,
  });
  await gate.listen({ host: '127.0.0.1', port: 0 });
  const plainCalls = plates.map((plate) => plainCall(plate, loaded));
  const everyone = Array.from({ length: clientsAtOnce }, () => plainCalls);
  const sides: readonly Side[] = [
    { name: 'none', port: none.port, calls: everyone },
    { name: 'row', port: row.port, calls: everyone },
    { name: 'gate', port: portOf(gate), calls: await gateCalls(stores, plates, loaded) },
  ];
  await proveEqual(sides, say);
  const times = await measure(sides, say);
  none.close();
  row.close();
  await gate.close();
  return resultsOf(times);
}

const portOf = (server: FastifyInstance): number => (server.server.address() as AddressInfo).port;

/** Plates with a page or so of reads, the same for every side. */
async function somePlates({ owner }: Stores): Promise<readonly string[]> {
  const { rows } = await owner.query<{ text: string }>(
    `select p.text from (select plate_no, count(*) from reads group by 1 having count(*) between 10 and 40) n
     join plates p using (plate_no) order by md5(p.text) limit $1`,
    [plateCount],
  );
  return rows.map(({ text }) => text);
}

const plainCall = (plate: string, { from, to }: Loaded): Call => ({
  path: '/search',
  headers: {},
  body: JSON.stringify({ plate, from, to, user: 'bench', reason: 'locate escaped person OCS-2026-000001' }),
});

/** Sixteen people in good standing, each with a session and a case: what a department is. */
async function gateCalls(
  { owner }: Stores,
  plates: readonly string[],
  { from, to }: Loaded,
): Promise<readonly (readonly Call[])[]> {
  const department = await aDepartment(owner);
  const lists: Call[][] = [];
  for (let client = 0; client < clientsAtOnce; client++) {
    const person = await aGoodAgent(department);
    const caseNumber = await aCase(department, { workedBy: [person] });
    const { token } = await aSession(department, person);
    lists.push(
      plates.map((plate) => ({
        path: '/api/v1/inquiries',
        headers: { cookie: `${sessionCookie}=${token}` },
        body: JSON.stringify({
          use: 'escape',
          caseNumber,
          purpose: 'escape from custody, vehicle last seen northbound',
          query: { plate, match: 'exact', from, to },
        }),
      })),
    );
  }
  return lists;
}

/** The three sides answer with the same reads in the same order, for every plate. */
async function proveEqual(sides: readonly Side[], say: (text: string) => void): Promise<void> {
  for (let at = 0; at < plateCount; at++) {
    const answers = await Promise.all(sides.map((side) => idsOf(side, at)));
    if (new Set(answers).size !== 1)
      throw new Error(`the sides differ on plate ${at}: ${answers.join(' | ')}`);
  }
  say(`the three sides gave the same reads for ${plateCount} plates`);
}

async function idsOf({ port, calls }: Side, at: number): Promise<string> {
  const call = calls[0]?.[at];
  if (call === undefined) return '';
  const response = await fetch(`http://127.0.0.1:${port}${call.path}`, {
    method: 'POST',
    headers: { ...call.headers, 'content-type': 'application/json' },
    body: call.body,
  });
  const { matches, count } = await response.json();
  const value = typeof count === 'number' ? count : count.value;
  return `${value}:${matches.map(({ id }: { id: string }) => id).join(',')}`;
}

const generator = fileURLToPath(new URL('./gate/load.mjs', import.meta.url));

async function load(side: Side, clients: number, requests: number): Promise<Load> {
  const child = spawn(process.execPath, [generator], { stdio: ['pipe', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(
    JSON.stringify({ port: side.port, clients, requests, warm: requests / 4, calls: side.calls }),
  );
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the load generator stopped with ${code}`);
  return JSON.parse(Buffer.concat(chunks).toString());
}

interface Measured {
  readonly one: readonly number[];
  readonly many: readonly Load[];
}

/** The sides take turns, so that what else the machine does falls on all of them. */
async function measure(
  sides: readonly Side[],
  say: (text: string) => void,
): Promise<ReadonlyMap<Side['name'], Measured>> {
  const found = new Map<Side['name'], { one: number[]; many: Load[] }>();
  for (const { name } of sides) found.set(name, { one: [], many: [] });
  for (let round = 0; round < rounds; round++) {
    for (const side of sides) {
      const one = await load(side, 1, perRound.one);
      const many = await load(side, clientsAtOnce, perRound.many);
      found.get(side.name)?.one.push(...one.times);
      found.get(side.name)?.many.push(many);
      say(
        `round ${round + 1} ${side.name.padEnd(4)} p50 ${percentile(one.times, 0.5).toFixed(2)} ms, ` +
          `16 clients ${many.perSecond.toFixed(0)}/s`,
      );
    }
  }
  return found;
}

function resultsOf(found: ReadonlyMap<Side['name'], Measured>): readonly Result[] {
  const p = (name: Side['name'], at: number): number => percentile(found.get(name)?.one ?? [], at);
  const rate = (name: Side['name']): number =>
    percentile(
      (found.get(name)?.many ?? []).map(({ perSecond }) => perSecond),
      0.5,
    );
  const none = p('none', 0.5);
  const row = p('row', 0.5);
  const gate = p('gate', 0.5);
  return [
    measured('none.p50', none, 'ms'),
    measured('row.p50', row, 'ms'),
    measured('gate.p50', gate, 'ms'),
    measured('gate.p99', p('gate', 0.99), 'ms'),
    atMost('gate.added', gate - none, 'ms', 4),
    atMost('gate.overRow', gate / row, '×', 4),
    atLeast('gate.rps16', rate('gate'), '/s', 500),
    measured('none.rps16', rate('none'), '/s'),
    measured('row.rps16', rate('row'), '/s'),
  ];
}
