import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aClockAt, type MovingClock } from '../../../test/builders/moving-clock.ts';
import { aDepartment, type Department, must } from '../../../test/builders/department.ts';
import { aServer, type TestServer } from '../../../test/builders/server.ts';
import { aSession } from '../../../test/builders/session.ts';
import { aGoodAgent } from '../../../test/builders/staff.ts';
import { runDueJobs } from '../../deadlines/index.ts';
import { addCivil, civilDate } from '../../foundation/clock.ts';
import { quiet } from '../../foundation/log.ts';
import { recordCompletion } from '../../training/index.ts';
import { noteActivity } from '../grant-store.ts';
import { accessJobs } from './jobs.ts';

const day = 86_400_000;
let server: TestServer;
let department: Department;
let clock: MovingClock;
let work: () => Promise<void>;

beforeAll(async () => {
  clock = aClockAt(Date.parse('2027-01-10T20:00:00Z'));
  server = await aServer({ clock });
  department = await aDepartment(server.database.owner, clock.now());
  work = () =>
    runDueJobs({ db: server.stores.app, record: server.stores.record, log: quiet }, accessJobs, clock.now());
});
afterAll(() => server.stop());
beforeEach(() => {
  clock.moveTo(clock.now() + day);
  department = { ...department, now: clock.now() };
});

const stateOf = async (staffId: string): Promise<string> => {
  const { rows } = await server.database.owner.query<{ said: string }>(
    `select concat_ws(' ', state, suspended_why, training_again_since) as said from access_grants where staff_id = $1`,
    [staffId],
  );
  return rows[0]?.said ?? '';
};
const noticesOf = async (staffId: string): Promise<readonly string[]> => {
  const { rows } = await server.database.owner.query<{ kind: string }>(
    'select kind from notices where staff_id = $1 order by notice_id',
    [staffId],
  );
  return rows.map(({ kind }) => kind);
};
const stretch = (staffId: string, expires: number) =>
  server.database.owner.query('update access_grants set expires_on = $2 where staff_id = $1', [
    staffId,
    expires,
  ]);

describe('what runs each day for access', () => {
  it('suspends after twelve months without an act, not a day before; reminds at 60, 30, 7 days (53060.5(c)(2)(D))', async () => {
    const { staffId } = await aGoodAgent(department);
    await stretch(staffId, 20300101);
    const granted = clock.now();
    const lastDay = addCivil(civilDate(granted), { months: 12 });
    for (const left of [61, 60, 31, 30, 7, 1]) {
      clock.moveTo(granted + (365 - left) * day);
      await work();
      expect(await stateOf(staffId), `${left} days left`).toBe('active');
    }
    expect((await noticesOf(staffId)).filter((kind) => kind === 'inactivity')).toHaveLength(3);
    clock.moveTo(granted + 365 * day);
    expect(civilDate(clock.now())).toBe(lastDay);
    await work();
    expect(await stateOf(staffId)).toBe(`suspended inactive ${lastDay}`);
    expect((await noticesOf(staffId)).at(-1)).toBe('access-suspended');
    expect(await noticesOf(department.administrators.OCS.primary)).toContain('access-suspended');
  });

  it('lets be whoever has searched in the meantime', async () => {
    const { staffId } = await aGoodAgent(department);
    await stretch(staffId, 20400101);
    clock.moveTo(clock.now() + 364 * day);
    await noteActivity(server.database.app, staffId, clock.now());
    clock.moveTo(clock.now() + 2 * day);
    await work();
    expect(await stateOf(staffId)).toBe('active');
  });

  it('ends a grant after its last day, and its session with it; not on that day (53060.5(c)(1)(D))', async () => {
    const person = await aGoodAgent(department);
    const today = civilDate(clock.now());
    await stretch(person.staffId, today);
    await work();
    expect(await stateOf(person.staffId)).toBe('active');
    clock.moveTo(clock.now() + day);
    const { token } = await aSession(department, person, { at: clock.now() });
    await work();
    expect(await stateOf(person.staffId)).toBe('suspended expired');
    expect((await server.as(token).get('/api/v1/session')).status).toBe(401);
  });

  it('reminds of training at 60, 30, 14, 7 and 1 days, each once, and ends nothing by it (53060.8(a))', async () => {
    const { staffId } = await aGoodAgent(department);
    await stretch(staffId, 20400101);
    const begun = clock.now();
    for (let left = 65; left >= -1; left -= 1) {
      clock.moveTo(begun + (365 - left) * day);
      await noteActivity(server.database.app, staffId, clock.now());
      await work();
    }
    expect((await noticesOf(staffId)).filter((kind) => kind === 'training-lapses')).toHaveLength(5);
    expect(await stateOf(staffId)).toBe('active');
    const completedOn = civilDate(clock.now());
    const completion = { staffId, courseId: department.courseId, completedOn, source: 'import' } as const;
    must(await recordCompletion(department.db, completion, clock.now()));
    clock.moveTo(clock.now() + day);
    await work();
    expect((await noticesOf(staffId)).filter((kind) => kind === 'training-lapses')).toHaveLength(5);
  });

  it('tells the administrators once a month of grants to confirm, and runs once a day though several servers look', async () => {
    await aGoodAgent(department, { division: 'OIA' });
    const administrator = department.administrators.OIA.secondary;
    const counted = async () =>
      (await noticesOf(administrator)).filter((kind) => kind === 'grants-to-confirm').length;
    await Promise.all([work(), work(), work()]);
    const before = await counted();
    expect(before).toBe(1);
    const { rows } = await server.database.owner.query<{ runs: number }>(
      `select count(*)::integer as runs from door_record where kind = 'job.run' and at >= at_ms($1)`,
      [clock.now()],
    );
    expect(rows[0]?.runs).toBe(accessJobs.length);
    clock.moveTo(clock.now() + 32 * day);
    await work();
    expect(await counted()).toBe(2);
  });
});
