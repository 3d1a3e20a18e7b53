import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filePaperForm, publishVersion } from '../../src/agreements/index.ts';
import type { CaseNumber } from '../../src/cases/index.ts';
import { civilDate } from '../../src/foundation/clock.ts';
import type { StaffMember } from '../../src/people/index.ts';
import type { InquiryAnswer } from '../../src/searches/contract.ts';
import { sessionCookie } from '../../src/server/http/server.ts';
import { anAgency } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment, must } from '../builders/department.ts';
import type { Office } from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { anInterleaving, interleavedHeader, oneSide, otherSide } from '../builders/interleaving.ts';
import { someReads } from '../builders/reads.ts';
import { aServer, type Answered } from '../builders/server.ts';
import { seeded } from '../builders/seeded.ts';
import { aSession } from '../builders/session.ts';
import { aGoodAgent } from '../builders/staff.ts';

/** 25 orders of each of the eight revocations: 200 in all. */
const seeds = Array.from({ length: 25 }, (_, seed) => seed);

const interleaving = anInterleaving();
let office: Office;
let administrator: string;
let owner: string;
let form = 1;

beforeAll(async () => {
  const server = await aServer(interleaving);
  const department = await aDepartment(server.database.owner);
  office = { server, department, now: Date.now };
  const agency = await anAgency(department);
  const now = Date.now();
  const reads = Array.from({ length: 3 }, (_, hour) => ({
    plate: '7ABC123',
    capturedAt: now - hour * 3_600_000,
  }));
  await someReads(server.database.owner, agency, reads);
  const primary = { staffId: department.administrators.OCS.primary, division: 'OCS' } as const;
  administrator = (await aSession(department, primary, { role: 'administrator' })).token;
  owner = (await aSession(department, { staffId: department.policyOwner, division: 'OCS' })).token;
});
afterAll(() => office.server.stop());

/** A person who searches, on whose case, from which device. */
interface Searcher {
  readonly person: StaffMember;
  readonly caseNumber: CaseNumber;
  readonly assetTag: string;
  readonly token: string;
}

async function aSearcher(): Promise<Searcher> {
  const { department } = office;
  const person = await aGoodAgent(department);
  // Whoever came before may have brought a new form with him.
  if (form > 1) await signsForm(person);
  const caseNumber = await aCase(department, { workedBy: [person] });
  const { token, deviceId = '' } = await aSession(department, person);
  return { person, caseNumber, token, assetTag: deviceId };
}

async function signsForm({ staffId }: StaffMember): Promise<void> {
  const { db, now, administrators } = office.department;
  const countersignedBy = administrators.OCS.primary;
  const scanSha256 = Buffer.alloc(32, 2);
  must(
    await filePaperForm(
      db,
      { staffId, version: form, signedOn: civilDate(now), scanSha256, countersignedBy },
      now,
    ),
  );
}

/** How a person's searching is ended, as those do it who may: path, body, and who. */
type Revocation = (searcher: Searcher) => Promise<Request> | Request;
interface Request {
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string;
}

const personnel = ({ person }: Searcher, title: string, status: string): Request => ({
  path: '/people/import',
  body: {
    csv: `Employee ID,Name,Division,Classification,Unit,Supervisor,Status\n${person.staffId},${person.name},OCS,${title},ocs-unit,,${status}\n`,
    mode: 'differential',
    dryRun: false,
  },
});

