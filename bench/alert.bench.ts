import { keepLines, keepList, putInForce } from '../src/alerts/index.ts';
import { keyHash, parsePlate, type Plate } from '../src/plate-reads/index.ts';
import { sessionCookie } from '../src/server/http/server.ts';
import type { Stores } from '../src/server/open-stores.ts';
import { aCase } from '../test/builders/case.ts';
import { aDepartment, type Department } from '../test/builders/department.ts';
import { aFeed } from '../test/builders/feed.ts';
import { aSession } from '../test/builders/session.ts';
import { aGoodAgent } from '../test/builders/staff.ts';
import { inOwnProcess } from './child.ts';
import { aFullHotList } from './ingest/hot-list.ts';
import { withOwnStores, withServer } from './own-server.ts';
import { DEF } from './peers/gen.mjs';
import { atMost, measured, percentile, type Result } from './result.ts';

/** 1,000 reads a second: so many deliveries of so many reads, for so long; one read in a hundred is of a listed plate. */
const load = { perSecond: 40, reads: 25, seconds: 60, warmSeconds: 10, oneIn: 100 };
const target = 50;

/**
 * From the first byte of a delivery over HTTP to the last of the alert's event at somebody's stream, at 1,000 reads a
 * second, with hot lists of 500,000 plates: matched, recorded, told, decided for the person, recorded again, sent.
 */
export async function run(say: (text: string) => void): Promise<readonly Result[]> {
  return withOwnStores(async (stores) => {
    const department = await aDepartment(stores.owner);
    say('loading hot lists of 500,000 plates …');
    await aFullHotList(department, { ...DEF, reads: 100_000, vehicles: 20_000 });
    const { token, plates } = await watchedBySomebody(department);
    const { times, perSecond } = await push(stores, department, { token, plates });
    say(`${times.length} alerts at ${perSecond.toFixed(0)} reads/s`);
    return [
      atMost('alert.p99', percentile(times, 0.99), 'ms', target),
      measured('alert.p50', percentile(times, 0.5), 'ms'),
      measured('alert.max', Math.max(...times), 'ms'),
      measured('alert.reads', perSecond, 'reads/s'),
      measured('alert.alerts', times.length, ''),
    ];
  });
}

/** A list of plates that will pass, each once, and a person in its audience who is signed in. */
async function watchedBySomebody(
  department: Department,
): Promise<{ readonly token: string; readonly plates: readonly Plate[] }> {
  const { db, now, administrators } = department;
  const person = await aGoodAgent(department);
  const caseNumber = await aCase(department, { workedBy: [person] });
  const list = {
    name: 'Plates that pass',
    division: 'OCS',
    layout: 'csv',
    caseNumber,
    authority: null,
    use: 'wanted',
    purpose: 'find the vehicles of wanted persons',
    ownerId: person.staffId,
    audience: 'case',
    people: [],
    madeBy: administrators.OCS.primary,
  } as const;
  const listId = await keepList(db, list, now);
  const count = ((load.seconds + load.warmSeconds) * load.perSecond * load.reads) / load.oneIn;
  // Letters that cameras confuse with none, so that each plate is like itself alone.
  const plates = Array.from({ length: count }, (_, index) =>
    plateOf(
      `9${[...index.toString(8).padStart(6, '0')].map((digit) => 'ACEFHJKM'.charAt(Number(digit))).join('')}`,
    ),
  );
  const kept = plates.map((plate) => ({ plate, state: 'CA', enteredOn: null, expiresOn: null }));
  await keepLines(db, { listId, edition: 1 }, kept);
  const counts = { kept: count, dropped: 0, unreadable: 0 };
  await putInForce(db, { listId, edition: 1, asOf: now, hash: Buffer.alloc(32, 2), ...counts }, now);
  const { token } = await aSession(department, person, { at: Date.now() });
  return { token, plates };
}

function plateOf(text: string): Plate {
  const parsed = parsePlate(text);
  if (!parsed.ok) throw new Error(`${text} is no plate`);
  return parsed.plate;
}

interface Pushed {
  readonly times: readonly number[];
  readonly perSecond: number;
}

const feedKey = 'the-key-of-the-benchmark-feed';

async function push(
  stores: Stores,
  department: Department,
  { token, plates }: { readonly token: string; readonly plates: readonly Plate[] },
): Promise<Pushed> {
  const feed = await aFeed(department, { id: 'pushed', keyHash: keyHash(feedKey), perMinute: 1_000_000 });
  return withServer(stores, (port) =>
    inOwnProcess<Pushed>(new URL('./alert/load.mjs', import.meta.url), {
      port,
      path: `/api/v1/feeds/${feed.id}/reads`,
      key: feedKey,
      cookie: `${sessionCookie}=${token}`,
      plates,
      load,
    }),
  );
}
