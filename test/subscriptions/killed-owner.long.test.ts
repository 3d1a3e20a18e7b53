import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Authority, anAuthority } from '../builders/certificates.ts';
import { entriesOf } from '../builders/entries.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aPlateward, asksOf, lendsTo, originOf, ownReads, type Plateward } from '../builders/plateward.ts';
import { someReads } from '../builders/reads.ts';

const hour = 3_600_000;
const program = fileURLToPath(new URL('owner-process.ts', import.meta.url));
const masterKey = randomBytes(32);
const name = 'killed';
let authority: Authority;
let asker: Plateward;
let owner: Plateward;
const processes: ChildProcess[] = [];

beforeAll(async () => {
  authority = await anAuthority('A department whose server is killed');
  asker = await aPlateward({ name: 'asker', authority });
  owner = await aPlateward({ name, authority, lends: true, masterKey });
  const hoursAgo = (hours: number) => ({ plate: '7ABC123', capturedAt: Date.now() - hours * hour });
  await ownReads(owner, [2, 4].map(hoursAgo));
  await someReads(asker.server.stores.owner, asker.ownAgency, [3].map(hoursAgo));
  await lendsTo(owner, asker);
});
afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL');
  await asker?.server.stop();
  await owner?.server.stop();
});

/** The owner's server as a process of its own, beside the one that prepared its database. */
async function started(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const { certificate, key } = await authority.issue('a server of its own');
  const { ownerUrl, appUrl } = owner.server.database;
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, PLATEWARD_ORIGIN: originOf(name) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  processes.push(child);
  child.stdin.write(
    `${JSON.stringify({ ownerUrl, appUrl, masterKey: masterKey.toString('base64'), certificate, key, clientCa: authority.certificate })}\n`,
  );
  const [line] = await once(createInterface(child.stdout), 'line');
  const { port } = z.object({ port: z.number() }).parse(JSON.parse(String(line)));
  return { child, url: `https://localhost:${port}` };
}

const ask = (source: string) =>
  asker.agent.post('/api/v1/inquiries', anInquiry(asker.caseNumber, { sources: ['local', source] }));

const askedOfOwner = async (): Promise<number> => (await entriesOf(owner.server, 'lending.asked')).length;

describe('an owner whose server is killed while it answers (53060.3(e), CC 1798.90.52)', () => {
  it('gives no answer, and never no matches; the others are shown whole, and both records tell of it', async () => {
    const { child, url } = await started();
    const source = await asksOf(asker, { ...owner, url });
    const before = await askedOfOwner();
    const holding = await owner.server.stores.owner.connect();
    await holding.query('begin');
    // It has recorded that it was asked, and waits for its reads.
    await holding.query('lock table reads in access exclusive mode');
    const asking = ask(source);
    await expect.poll(askedOfOwner, { timeout: 20_000 }).toBe(before + 1);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    await holding.query('rollback');
    holding.release();
    const { status, body } = await asking;
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        matches: [{ provider: 'Test provider' }],
        sources: [
          { id: 'local', state: 'answered', matches: 1 },
          { id: source, state: 'no-answer', matches: null, text: expect.stringContaining('recorded') },
        ],
      },
    });
    const [heard] = await entriesOf(asker.server, 'source.answered');
    expect(heard?.entry).toMatchObject({ outcome: expect.not.stringMatching('^answered$') });
    expect(await entriesOf(owner.server, 'lending.answered')).toHaveLength(0);
  });

  it('answers whole once it stands again', async () => {
    const { url } = await started();
    const { body } = await ask(await asksOf(asker, { ...owner, url }));
    expect(body).toMatchObject({
      count: { value: 3 },
      sources: [{ state: 'answered' }, { state: 'answered', matches: 2 }],
    });
  });
});
