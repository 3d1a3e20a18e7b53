import { type CaseNumber } from '../../src/cases/index.ts';
import type { StaffMember } from '../../src/people/index.ts';
import { keyHash } from '../../src/plate-reads/index.ts';
import { sessionCookie } from '../../src/server/http/server.ts';
import { aCase } from './case.ts';
import { aDepartment, type Department } from './department.ts';
import { type Office } from './desk.ts';
import { type EventReader, openEvents } from './event-stream.ts';
import { aFeed } from './feed.ts';
import { aServer, type Client, type ServerTraits, type TestServer } from './server.ts';
import { aSession } from './session.ts';
import { aGoodAgent } from './staff.ts';

const key = 'a-bearer-key-of-the-sheriff-0001';

/** A server with a department and a feed whose reads are matched as they arrive. */
export interface AlertStage extends Office {
  readonly server: TestServer;
  readonly department: Department;
  /** Pushes reads over HTTP, each captured a moment ago unless said otherwise. */
  readonly push: (...reads: readonly PushedRead[]) => Promise<number>;
  readonly agent: (traits?: AgentTraits) => Promise<Agent>;
  readonly case: (traits?: Parameters<typeof aCase>[1]) => Promise<CaseNumber>;
  /** Another plate each time. */
  readonly plate: () => string;
  readonly stop: () => Promise<void>;
}

export interface PushedRead {
  readonly plate: string;
  readonly camera?: string;
  readonly state?: string;
  readonly capturedAt?: number;
}

export type AgentTraits = Partial<StaffMember>;

export interface Agent extends Client {
  readonly person: StaffMember;
  readonly token: string;
  /** Alerts from now on, or from where another stream was. */
  readonly stream: (lastEventId?: string) => Promise<EventReader>;
}

/** A feed that pushes reads over HTTP, as cameras do; how many were accepted. */
export async function aPushingFeed({ server, department, now }: Office): Promise<AlertStage['push']> {
  const feed = await aFeed(department, { keyHash: keyHash(key), perMinute: 1_000_000 });
  let reads = 0;
  const lineOf = ({ plate, camera = 'CAM-1', state = 'us-ca', capturedAt = now() - 1_000 }: PushedRead) => {
    reads += 1;
    const id = `${feed.id}-${reads}`;
    return JSON.stringify({ plate, camera, state, captured_at: new Date(capturedAt).toISOString(), id });
  };
  return async (...pushed) => {
    const response = await fetch(`${server.url}/api/v1/feeds/${feed.id}/reads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
      body: pushed.map(lineOf).join('\n'),
    });
    const body: { readonly accepted?: number } = await response.json();
    if (response.status !== 200) throw new Error(`the feed was answered ${response.status}`);
    return body.accepted ?? 0;
  };
}

let plates = 0;

export async function anAlertStage(traits: ServerTraits = {}): Promise<AlertStage> {
  const server = await aServer(traits);
  const department = await aDepartment(server.database.owner);
  const now = () => traits.clock?.now() ?? Date.now();
  const push = await aPushingFeed({ server, department, now });
  return {
    server,
    department,
    now,
    push,
    agent: async (who = {}) => {
      const person = await aGoodAgent(department, who);
      const { token } = await aSession(department, person, { at: now() });
      return {
        ...server.as(token),
        person,
        token,
        stream: (lastEventId) =>
          openEvents(`${server.url}/api/v1/alerts/stream`, {
            cookie: `${sessionCookie}=${token}`,
            ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
          }),
      };
    },
    case: (about) => aCase(department, about),
    plate: () => {
      plates += 1;
      // Letters that are confused with none, so that no two fold to one.
      return `7${[...plates.toString(8).padStart(6, '0')].map((digit) => 'ACEFHJKM'.charAt(Number(digit))).join('')}`;
    },
    stop: () => server.stop(),
  };
}

/** What an entry by hand says, but for what a test says. */
export const aWatch = (caseNumber: string, plate: string, changes: object = {}): object => ({
  plate,
  use: 'escape',
  caseNumber,
  purpose: 'find the vehicle used in the escape from custody',
  audience: 'case',
  ...changes,
});
