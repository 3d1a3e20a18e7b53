import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/builders/database.ts';
import { aDepartment, type Department } from '../../../test/builders/department.ts';
import { askedBy, openTestRecord } from '../../../test/builders/record.ts';
import { aSignedAudit } from '../../../test/builders/signed-audit.ts';
import { aGoodAgent } from '../../../test/builders/staff.ts';
import { quiet } from '../../foundation/log.ts';
import { readEntry } from '../../record/index.ts';
import { clearMonthsJob } from './clear-months-job.ts';

let database: FreshDatabase;
let department: Department;
const asked = Date.UTC(2026, 10, 24, 20);
const day = 86_400_000;
beforeAll(async () => {
  database = await freshDatabase();
  department = await aDepartment(database.owner, asked);
});
afterAll(() => database.drop());

describe('clear values of the record, month by month (R28, 53060.9(a)(1))', () => {
  it('stay five years, and until the audit that covers their day is signed, each carried on meanwhile', async () => {
    let now = asked;
    const { record, close } = await openTestRecord(database, { clock: { now: () => now } });
    const agents = {
      OCS: await aGoodAgent(department),
      DAI: await aGoodAgent(department, { division: 'DAI' }),
    };
    const entries = {
      OCS: (await record.append({ ...askedBy(agents.OCS.staffId), division: 'OCS' })).index,
      DAI: (await record.append({ ...askedBy(agents.DAI.staffId), division: 'DAI' })).index,
    };
    const job = clearMonthsJob({ owner: database.owner, record, derive: database.sealing.derive });
    const run = async (at: number) => {
      now = at;
      return job.run({ db: database.app, record, log: quiet }, { now, entry: 0 });
    };
    const speaks = async (division: 'OCS' | 'DAI'): Promise<boolean> =>
      (await readEntry(database.app, entries[division]))?.values.staffId !== undefined;
    const sign = (division: 'OCS' | 'DAI', cycle: number) =>
      aSignedAudit(
        database.owner,
        { division, cycle, rows: [{ staffId: agents[division].staffId }] },
        asked + 30 * day,
      );
    await sign('OCS', 1);

    await run(Date.UTC(2031, 10, 23));
    expect([await speaks('OCS'), await speaks('DAI')]).toEqual([true, true]);
    // The month in which five years have passed is over: what was audited goes, the other is carried into the next.
    await run(Date.UTC(2032, 0, 2));
    expect([await speaks('OCS'), await speaks('DAI')]).toEqual([false, true]);
    await run(Date.UTC(2032, 2, 2));
    expect(await speaks('DAI')).toBe(true);
    await sign('DAI', 1);
    await run(Date.UTC(2032, 4, 2));
    expect(await speaks('DAI')).toBe(false);
    await close();
  });
});
