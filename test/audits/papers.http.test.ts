import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPaper, checkReport } from '../../src/audits/index.ts';
import { countPeriod } from '../../src/audits/papers/count-period.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { appoint, type DivisionName } from '../../src/people/index.ts';
import { sessionCookie } from '../../src/server/http/server.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment, must } from '../builders/department.ts';
import { anAdministrator, anEndUser, type Office } from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aServer, type Client } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { aSignedAudit } from '../builders/signed-audit.ts';
import { aStaffMember } from '../builders/staff.ts';
import { unzipped } from '../builders/unzipped.ts';

let office: Office;
let audit: string;
let subject: string;
let subjectName: string;
let hiringAuthority: Reader;
const now = Date.now();

interface Reader {
  readonly staffId: string;
  readonly token: string;
}

beforeAll(async () => {
  const server = await aServer();
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
  const { department } = office;
  ({ staffId: subject, name: subjectName } = (await anEndUser(office)).person);
  const works = await aCase(department, { division: 'OCS' });
  const agent = await anEndUser(office, { works });
  await agent.post('/api/v1/inquiries', anInquiry(works));
  const staffId = department.hiringAuthority.OCS;
  hiringAuthority = { staffId, ...(await aSession(department, { staffId, division: 'OCS' }, { at: now })) };
  audit = await aSignedAudit(
    server.database.owner,
    {
      division: 'OCS',
      rows: [
        { staffId: subject, verdict: 'inadequate', chosen: ['flagged'] },
        { staffId: subject, verdict: 'inadequate' },
        { staffId: agent.person.staffId },
        { staffId: hiringAuthority.staffId, verdict: 'refer' },
      ],
      others: 200,
    },
    now,
  );
});
afterAll(() => office.server.stop());

async function fetched(
  path: string,
  token: string,
): Promise<{ status: number; bytes: Buffer; entry: string; type: string }> {
  const answer = await fetch(`${office.server.url}/api/v1/audits/${path}`, {
    headers: { cookie: `${sessionCookie}=${token}` },
  });
  return {
    status: answer.status,
    bytes: Buffer.from(await answer.arrayBuffer()),
    entry: answer.headers.get('x-plateward-entry') ?? '',
    type: answer.headers.get('content-type') ?? '',
  };
}

const administratorToken = async (): Promise<string> => {
  const staffId = office.department.administrators.OCS.secondary;
  const session = await aSession(
    office.department,
    { staffId, division: 'OCS' },
    { role: 'administrator', at: now },
  );
  return session.token;
};

