import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeCase } from '../../src/cases/index.ts';
import { copiesJob } from '../../src/downloads/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { caseNumber as numberOf } from '../builders/case.ts';
import {
  aConfirmedMatch,
  aCopyStage,
  aMadeCopy,
  copyOf,
  type Judgeable,
  takenFile,
} from '../builders/copies.ts';
import { anAdministrator, entryOf } from '../builders/desk.ts';
import type { MatchStage } from '../builders/matches.ts';
import { aGoodAgent, aStaffMember } from '../builders/staff.ts';

let stage: MatchStage;
beforeAll(async () => {
  stage = await aCopyStage();
});
afterAll(() => stage.stop());

const today = (): number => civilDate(stage.now());

/** A copy in the hands of who asked for it. */
async function inHand(): Promise<Judgeable & { readonly copy: string }> {
  const match = await aConfirmedMatch(stage);
  const { copy } = await aMadeCopy(match);
  expect((await takenFile(stage.server.url, match.agent.token, copy)).status).toBe(200);
  return { ...match, copy };
}

/** The daily job on a day so many days from now. */
async function dailyRun(days: number): Promise<void> {
  const { app: db, record } = stage.server.stores;
  const now = stage.now() + days * 86_400_000;
  const { index: entry } = await record.append({ kind: 'job.run', act: copiesJob.name, values: {} });
  await copiesJob.run({ db, record, log: quiet }, { now, entry });
}

const noticesOf = async (staffId: string, kind: string): Promise<number> => {
  const { rowCount } = await stage.department.db.query(
    'select from notices where staff_id = $1 and kind = $2',
    [staffId, kind],
  );
  return rowCount ?? 0;
};

describe('the end of a copy (53060.9(a)(1))', () => {
  it('is certified by who had it, attested by another; the stored copy goes by its key, and an entry proves it', async () => {
    const { agent, copy } = await inHand();
    const witness = await aStaffMember(stage.department);
    const at = `/api/v1/copies/${copy}/destroy`;
    const own = await agent.post(at, { how: 'deleted', on: today(), attestedBy: agent.person.staffId });
    expect(own).toMatchObject({ status: 403, body: { clause: '53060.9(a)(1)' } });
    const before = await agent.post(at, { how: 'deleted', on: 20250101, attestedBy: witness.staffId });
    expect(before.status).toBe(403);
    const done = await agent.post(at, { how: 'deleted', on: today(), attestedBy: witness.staffId });
    expect(done.status).toBe(200);
    const { entry }: { entry: number } = done.body;
    expect(await entryOf(stage, entry)).toMatchObject({ kind: 'copy.destroyed', act: 'deleted' });
    expect(await copyOf(agent, copy)).toMatchObject({
      due: 'destroyed',
      stored: false,
      destroyed: { entry },
    });
    expect((await takenFile(stage.server.url, agent.token, copy)).status).toBe(403);
    const left = await stage.department.db.query('select from copy_pieces where copy_id = $1', [copy]);
    expect(left.rowCount).toBe(0);
    const certificate = await agent.get(`/api/v1/copies/${copy}/certificate`);
    expect(certificate.headers.get('content-type')).toBe('application/pdf');
  });

  it('is not certified while a hold keeps it or another has it (R27, R28)', async () => {
    const { agent, copy } = await inHand();
    const witness = await aStaffMember(stage.department);
    const receiver = await aGoodAgent(stage.department);
    const certificate = { how: 'deleted', on: today(), attestedBy: witness.staffId };
    const unfit = await agent.post(`/api/v1/copies/${copy}/hand-over`, {
      to: witness.staffId,
      way: 'paper',
      backBy: today(),
    });
    expect(unfit.status).toBe(403);
    const over = { to: receiver.staffId, way: 'paper', backBy: today() };
    expect((await agent.post(`/api/v1/copies/${copy}/hand-over`, over)).status).toBe(200);
    expect(await agent.post(`/api/v1/copies/${copy}/destroy`, certificate)).toMatchObject({
      status: 403,
      body: { clause: 'R27' },
    });
    const [handed] = (await copyOf(agent, copy)).handOvers;
    const back = { handOver: handed?.id, ended: 'returned' };
    expect((await agent.post(`/api/v1/copies/${copy}/hand-over/end`, back)).status).toBe(200);
    const administrator = await anAdministrator(stage);
    const hold = { ground: 'litigation', reference: '26CV001234', reviewBy: addCivil(today(), { days: 90 }) };
    expect((await administrator.post(`/api/v1/copies/${copy}/hold`, hold)).status).toBe(200);
    expect(await agent.post(`/api/v1/copies/${copy}/destroy`, certificate)).toMatchObject({
      status: 403,
      body: { clause: 'R28' },
    });
    expect((await administrator.post(`/api/v1/copies/${copy}/release`)).status).toBe(200);
    expect((await agent.post(`/api/v1/copies/${copy}/destroy`, certificate)).status).toBe(200);
  });

  it('of a closed case is certified for all copies at once by an administrator', async () => {
    const { caseNumber, copy, agent } = await inHand();
    const witness = await aStaffMember(stage.department);
    const administrator = await anAdministrator(stage);
    const body = { caseNumber, how: 'deleted', on: today(), attestedBy: witness.staffId };
    expect((await administrator.post('/api/v1/copies/certify-case', body)).status).toBe(403);
    await closeCase(stage.department.db, numberOf(caseNumber), administrator.staffId, stage.now());
    expect(await administrator.post('/api/v1/copies/certify-case', body)).toMatchObject({
      status: 200,
      body: { copies: 1 },
    });
    expect((await copyOf(agent, copy)).due).toBe('destroyed');
  });
});

describe('the day of a copy (53060.9(a)(1))', () => {
  it('is told to its person, then to the administrators, then to the Hiring Authority; its stored file goes', async () => {
    const { agent, copy } = await inHand();
    const { staffId } = agent.person;
    const { administrators, hiringAuthority } = stage.department;
    await dailyRun(20);
    expect(await noticesOf(staffId, 'copy-due')).toBe(0);
    for (const day of [23, 29, 30]) await dailyRun(day);
    expect(await noticesOf(staffId, 'copy-due')).toBe(3);
    expect(await noticesOf(administrators.OCS.primary, 'copy-overdue')).toBe(0);
    await dailyRun(31);
    expect(await noticesOf(administrators.OCS.primary, 'copy-overdue')).toBe(1);
    expect(await noticesOf(hiringAuthority.OCS, 'copy-overdue')).toBe(0);
    expect((await copyOf(agent, copy)).stored).toBe(false);
    await dailyRun(33);
    expect(await noticesOf(hiringAuthority.OCS, 'copy-overdue')).toBe(1);
  });

  it('ends a copy that nobody took, by its key, with an entry', async () => {
    const match = await aConfirmedMatch(stage);
    const { copy } = await aMadeCopy(match);
    await dailyRun(31);
    const listed = await copyOf(match.agent, copy);
    expect(listed).toMatchObject({ due: 'destroyed', stored: false, destroyed: { how: 'key-destroyed' } });
    expect(await entryOf(stage, listed.destroyed?.entry ?? 0)).toMatchObject({ kind: 'copy.destroyed' });
  });

  it('follows the file that a copy is placed in (R27, DOM 14060)', async () => {
    const { agent, copy } = await inHand();
    expect((await agent.post(`/api/v1/copies/${copy}/place`, { file: 'C-FILE-7' })).status).toBe(200);
    expect(await copyOf(agent, copy)).toMatchObject({
      placedIn: 'C-FILE-7',
      destroyBy: addCivil(today(), { days: 1_826 }),
    });
  });
});
