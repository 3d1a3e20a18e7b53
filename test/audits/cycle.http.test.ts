import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import type { AuditShown, ClarificationListed, ResultsShown, RowShown } from '../../src/audits/contract.ts';
import { chooseRows, rank } from '../../src/audits/compile/choose-rows.ts';
import { instantsOf } from '../../src/audits/compile/period.ts';
import { populationOfRecord } from '../../src/audits/compile/population-store.ts';
import { profileOf } from '../../src/audits/compile/profile-of-department.ts';
import { usualThresholds } from '../../src/audits/detectors/thresholds.ts';
import { sampleSize } from '../../src/audits/sample/bound.ts';
import type { StaffMember } from '../../src/people/index.ts';
import { anAgency } from '../builders/agency.ts';
import {
  type AtWork,
  type AuditOffice,
  anAuditOffice,
  aSpecialAudit,
  atWork,
  daysOn,
  hiringAuthorityOf,
  inOffice,
} from '../builders/audit-office.ts';
import { aCase } from '../builders/case.ts';
import { entryOf } from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { someReads } from '../builders/reads.ts';
import type { Answered } from '../builders/server.ts';
import { aGoodAgent, aStaffMember } from '../builders/staff.ts';

let office: AuditOffice;
let designee: StaffMember;
let agent: StaffMember;
let audit: string;

const primary = () => ({ staffId: office.department.administrators.OCS.primary, division: 'OCS' as const });
const secondary = () => ({
  staffId: office.department.administrators.OCS.secondary,
  division: 'OCS' as const,
});
const clauseOf = ({ status, body }: Answered): string => `${status} ${(body as ActRefusal).clause}`;
const read = async (who: AtWork): Promise<AuditShown> => (await who.get(`/api/v1/audits/${audit}`)).body;
const onRow = (who: AtWork, row: number, act: string, body?: unknown): Promise<Answered> =>
  who.post(`/api/v1/audits/${audit}/rows/${row}/${act}`, body);

beforeAll(async () => {
  office = await anAuditOffice();
  const { department, server, now } = office;
  const agency = await anAgency(department);
  await someReads(server.database.owner, agency, [
    { plate: '7ABC123', capturedAt: now() - 3_600_000, expiresAt: now() + 30 * 86_400_000 },
  ]);
  designee = await inOffice(office, 'audit-designee');
  agent = await aGoodAgent(department);
  const caseNumber = await aCase(department, { workedBy: [agent, designee] });
  for (const person of [agent, agent, agent, agent, designee]) {
    const searched = await (await atWork(office, person)).post('/api/v1/inquiries', anInquiry(caseNumber));
    expect(searched.status).toBe(200);
  }
  audit = await aSpecialAudit(office);
});
afterAll(() => office.server.stop());

