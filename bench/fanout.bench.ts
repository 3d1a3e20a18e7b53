import { setTimeout as wait } from 'node:timers/promises';
import { sessionCookie } from '../src/server/http/server.ts';
import type { Stores } from '../src/server/open-stores.ts';
import { keepConnector } from '../src/subscriptions/index.ts';
import { anAgency } from '../test/builders/agency.ts';
import { aCase } from '../test/builders/case.ts';
import { anAuthority } from '../test/builders/certificates.ts';
import { aDepartment, type Department } from '../test/builders/department.ts';
import { anInquiry } from '../test/builders/good-inquiry.ts';
import { registered } from '../test/builders/plateward.ts';
import { aSession } from '../test/builders/session.ts';
import { aGoodAgent } from '../test/builders/staff.ts';
import { aVendorServer, type VendorServer } from '../test/builders/vendor-server.ts';
import { withOwnStores, withServer } from './own-server.ts';
import { atMost, measured, percentile, type Result } from './result.ts';

/** How long each of eight vendors takes to answer, in milliseconds, as their networks would. */
const delays = [120, 160, 200, 260, 320, 380, 440, 500];
const readsOfEach = 10;
const rounds = 20;
const warming = 3;
const mostOverSlowest = 1.15;

interface Source {
  readonly id: string;
  readonly vendor: VendorServer;
}

/**
 * `bench -- fanout`: one inquiry through the whole gate, put to eight vendors over TLS on this machine, in turns with the
 * same inquiry put to the slowest of them alone. Fails when a source did not answer whole.
 */
export async function run(say: (text: string) => void): Promise<readonly Result[]> {
  return withOwnStores(async (stores) => {
    const department = await aDepartment(stores.owner);
    const sources = await eightSources(department);
    try {
      say(`eight sources, the slowest answers after ${Math.max(...delays)} ms; ${rounds} rounds`);
      return await withServer(stores, (port) => measuredOf(stores, department, sources, port));
    } finally {
      for (const { vendor } of sources) vendor.stop();
    }
  });
}

async function eightSources(department: Department): Promise<readonly Source[]> {
  const authority = await anAuthority('Vendors of a bench');
  const ownerId = await anAgency(department, { name: 'Owner of look-ups', retentionDays: 3_650 });
  const sources: Source[] = [];
  for (const [number, delay] of delays.entries()) {
    const vendor = await aVendorServer(authority);
    vendor.answers(async () => {
      await wait(delay);
      return { reads: readsOf(number) };
    });
    const id = `vendor-${number}`;
    await registered({ department }, id, { kind: 'connector', ownerId, hosts: [vendor.host] });
    await keepConnector(
      department.db,
      {
        technologyId: id,
        config: { kind: 'mapping', mapping: mappingAt(vendor.url), ca: authority.certificate },
        namedBy: 'pseudonym',
        showsOthers: false,
        deadlineMs: 10_000,
      },
      department.eis,
      department.now,
    );
    sources.push({ id, vendor });
  }
  return sources;
}

const readsOf = (source: number) =>
  Array.from({ length: readsOfEach }, (_none, read) => ({
    id: `${source}-${read}`,
    plate: '7ABC123',
    at: new Date(Date.now() - (source * readsOfEach + read + 1) * 60_000).toISOString(),
    camera: `camera-${source}`,
  }));

const mappingAt = (url: string): string => `request:
  method: GET
  url: ${url}/look-up
  query: { plate: "{plate}", from: "{from}", to: "{to}" }
answer:
  reads: $.reads
  id: $.id
  plate: $.plate
  capturedAt: $.at
  camera: { id: $.camera }
`;

async function measuredOf(
  { owner }: Stores,
  department: Department,
  sources: readonly Source[],
  port: number,
): Promise<readonly Result[]> {
  const person = await aGoodAgent(department);
  const caseNumber = await aCase(department, { workedBy: [person] });
  const { token } = await aSession(department, person);
  await owner.query('analyze');
  const ask = async (ids: readonly string[]): Promise<number> => {
    const started = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/inquiries`, {
      method: 'POST',
      headers: { cookie: `${sessionCookie}=${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(anInquiry(caseNumber, { sources: [...ids] })),
    });
    const answer = await response.text();
    const took = performance.now() - started;
    const whole = answer.split('"state":"answered"').length - 1;
    if (response.status !== 200 || whole !== ids.length)
      throw new Error(
        `${response.status}: ${whole} of ${ids.length} sources answered: ${answer.slice(0, 400)}`,
      );
    return took;
  };
  const all = sources.map(({ id }) => id);
  const slowest = all.slice(-1);
  const times = { all: [] as number[], slowest: [] as number[] };
  for (let round = -warming; round < rounds; round += 1) {
    const [one, eight] = [await ask(slowest), await ask(all)];
    if (round < 0) continue;
    times.slowest.push(one);
    times.all.push(eight);
  }
  const [alone, whole] = [percentile(times.slowest, 0.5), percentile(times.all, 0.5)];
  return [
    atMost('fanout.overSlowest', whole / alone, 'ratio', mostOverSlowest),
    measured('fanout.overDelay', whole / Math.max(...delays), 'ratio'),
    measured('fanout.all.p50', whole, 'ms'),
    measured('fanout.all.p99', percentile(times.all, 0.99), 'ms'),
    measured('fanout.slowestAlone.p50', alone, 'ms'),
  ];
}