const revocations: Readonly<Record<string, Revocation>> = {
  'suspended (53060.5(c)(1)(D))': ({ person: { staffId } }) => ({
    path: '/access/suspend',
    body: { staffId, reason: 'review' },
  }),
  'removed (53060.5(c)(1)(A))': ({ person: { staffId } }) => ({
    path: '/access/remove',
    body: { staffId, reason: 'no-longer-required' },
  }),
  'the device retired (53060.9(a))': ({ assetTag }) => ({
    path: '/desk/sign-in/devices/retire',
    body: { assetTag, why: 'lost' },
  }),
  'separated (53060.5(c)(1)(D))': (searcher) => personnel(searcher, 'Special Agent', 'Separated'),
  'reclassified (53060.7(a))': (searcher) => personnel(searcher, 'Office Technician', 'Active'),
  'a new form not signed (53060.7(b)(2))': async () => {
    const { db, now } = office.department;
    form += 1;
    await publishVersion(db, {
      version: form,
      title: 'Form 110',
      text: 'Anew.',
      effectiveOn: civilDate(now),
    });
    return { path: '/agreements/versions/approve', body: { version: form }, token: owner };
  },
  'taken off the case (53060.7(b)(3))': ({ person: { staffId }, caseNumber }) => ({
    path: '/cases/unassign',
    body: { staffId, caseNumber },
  }),
  'the case closed (53060.7(b)(4))': ({ caseNumber }) => ({ path: '/cases/close', body: { caseNumber } }),
};

async function send(token: string, path: string, body: unknown, side?: string): Promise<Answered> {
  const response = await fetch(`${office.server.url}/api/v1${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: `${sessionCookie}=${token}`,
      ...(side === undefined ? {} : { [interleavedHeader]: side }),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as never };
}

const search = ({ token, caseNumber }: Searcher, side?: string): Promise<Answered> =>
  send(token, '/inquiries', anInquiry(caseNumber), side);

/** Entries of that person's searches that were answered, and withdrawn, since the record had that size. */
async function entriesSince(
  size: number,
): Promise<readonly { seq: number; kind: string; ref: number | null }[]> {
  const { rows } = await office.server.database.owner.query<{
    seq: number;
    kind: string;
    ref: number | null;
  }>(`select seq, kind, ref from record_entries where seq >= $1 order by seq`, [size]);
  return rows;
}

describe.each(Object.keys(revocations))('a search, and whoever asks it is %s meanwhile', (name) => {
  const statuses = new Set<number>();

  it.each(seeds)('order %i: answered wholly before, or withdrawn; and refused from then on', async (seed) => {
    const searcher = await aSearcher();
    const { path, body, token = administrator } = (await revocations[name]?.(searcher)) ?? { path: '' };
    const { size } = office.server.stores.record.head();
    const {
      one: answer,
      other: revoked,
      steps,
    } = await interleaving.run(
      seeded(seed * 1_000 + 7),
      () => search(searcher, oneSide),
      () => send(token, path, body, otherSide),
    );
    statuses.add(answer.status);
    // The very next request, of whatever kind of session.
    const next = await search(searcher);
    const order = `seed ${seed}:\n${steps.join('\n')}`;

    expect(revoked.status, `${JSON.stringify(revoked.body)}\n${order}`).toBe(200);
    const { entry } = revoked.body as { readonly entry: number };
    const entries = await entriesSince(size);
    const answered = entries.filter(({ kind }) => kind === 'inquiry.answered').map(({ seq }) => seq);
    if (answer.status === 200) {
      const { receipt, matches }: InquiryAnswer = answer.body;
      expect(matches.length, order).toBe(3);
      expect(answered, order).toEqual([receipt.answered]);
      expect(receipt.answered, order).toBeLessThan(entry);
    } else {
      expect([401, 403], order).toContain(answer.status);
      expect(answered, order).toEqual([]);
      expect(JSON.stringify(answer.body), order).not.toContain('matches');
      const asked = entries.find(({ kind }) => kind === 'inquiry.asked');
      const withdrawn = entries.find(({ kind }) => kind === 'inquiry.withdrawn');
      expect(withdrawn?.ref, order).toBe(asked?.seq);
      if (asked !== undefined) expect(answer.body, order).toMatchObject({ clause: '53060.5(c)(1)(D)' });
    }
    expect([401, 403], order).toContain(next.status);
    expect((await entriesSince(size)).filter(({ kind }) => kind === 'inquiry.answered').length).toBe(
      answered.length,
    );
  });

  it('was drawn both ways: answered before, and not answered', () => {
    expect([...statuses]).toContain(200);
    expect([...statuses]).toContain(403);
  });
});