describe('papers of a signed audit (53060.5(c)(2)(B), R29, R30)', () => {
  it('the memo notes each instance singly, as PDF and as a document that can be edited', async () => {
    const token = await administratorToken();
    const pdf = await fetched(`${audit}/papers/memo.pdf`, token);
    expect([pdf.status, pdf.type, pdf.bytes.subarray(0, 5).toString()]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
    const docx = await fetched(`${audit}/papers/memo.docx`, token);
    const xml = unzipped(docx.bytes).get('word/document.xml') ?? '';
    expect(xml.includes('Inadequate justification: 2 instances')).toBe(true);
    expect(xml.includes(subjectName)).toBe(true);
    expect(xml.includes(hiringAuthority.staffId)).toBe(false);
  });

  it('is made once; the record names the SHA-256 before each reader is given it; a note signs it', async () => {
    const token = await administratorToken();
    const [first, second] = [
      await fetched(`${audit}/papers/report.pdf`, token),
      await fetched(`${audit}/papers/report.pdf`, token),
    ];
    expect(second.bytes.equals(first.bytes)).toBe(true);
    expect(Number(second.entry)).toBeGreaterThan(Number(first.entry));
    const digest = createHash('sha256').update(first.bytes).digest('base64');
    const { rows } = await office.server.database.owner.query<{ digest: string }>(
      `select clear->'digest'->>1 as digest from record_clear where entry = any ($1::bigint[])`,
      [[first.entry, second.entry]],
    );
    expect(rows.map((row) => row.digest)).toEqual([digest, digest]);
    const note = (await fetched(`${audit}/papers/report.pdf/note`, token)).bytes.toString();
    const { vkey } = office.server.stores.recordOptions.signer;
    expect(checkPaper(first.bytes, note, [vkey])).toBeUndefined();
    expect(checkPaper(Buffer.from('another file'), note, [vkey])).toContain('not the one');
  });

  it('the machine-readable report proves offline what it rests on', async () => {
    const { bytes } = await fetched(`${audit}/papers/report.json`, await administratorToken());
    const { vkey } = office.server.stores.recordOptions.signer;
    expect(checkReport(bytes.toString(), [vkey])).toEqual({ auditId: audit, proved: 1, problems: [] });
    const report = JSON.parse(bytes.toString());
    report.proofs[0].entry = Buffer.from('{"forged":true}').toString('base64');
    expect(checkReport(JSON.stringify(report), [vkey]).problems).toHaveLength(1);
  });

  it('the public version names nobody and withholds small numbers', async () => {
    const { bytes } = await fetched(`${audit}/papers/public.json`, await administratorToken());
    const text = bytes.toString();
    expect(text).not.toContain(subject);
    expect(JSON.parse(text).tables[0]).toMatchObject({ title: 'What was reviewed', total: null });
  });

  it('a Hiring Authority learns nothing of what was referred of himself (R30)', async () => {
    const { bytes, status } = await fetched(`${audit}/papers/report.json`, hiringAuthority.token);
    expect(status).toBe(200);
    const { audit: told } = JSON.parse(bytes.toString());
    expect(told.rows).toHaveLength(3);
    // Nor by subtraction: neither what was counted nor the digest of another reader's paper tells it.
    expect(told.statement).toMatchObject({ reviewed: 3, lacking: 2 });
    const reader = office.server.as(hiringAuthority.token);
    expect((await reader.get(`/api/v1/audits/${audit}`)).body).toMatchObject({
      statement: { reviewed: 3, lacking: 2 },
    });
    expect((await reader.get(`/api/v1/audits/${audit}/papers`)).body).toMatchObject({ made: [] });
    expect(await reader.get(`/api/v1/audits/${audit}/papers/report.json/note`)).toMatchObject({
      status: 404,
    });
  });

  it('the receipt of a notice is recorded, once, by the Hiring Authority', async () => {
    const reader = office.server.as(hiringAuthority.token);
    expect((await reader.post(`/api/v1/audits/${audit}/notices/1/receipt`)).status).toBe(200);
    expect(await reader.post(`/api/v1/audits/${audit}/notices/1/receipt`)).toMatchObject({
      status: 403,
      body: { clause: 'R29' },
    });
    expect(await reader.post(`/api/v1/audits/${audit}/notices/3/receipt`)).toMatchObject({ status: 403 });
    const listed = await reader.get(`/api/v1/audits/${audit}/papers`);
    expect(listed).toMatchObject({
      body: {
        notices: [
          { rowNo: 1, receivedBy: hiringAuthority.staffId },
          { rowNo: 2, receivedBy: null },
        ],
      },
    });
  });

  it.each(['memo.pdf', 'notice-1.docx', 'report.json', 'public.pdf'])(
    'nobody else is given %s, and the refusal stands in the record',
    async (paper) => {
      const other = await anAdministrator(office, 'DAI');
      const before = await other.get(`/api/v1/audits/${audit}/papers/${paper}`);
      expect(before).toMatchObject({ status: 403, body: { clause: '53060.5(c)(2)(B)' } });
    },
  );

  it('a notice that there is not is refused', async () => {
    const administrator = await anAdministrator(office, 'OCS');
    expect(await administrator.get(`/api/v1/audits/${audit}/papers/notice-3.pdf`)).toMatchObject({
      status: 403,
    });
  });
});

describe('what was asked under an internal staff investigation (R18)', () => {
  let oia: string;
  let designee: Client;
  let oiaAuthority: Client;
  const reader = async (staffId: string): Promise<Client> => {
    const { token } = await aSession(office.department, { staffId, division: 'OIA' }, { at: now });
    return office.server.as(token);
  };
  const paper = (who: Client, name: string) => who.get(`/api/v1/audits/${oia}/papers/${name}`);

  beforeAll(async () => {
    const { department, server } = office;
    const { staffId } = await aStaffMember(department, { division: 'OIA' });
    must(await appoint(department.db, { role: 'hiring-authority-designee', staffId, division: 'OIA' }, now));
    designee = await reader(staffId);
    oiaAuthority = await reader(department.hiringAuthority.OIA);
    const rows = [
      { staffId: subject, verdict: 'inadequate' },
      { staffId: subject, verdict: 'inadequate', restricted: true },
    ] as const;
    oia = await aSignedAudit(server.database.owner, { division: 'OIA', rows }, now);
  });

  it('leaves no paper of OIA for a reader who is not shown it, and stands in those of its Hiring Authority', async () => {
    const rowsOf = async (who: Client) => {
      const answer: { audit: { rows: unknown[]; statement: { reviewed: number } } } = (
        await paper(who, 'report.json')
      ).body;
      return [answer.audit.rows.length, answer.audit.statement.reviewed];
    };
    expect(await rowsOf(oiaAuthority)).toEqual([2, 2]);
    expect(await rowsOf(designee)).toEqual([1, 1]);
    expect((await paper(oiaAuthority, 'notice-2.pdf')).status).toBe(200);
    expect((await paper(designee, 'notice-2.pdf')).status).toBe(403);
    const listed = (await designee.get(`/api/v1/audits/${oia}/papers`)).body;
    expect(listed).toMatchObject({ made: [], notices: [{ rowNo: 1 }] });
  });

  it('has a notice that only who is shown it receives', async () => {
    const receive = (who: Client) => who.post(`/api/v1/audits/${oia}/notices/2/receipt`);
    expect(await receive(designee)).toMatchObject({ status: 403, body: { clause: '53060.5(c)(2)(B)' } });
    expect((await receive(oiaAuthority)).status).toBe(200);
  });

  it('is counted for OIA alone, whoever asked', async () => {
    const { department, server } = office;
    const works = await aCase(department, { division: 'OCS' });
    await (await anEndUser(office, { works })).post('/api/v1/inquiries', anInquiry(works));
    const { reads } = server.stores;
    const searches = async (division: DivisionName, withRestricted?: boolean): Promise<number> =>
      (
        await countPeriod(
          reads,
          { division, from: now - 86_400_000, before: Date.now() + 1_000 },
          withRestricted,
        )
      ).searches;
    const before = { OCS: await searches('OCS'), OIA: await searches('OIA') };
    await department.db.query('update cases set restricted = true where case_number = $1', [works]);
    expect(await searches('OCS')).toBe(before.OCS - 1);
    expect(await searches('OIA')).toBe(before.OIA + 1);
    expect(await searches('OIA', false)).toBe(before.OIA);
  });

  it('is not told by the number of a case: one that is restricted is taken like one that there is not', async () => {
    const works = await aCase(office.department, { division: 'OIA', restricted: true });
    const { token } = hiringAuthority;
    const today = civilDate(now);
    const direct = (about: string) =>
      office.server.as(token).post('/api/v1/audits/special', {
        division: 'OCS',
        aboutKind: 'case',
        about,
        fromOn: addCivil(today, { days: -5 }),
        throughOn: today,
        dueOn: addCivil(today, { days: 5 }),
        writing: 'Memo 2026-33',
      });
    expect([(await direct(works)).status, (await direct('OIA-2026-999999')).status]).toEqual([200, 200]);
  });
});
