import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import type { AuditRulesShown, DivisionRules } from '../../src/audits/contract.ts';
import { auditToReport } from '../../src/audits/store/audit-to-report.ts';
import { anOpenAudit } from '../builders/open-audit.ts';
import {
  type AtWork,
  type AuditOffice,
  anAuditOffice,
  atWork,
  hiringAuthorityOf,
  inOffice,
} from '../builders/audit-office.ts';
import { entryOf } from '../builders/desk.ts';
import type { Answered } from '../builders/server.ts';
import { aGoodAgent } from '../builders/staff.ts';

let office: AuditOffice;
let authority: AtWork;
beforeAll(async () => {
  office = await anAuditOffice();
  authority = await atWork(office, hiringAuthorityOf(office));
});
afterAll(() => office.server.stop());

const clauseOf = ({ status, body }: Answered): string => `${status} ${(body as ActRefusal).clause}`;
const direct = (thresholds: object, more: object = {}): Promise<Answered> =>
  authority.post('/api/v1/audit-rules', { division: 'OCS', thresholds, writing: 'Memo 2026-7', ...more });
const shownTo = async (who: AtWork): Promise<AuditRulesShown> => (await who.get('/api/v1/audit-rules')).body;
const ocs = async (): Promise<DivisionRules | undefined> =>
  (await shownTo(authority)).divisions.find(({ division }) => division === 'OCS');

describe('by what audits are ranked and drawn (53060.5(c)(2)(C), R29)', () => {
  it('is directed by the Hiring Authority in writing, each change an entry that tells it', async () => {
    const set = await direct({ streakDays: 7 }, { draw: { line: 3, confidence: 99, tolerable: 4 } });
    expect(set.status).toBe(200);
    const { entry } = set.body as { entry: number };
    expect(await entryOf(office, entry)).toMatchObject({ kind: 'settings.changed', act: 'audit-rules' });
    const { rows } = await office.server.database.owner.query<{ detail: string }>(
      `select clear->'detail'->>1 as detail from record_clear where entry = $1 and clear ? 'detail'`,
      [entry],
    );
    expect(rows[0]?.detail).toBe(
      'Memo 2026-7: streakDays 5 to 7, line 4 to 3, confidence 95 to 99, tolerable 5 to 4',
    );
    expect(await ocs()).toMatchObject({
      directs: true,
      thresholds: { streakDays: 7, sweepPlates: 20 },
      draw: { line: 3, confidence: 99, tolerable: 4 },
    });
  });

  it('keeps every writing with what it changed, the newest first', async () => {
    expect((await direct({ streakDays: 9 }, { writing: 'Memo 2026-8' })).status).toBe(200);
    const { directed } = (await ocs()) ?? { directed: [] };
    expect(directed.map(({ writing, changes }) => [writing, changes])).toEqual([
      ['Memo 2026-8', [{ name: 'streakDays', from: 7, to: 9 }]],
      [
        'Memo 2026-7',
        [
          { name: 'streakDays', from: 5, to: 7 },
          { name: 'line', from: 4, to: 3 },
          { name: 'confidence', from: 95, to: 99 },
          { name: 'tolerable', from: 5, to: 4 },
        ],
      ],
    ]);
  });

  it('takes no value out of its bounds, nothing unheard of, and nothing that is in force already', async () => {
    expect(clauseOf(await direct({ streakDays: 1 }))).toBe('403 53060.5(c)(2)(C)');
    expect(clauseOf(await direct({ unheardOf: 3 }))).toBe('403 53060.5(c)(2)(C)');
    expect(clauseOf(await direct({ streakDays: 9 }))).toBe('403 53060.5(c)(2)(C)');
    // What critically speaks of misuse is above every line.
    expect((await direct({}, { draw: { line: 9, confidence: 95, tolerable: 5 } })).status).toBe(422);
  });

  it('is published to those who read the audits, each detector beside its thresholds, and to nobody else', async () => {
    const designee = await atWork(office, await inOffice(office, 'audit-designee'));
    const shown = await shownTo(designee);
    expect(shown.divisions.map(({ division, directs }) => [division, directs])).toEqual([['OCS', false]]);
    expect(shown.detectors.find(({ rule }) => rule === 'streak')).toMatchObject({
      thresholds: ['streakDays'],
    });
    const agent = await atWork(office, await aGoodAgent(office.department));
    expect(clauseOf(await agent.get('/api/v1/audit-rules'))).toBe('403 53060.5(c)(2)(B)');
    expect(
      clauseOf(
        await designee.post('/api/v1/audit-rules', {
          division: 'OCS',
          thresholds: { streakDays: 8 },
          writing: 'Memo 2026-7',
        }),
      ),
    ).toBe('403 53060.5(c)(2)(A)');
  });

  it('is fixed for an audit when it begins; whoever compiles may draw more, never less', async () => {
    const { owner } = office.server.database;
    const audit = await anOpenAudit(owner, { division: 'OCS', stage: 'made' }, office.now());
    const administrator = await atWork(
      office,
      { staffId: office.department.administrators.OCS.primary, division: 'OCS' },
      'administrator',
    );
    const begin = (body: object) => administrator.post(`/api/v1/audits/${audit}/begin`, body);
    expect(clauseOf(await begin({ tolerable: 5 }))).toBe('403 R29');
    expect((await begin({ tolerable: 2 })).status).toBe(200);
    expect((await direct({ streakDays: 11 })).status).toBe(200);
    const report = await auditToReport(owner, audit);
    expect(report).toMatchObject({
      confidence: 0.99,
      rules: {
        line: 3,
        tolerable: 2,
        thresholds: { streakDays: 9 },
        directed: { thresholds: 'Memo 2026-8', draw: 'Memo 2026-7' },
      },
    });
  });

  it('is not begun by rules that were directed anew while it was read', async () => {
    const { owner } = office.server.database;
    const audit = await anOpenAudit(owner, { division: 'OCS', stage: 'made' }, office.now());
    const primary = { staffId: office.department.administrators.OCS.primary, division: 'OCS' } as const;
    const administrator = await atWork(office, primary, 'administrator');
    const begin = () => administrator.post(`/api/v1/audits/${audit}/begin`, {});
    const waiting = async (): Promise<number | null> => {
      const { rowCount } = await owner.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
           and query like '%from audits where audit_id = $1 for update%'`,
      );
      return rowCount;
    };
    const holder = await owner.connect();
    try {
      await holder.query('begin');
      await holder.query('select from audits where audit_id = $1 for update', [audit]);
      const begun = begin();
      await expect.poll(waiting, { timeout: 20_000 }).toBe(1);
      expect((await direct({ streakDays: 12 }, { writing: 'Memo 2026-9' })).status).toBe(200);
      await holder.query('rollback');
      expect(clauseOf(await begun)).toBe('403 R29');
    } finally {
      holder.release();
    }
    expect((await begin()).status).toBe(200);
    expect(await auditToReport(owner, audit)).toMatchObject({ rules: { thresholds: { streakDays: 12 } } });
  });
});
