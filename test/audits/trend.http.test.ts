import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReport, readModel } from '../../src/audits/index.ts';
import { reportOf } from '../../src/audits/papers/report.ts';
import type { Viewer } from '../../src/audits/viewer.ts';
import type { StaffMember } from '../../src/people/index.ts';
import {
  type AtWork,
  type AuditOffice,
  anAuditOffice,
  atWork,
  daysOn,
  hiringAuthorityOf,
  inOffice,
} from '../builders/audit-office.ts';
import { anAgency } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aJudgedMatch } from '../builders/judged.ts';
import { someReads } from '../builders/reads.ts';
import { aSignedAudit } from '../builders/signed-audit.ts';
import { aGoodAgent } from '../builders/staff.ts';

let office: AuditOffice;
let agent: StaffMember;
let audit: string;
let authority: AtWork;
const day = 86_400_000;

/** What the report for machines tells, as far as these tests read it. */
interface Told {
  readonly audit: { readonly rows: readonly { readonly score: number | null }[] };
  readonly figures: {
    readonly people: readonly { readonly staffId: string; readonly searches: number }[];
    readonly misreads?: readonly object[];
  };
  readonly trend: readonly { readonly figures: Told['figures'] }[];
}
const toldTo = async (who: AtWork, of = audit): Promise<Told> =>
  (await who.get(`/api/v1/audits/${of}/papers/report.json`)).body;

beforeAll(async () => {
  office = await anAuditOffice();
  const { department, server, now } = office;
  agent = await aGoodAgent(department, { name: 'Wilhelmina Thorpe' });
  const works = await aCase(department, { workedBy: [agent] });
  const searching = await atWork(office, agent);
  const owner = await anAgency(department, { name: 'Owner of the misreading camera' });
  await someReads(server.stores.owner, owner, [{ plate: '7ABC123', capturedAt: now() - day / 24 }]);
  await aJudgedMatch(office, { ...searching, person: agent }, works, 'not-a-match');
  const vague = anInquiry(works, { purpose: 'investigation' });
  expect((await searching.post('/api/v1/inquiries', vague)).body).toMatchObject({ clause: '53060.7(b)(4)' });
  const rows = [{ staffId: agent.staffId, verdict: 'inadequate' }] as const;
  const before = await aSignedAudit(
    server.database.owner,
    { division: 'OCS', rows, cycle: 901 },
    now() - 60 * day,
  );
  daysOn(office, 4);
  audit = await aSignedAudit(server.database.owner, { division: 'OCS', rows, cycle: 902 }, now());
  authority = await atWork(office, hiringAuthorityOf(office));
  // The figures of each audit are counted when it is first reported.
  await toldTo(authority, before);
});
afterAll(() => office.server.stop());

describe('trends over the cycles, by division and person (53060.5(c)(2), R29, R30)', () => {
  it('stand in the report for machines, with its proofs', async () => {
    const { text } = await textOf(authority);
    const { vkey } = office.server.stores.recordOptions.signer;
    expect(checkReport(text, [vkey])).toMatchObject({ proved: 1, problems: [] });
    const { trend, figures }: Told = JSON.parse(text);
    expect(trend.map((cycle) => cycle.figures.people.length)).toEqual([0, 1]);
    expect(figures.people).toMatchObject([
      {
        staffId: agent.staffId,
        searches: 1,
        vague: 0,
        withCase: 1,
        refusals: [{ clause: '53060.7(b)(4)', count: 1 }],
        judgedMatches: 1,
        misread: 1,
        overdueCopies: 0,
      },
    ]);
    expect(figures.misreads).toEqual([
      { owner: 'Owner of the misreading camera', camera: expect.any(String), judged: 1, misread: 1 },
    ]);
  });

  it('stand in the report on paper: each figure over the audits, for the division, each clause and each person', async () => {
    const headings = await headingsFor({ staffId: '', seesRestricted: true, seesScores: true });
    for (const heading of [
      'Trend over the audits',
      'Refusals by clause over the audits',
      'Misreads by owner and camera',
      'By person',
      'Vague purposes, by person over the audits',
      'With a case number, by person over the audits',
      'Refused, by person over the audits',
      'Matches that were none, by person over the audits',
      'Destructions overdue, by person over the audits',
    ])
      expect(headings).toContain(heading);
  });

  it('tell scores and figures by name to administrators, Hiring Authority and OIA alone (R30)', async () => {
    const designee = await atWork(office, await inOffice(office, 'audit-designee'));
    const seen = await toldTo(designee);
    expect(seen.figures.people).toEqual([]);
    expect(seen.trend.flatMap(({ figures }) => figures.people)).toEqual([]);
    expect(seen.audit.rows.map(({ score }) => score)).toEqual([null]);
    expect((await toldTo(authority)).audit.rows.map(({ score }) => score)).toEqual([2]);
    const headings = await headingsFor({ staffId: '', seesRestricted: true, seesScores: false });
    expect(headings.filter((heading) => /by person/iu.test(heading))).toEqual([]);
    // His report is his own: neither kept, nor named to him as the one that others have.
    const papers = `/api/v1/audits/${audit}/papers`;
    expect((await designee.get(`${papers}/report.json/note`)).status).toBe(404);
    expect((await designee.get(papers)).body).toMatchObject({ made: [] });
    expect((await designee.get(`${papers}/memo.pdf`)).status).toBe(200);
    expect((await designee.get(papers)).body).toMatchObject({ made: [{ paper: 'memo.pdf' }] });
  });

  it('name nobody in the public version (R31)', async () => {
    const { body } = await authority.get(`/api/v1/audits/${audit}/papers/public.json`);
    const text = JSON.stringify(body);
    expect([text.includes(agent.staffId), text.includes('Thorpe'), text.includes('people')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

const textOf = async (who: AtWork): Promise<{ readonly text: string }> => ({
  text: JSON.stringify(await toldTo(who)),
});

async function headingsFor(reader: Viewer): Promise<readonly string[]> {
  const read = await readModel(office.server.stores.reads, audit, reader, office.now());
  if (read === undefined) throw new Error('there is no such audit');
  return reportOf(read.model).body.flatMap((block) =>
    block.kind === 'heading' ? [block.text] : block.kind === 'bars' ? [block.title] : [],
  );
}
