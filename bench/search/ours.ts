import { approvePlace } from '../../src/access/index.ts';
import { sessionCookie } from '../../src/server/http/server.ts';
import type { Stores } from '../../src/server/open-stores.ts';
import { searchStatement } from '../../src/plate-reads/store/search-sql.ts';
import { aCase } from '../../test/builders/case.ts';
import { aDepartment } from '../../test/builders/department.ts';
import { aSession } from '../../test/builders/session.ts';
import { aGoodAgent } from '../../test/builders/staff.ts';
import type { Loaded } from '../load-reads.ts';
import { camName } from '../peers/gen.mjs';
import type { PeerFilter } from '../peers/queries.ts';
import type { HttpCall, StoreCall } from './side.ts';

const page = 25;

/** Who asks, and for which case. */
export interface Asker {
  readonly cookie: string;
  readonly caseNumber: string;
}

/**
 * A person in good standing with a case for which the division's administrator approved what the searches need: every
 * camera for the whole time, and more than 20 plates (53060.7(b)(3), R15).
 */
export async function anAsker({ owner }: Stores, loaded: Loaded, cameras: number): Promise<Asker> {
  const department = await aDepartment(owner);
  const person = await aGoodAgent(department);
  const caseNumber = await aCase(department, { workedBy: [person] });
  const approvedBy = department.administrators.OCS.primary;
  const { now } = department;
  await approvePlace(
    owner,
    {
      caseNumber,
      kind: 'place',
      from: startOfDay(loaded.from),
      to: endOfDay(loaded.to),
      cameras: Array.from({ length: cameras }, (_none, camera) => camName(camera)),
      approvedBy,
    },
    now,
  );
  const until = now + 365 * day;
  await approvePlace(owner, { caseNumber, kind: 'plates', from: now - day, to: until, approvedBy }, now);
  const { token } = await aSession(department, person);
  return { cookie: `${sessionCookie}=${token}`, caseNumber };
}

const day = 86_400_000;
const startOfDay = (at: number): number => Math.floor(at / day) * day;
const endOfDay = (at: number): number => startOfDay(at) + day - 1;

interface Window {
  readonly from: number;
  readonly to: number;
}

/** The generator's whole time where the peer gives none. */
const windowOf = ({ dates }: PeerFilter, { from, to }: Loaded): Window =>
  dates === undefined ? { from, to } : { from: Date.parse(dates[0]), to: Date.parse(dates[1]) + day - 1 };

/** An inquiry through the gate. */
export const inquiry = ({ cookie, caseNumber }: Asker, query: object): HttpCall => ({
  path: '/api/v1/inquiries',
  headers: { cookie },
  body: JSON.stringify({
    use: 'escape',
    caseNumber,
    purpose: 'escape from custody, vehicle last seen northbound',
    query,
  }),
});

/** The same question as an inquiry through the gate. */
export function gateCall(filter: PeerFilter, asker: Asker, loaded: Loaded): HttpCall {
  const { plate, fuzzy, camera } = filter;
  return inquiry(asker, {
    ...(plate === undefined ? { match: 'exact' } : plateAsked(plate, fuzzy === true)),
    ...(camera === undefined ? {} : { cameras: [camera] }),
    ...windowOf(filter, loaded),
    limit: page,
  });
}

/** What the peer finds anywhere in a plate is a pattern of ours; no plate of the generator is longer than seven. */
function plateAsked(plate: string, fuzzy: boolean): object {
  if (fuzzy) return { plate, match: 'edit', distance: 2 };
  return plate.length < 7 ? { plate: `*${plate}*`, match: 'wildcard' } : { plate, match: 'exact' };
}

/** The read after which a deep page begins. */
export interface PageStart {
  readonly capturedAt: number;
  readonly id: string;
}

/** A question that no purpose covers, on the store alone: no route asks it (R15). */
export function storeCall(filter: PeerFilter, loaded: Loaded, now: number, after?: PageStart): StoreCall {
  const { name, text, values } = searchStatement({
    driver: { kind: 'all' },
    ...windowOf(filter, loaded),
    now,
    cameras: undefined,
    place: undefined,
    vehicle: {},
    limits: [],
    limit: page,
    after,
    countedExactly: 10_000,
    distinctExactly: 20,
  });
  return { statement: { name, text, values }, limit: page };
}