describe('a whole audit, by designee, administrator and Hiring Authority (53060.5(c)(2))', () => {
  it('is given by an administrator to whoever compiles it, and to nobody else (53060.5(c)(2)(A)(1))', async () => {
    const administrator = await atWork(office, primary(), 'administrator');
    const assign = (compiler: string) => administrator.post(`/api/v1/audits/${audit}/assign`, { compiler });
    expect(clauseOf(await assign(agent.staffId))).toBe('403 53060.5(c)(2)(A)(1)');
    expect((await assign(designee.staffId)).status).toBe(200);
    const notices = await (await atWork(office, designee)).get('/api/v1/notices');
    expect((notices.body as { kind: string }[]).map(({ kind }) => kind)).toContain('audit-assigned');
  });

  it('is begun once, and not before its period has ended', async () => {
    const compiler = await atWork(office, designee);
    const begin = (who: AtWork) => who.post(`/api/v1/audits/${audit}/begin`, { tolerable: 5 });
    expect(clauseOf(await begin(compiler))).toBe('403 53060.5(c)(2)(A)');
    daysOn(office, 1);
    expect(clauseOf(await begin(await atWork(office, agent)))).toBe('403 53060.5(c)(2)(A)(1)');
    const begun = await begin(await atWork(office, designee));
    expect(begun).toMatchObject({ status: 200, body: { population: 5, rows: 5 } });
    expect(await entryOf(office, (begun.body as { entry: number }).entry)).toMatchObject({
      kind: 'audit.begun',
      counts: { population: 5 },
    });
    expect(clauseOf(await begin(await atWork(office, designee)))).toBe('403 R29');
  });

  it('draws by the root of a checkpoint that came after, so that anyone finds the same rows (R29)', async () => {
    const { database } = office.server;
    const { rows } = await database.owner.query<{
      seed: Buffer;
      entry: number;
      size: number;
      from: number;
      through: number;
    }>(
      `select seed, begun_entry as entry, seed_size as size, from_on::integer as from, through_on::integer as through
       from audits where audit_id = $1`,
      [audit],
    );
    const [fixed] = rows;
    if (fixed === undefined) throw new Error('the audit has not begun');
    expect(fixed.size).toBeGreaterThan(fixed.entry);
    const population = await populationOfRecord(database.app, {
      division: 'OCS',
      ...instantsOf(fixed.from, fixed.through),
    });
    const ranked = rank(population, await profileOf(database.app, 'OCS', usualThresholds));
    const again = chooseRows(ranked, { seed: fixed.seed, sample: sampleSize(0.95, 0.05) });
    const kept = await database.owner.query<{ entry: number }>(
      'select entry from audit_rows where audit_id = $1 order by row_no',
      [audit],
    );
    expect(again.rows.map(({ entry }) => entry)).toEqual(kept.rows.map(({ entry }) => entry));
  });

  it('shows nobody his own search, and scores by name only to those whom R30 names', async () => {
    const seen = await read(await atWork(office, designee));
    expect(seen.list).toHaveLength(4);
    expect(seen.left).toBe(1);
    expect(seen.list.every(({ score, name }) => score === null && name !== designee.name)).toBe(true);
    expect(JSON.stringify(seen)).not.toContain('7ABC123');
    const ha = await read(await atWork(office, hiringAuthorityOf(office)));
    expect(ha.list).toHaveLength(5);
    expect(ha.list.every(({ score }) => score !== null)).toBe(true);
    expect(clauseOf(await (await atWork(office, agent)).get(`/api/v1/audits/${audit}`))).toBe(
      '403 53060.5(c)(2)(B)',
    );
  });

  it('refuses the review of one’s own search (53060.5(c)(2)(A), R2)', async () => {
    const all = (await read(await atWork(office, primary(), 'administrator'))).list;
    const seen = (await read(await atWork(office, designee))).list;
    const own = all.find(({ row }) => !seen.some((one) => one.row === row))?.row ?? 0;
    const compiler = await atWork(office, designee);
    const verdict = { verdict: 'adequate', ground: 'purpose-and-case-fit', note: '' };
    expect(clauseOf(await onRow(compiler, own, 'judge', verdict))).toBe('403 53060.5(c)(2)(A)');
    expect((await onRow(compiler, own, 'open')).status).toBe(403);
    expect((await onRow(compiler, own, 'results', { reason: 'to-judge-the-purpose' })).status).toBe(403);
    // Another judges it.
    expect(
      (await onRow(await atWork(office, secondary(), 'administrator'), own, 'judge', verdict)).status,
    ).toBe(200);
  });

  it('refuses the review of what one approved (53060.5(c)(2)(A), R2)', async () => {
    const [row] = (await read(await atWork(office, designee))).list;
    const { database } = office.server;
    const approve = (who: string) =>
      database.owner.query('update audit_rows set approvers = $3 where audit_id = $1 and row_no = $2', [
        audit,
        row?.row,
        who === '' ? [] : [who],
      ]);
    await approve(office.department.administrators.OCS.primary);
    const verdict = { verdict: 'adequate', ground: 'purpose-and-case-fit', note: '' };
    const refused = await onRow(
      await atWork(office, primary(), 'administrator'),
      row?.row ?? 0,
      'judge',
      verdict,
    );
    expect(clauseOf(refused)).toBe('403 53060.5(c)(2)(A)');
    await expect(
      database.app.query(
        `update audit_rows set verdict = 'adequate', ground = 'clarified', judged_by = $3, judged_at = now()
         where audit_id = $1 and row_no = $2`,
        [audit, row?.row, office.department.administrators.OCS.primary],
      ),
    ).rejects.toThrow(/judges_what_another_approved/);
    await approve('');
  });

  it('shows one search with all it is judged by, what it told masked, each opening an entry (R5)', async () => {
    const compiler = await atWork(office, designee);
    const [row] = (await read(compiler)).list;
    const opened = await onRow(compiler, row?.row ?? 0, 'open');
    const shown: RowShown & { entry: number } = opened.body;
    expect(shown).toMatchObject({
      purpose: 'escape from custody, vehicle seen northbound',
      plate: '7ABC123',
    });
    expect(shown.counts).toMatchObject({ matches: 1 });
    expect(shown.case).toMatchObject({ status: 'open', assigned: true });
    expect(JSON.stringify(shown)).not.toContain('capturedAt');
  });

  it('opens what a search told for a reason, by an entry, to the trained alone (R5, 53060.8(a))', async () => {
    const compiler = await atWork(office, designee);
    const row = (await read(compiler)).list[0]?.row ?? 0;
    const results = await onRow(compiler, row, 'results', { reason: 'to-judge-the-width' });
    const told: ResultsShown = results.body;
    expect([results.status, told.matches.map(({ plate }) => plate)]).toEqual([200, ['7ABC123']]);
    expect(await entryOf(office, told.entry)).toMatchObject({ kind: 'audit.results-opened' });
    const untrained = await aStaffMember(office.department);
    await office.department.db.query(
      `insert into role_holders (role, division, staff_id, appointed_at) values ('audit-designee', 'OCS', $1, now())`,
      [untrained.staffId],
    );
    const refused = await onRow(await atWork(office, untrained), row, 'results', {
      reason: 'to-judge-the-width',
    });
    expect(clauseOf(refused)).toBe('403 53060.7(b)(2)');
  });

  it('takes reasons of the list, and no note that says what is said nowhere (53060.5(c)(2)(B), 53060.7(b)(5))', async () => {
    const compiler = await atWork(office, designee);
    const [first, second] = (await read(compiler)).list;
    const judge = (row: number | undefined, body: object) => onRow(compiler, row ?? 0, 'judge', body);
    const refused = async (body: object): Promise<string> => clauseOf(await judge(first?.row, body));
    expect(await refused({ verdict: 'inadequate', ground: 'clarified' })).toBe('403 53060.5(c)(2)(B)');
    expect(await refused({ verdict: 'refer', ground: 'personal-interest' })).toBe('403 53060.5(c)(2)(C)');
    expect(
      await refused({ verdict: 'inadequate', ground: 'vague-purpose', note: 'DOB 01/02/1980, 916-555-0100' }),
    ).toBe('403 53060.7(b)(5)');
    expect((await judge(first?.row, { verdict: 'inadequate', ground: 'vague-purpose' })).status).toBe(200);
    // What was judged may be judged again, until it is signed.
    expect((await judge(first?.row, { verdict: 'adequate', ground: 'purpose-and-case-fit' })).status).toBe(
      200,
    );
    expect((await judge(first?.row, { verdict: 'inadequate', ground: 'vague-purpose' })).status).toBe(200);
    expect((await judge(second?.row, { verdict: 'adequate', ground: 'purpose-and-case-fit' })).status).toBe(
      200,
    );
  });

  it('asks only for case data that is missing (R30)', async () => {
    const compiler = await atWork(office, designee);
    const open = (await read(compiler)).list.find(({ verdict }) => verdict === null)?.row ?? 0;
    // The record holds a case number of every search: nothing is missing of this one, of whatever kind.
    for (const asks of ['case-number', 'unit', 'requester-reference'])
      expect(clauseOf(await onRow(compiler, open, 'ask', { asks }))).toBe('403 R30');
    const missing = {
      rule: 'case-fits-no-scheme',
      clause: '53060.7(b)(6)',
      severity: 'medium',
      why: 'No case',
    };
    await office.server.database.owner.query(
      'update audit_rows set findings = $3 where audit_id = $1 and row_no = $2',
      [audit, open, JSON.stringify([missing])],
    );
    expect((await onRow(compiler, open, 'ask', { asks: 'unit' })).status).toBe(200);
    const asked = await atWork(office, agent);
    const own: readonly ClarificationListed[] = (await asked.get('/api/v1/clarifications')).body;
    expect(own).toHaveLength(1);
    expect(JSON.stringify(own)).not.toContain(designee.staffId);
    const answer = (who: AtWork) =>
      who.post(`/api/v1/clarifications/${own[0]?.id}/answer`, { answer: 'OCS Fugitives' });
    expect(clauseOf(await answer(compiler))).toBe('403 R30');
    expect((await answer(asked)).status).toBe(200);
    const [row] = (await read(compiler)).list.filter(({ clarification }) => clarification === 'answered');
    const { answer: given }: RowShown = (await onRow(compiler, row?.row ?? 0, 'open')).body;
    expect(given).toBe('OCS Fugitives');
  });

  it('is handed over with all that is judged, and told to whoever has it now (53060.5(c)(2)(A)(1))', async () => {
    const administrator = await atWork(office, primary(), 'administrator');
    const progress = async () => {
      const { judged, rows, compiler } = await read(administrator);
      return { judged, rows, compiler: compiler?.staffId };
    };
    const before = await progress();
    const give = (compiler: string) => administrator.post(`/api/v1/audits/${audit}/assign`, { compiler });
    const given = await give(secondary().staffId);
    expect(await entryOf(office, (given.body as { entry: number }).entry)).toMatchObject({
      kind: 'audit.assigned',
      act: 'handed-over',
    });
    expect(before.judged).toBeGreaterThan(0);
    expect(await progress()).toEqual({ ...before, compiler: secondary().staffId });
    const notices = await (await atWork(office, secondary(), 'administrator')).get('/api/v1/notices');
    expect((notices.body as { kind: string }[]).map(({ kind }) => kind)).toContain('audit-assigned');
    expect((await give(designee.staffId)).status).toBe(200);
  });

  it('refers at once, stands referred, and asks no more of it (53060.5(c)(2)(C), R30)', async () => {
    const compiler = await atWork(office, designee);
    const row = (await read(compiler)).list.find(({ verdict }) => verdict === null)?.row ?? 0;
    const refer = {
      verdict: 'refer',
      ground: 'personal-interest',
      note: 'Four searches of one plate within a minute.',
    };
    expect((await onRow(compiler, row, 'judge', refer)).status).toBe(200);
    expect(clauseOf(await onRow(compiler, row, 'ask', { asks: 'unit' }))).toBe('403 R30');
    expect(
      clauseOf(await onRow(compiler, row, 'judge', { ...refer, verdict: 'adequate', ground: 'clarified' })),
    ).toBe('403 53060.5(c)(2)(C)');
    expect((await (await atWork(office, agent)).get('/api/v1/clarifications')).body).toEqual([]);
    const ha = await atWork(office, hiringAuthorityOf(office));
    const { reported }: { reported: { kind: string }[] } = (await ha.get('/api/v1/irregularities')).body;
    expect(reported).toMatchObject([{ kind: 'personal-interest' }]);
    const notices = (await ha.get('/api/v1/notices')).body as { kind: string }[];
    expect(notices.map(({ kind }) => kind)).toContain('irregularity-reported');
  });

  it('is signed by an administrator alone, and only when it is whole (53060.5(c)(2)(A)(1))', async () => {
    const sign = (who: AtWork) => who.post(`/api/v1/audits/${audit}/sign`);
    expect(clauseOf(await sign(await atWork(office, designee)))).toBe('403 53060.5(c)(3)(A)');
    expect(clauseOf(await sign(await atWork(office, primary(), 'administrator')))).toBe(
      '403 53060.5(c)(2)(A)',
    );
    const compiler = await atWork(office, designee);
    for (const topic of ['grants', 'training', 'agreements', 'inactive', 'licences', 'vendor-accounts'])
      expect(
        (await compiler.post(`/api/v1/audits/${audit}/reviews`, { topic, outcome: 'in-order', note: '' }))
          .status,
      ).toBe(200);
    const left = (await read(compiler)).list.filter(({ verdict }) => verdict === null);
    for (const { row } of left)
      await onRow(compiler, row, 'judge', { verdict: 'adequate', ground: 'purpose-and-case-fit' });
    const signed = await sign(await atWork(office, primary(), 'administrator'));
    expect(signed.status).toBe(200);
    expect(await entryOf(office, (signed.body as { entry: number }).entry)).toMatchObject({
      kind: 'audit.signed',
      counts: { population: 5, reviewed: 5 },
    });
    const { statement } = await read(compiler);
    // His own row is not counted to him (R30); to the Hiring Authority all are.
    expect(statement).toMatchObject({ population: 5, reviewed: 4, others: 1 });
    const whole = (await read(await atWork(office, hiringAuthorityOf(office)))).statement;
    expect(whole).toMatchObject({ population: 5, reviewed: 5, lacking: 2, others: 1, sampled: 1 });
  });

  it('stands once it is signed; its memo is received by the Hiring Authority (53060.5(c)(2)(B))', async () => {
    const compiler = await atWork(office, designee);
    const [row] = (await read(compiler)).list.filter(({ verdict }) => verdict !== 'refer');
    expect(
      clauseOf(await onRow(compiler, row?.row ?? 0, 'judge', { verdict: 'adequate', ground: 'clarified' })),
    ).toBe('403 53060.5(c)(2)');
    await expect(
      office.server.database.app.query(`update audit_rows set verdict = 'adequate' where audit_id = $1`, [
        audit,
      ]),
    ).rejects.toThrow(/a signed audit stands/);
    const receive = (who: AtWork) => who.post(`/api/v1/audits/${audit}/receive`);
    const administrator = await atWork(office, primary(), 'administrator');
    expect(clauseOf(await receive(administrator))).toBe('403 53060.5(c)(2)(B)');
    const ha = await atWork(office, hiringAuthorityOf(office));
    expect((await receive(ha)).status).toBe(200);
    expect(clauseOf(await receive(ha))).toBe('403 53060.5(c)(2)(B)');
  });
});
