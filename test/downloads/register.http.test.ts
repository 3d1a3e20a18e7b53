import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeCase } from '../../src/cases/index.ts';
import { noSuchCopy } from '../../src/downloads/at-desk.ts';
import { copiesJob } from '../../src/downloads/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { type Queryable, withTransaction } from '../../src/foundation/postgres/pool.ts';
import { caseNumber as numberOf } from '../builders/case.ts';
import {
  aConfirmedMatch,
  aCopyStage,
  aMadeCopy,
  copyOf,
  deviceOf,
  type Judgeable,
  takenFile,
} from '../builders/copies.ts';
import { anAdministrator, entryOf } from '../builders/desk.ts';
import { judge } from '../builders/judged.ts';
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

  it('a hand-over ends at the desk as well, by nobody who has the copy himself or is of another division (R27)', async () => {
    const { agent, copy } = await inHand();
    const receiver = await aGoodAgent(stage.department);
    const over = { to: receiver.staffId, way: 'paper', backBy: today() };
    await agent.post(`/api/v1/copies/${copy}/hand-over`, over);
    const [handed] = (await copyOf(agent, copy)).handOvers;
    const body = { handOver: handed?.id, ended: 'returned' };
    const at = `/api/v1/copies/${copy}/hand-over/end-at-desk`;
    const elsewhere = { status: 403, body: { clause: '53060.5(c)(1)(A)' } };
    expect(await (await anAdministrator(stage, 'DAI')).post(at, body)).toMatchObject(elsewhere);
    const setReceiver = (staffId: string) =>
      stage.department.db.query('update copy_hand_overs set to_staff = $2 where copy_id = $1', [
        copy,
        staffId,
      ]);
    const administrator = await anAdministrator(stage);
    await setReceiver(administrator.staffId);
    expect(await administrator.post(at, body)).toMatchObject({
      status: 403,
      body: { clause: '53060.5(c)(3)(A)' },
    });
    await setReceiver(receiver.staffId);
    const ended: { status: number; body: { entry: number } } = await administrator.post(at, body);
    expect(ended.status).toBe(200);
    expect(await entryOf(stage, ended.body.entry)).toMatchObject({ kind: 'copy.hand-over-ended' });
    expect((await copyOf(agent, copy)).handOvers).toMatchObject([{ endedAt: expect.any(String) }]);
  });

  it('a disclosure compelled by law keeps its document, which its person and the desk of its division open (R27)', async () => {
    const { agent, copy } = await inHand();
    const order = Buffer.from(`%PDF-1.7 ${'an order, made up for a test '.repeat(5)}`);
    const body = {
      instrument: 'court-order',
      reference: '26CV004711',
      decision: 'OLA-26-118',
      decidedOn: today(),
      document: order.toString('base64'),
    };
    const at = `/api/v1/copies/${copy}/compel`;
    const early = { ...body, decidedOn: addCivil(today(), { days: 1 }) };
    expect(await agent.post(at, early)).toMatchObject({ status: 403, body: { clause: '53060.10(a)' } });
    expect((await agent.post(at, { ...body, document: order.subarray(1).toString('base64') })).status).toBe(
      403,
    );
    expect((await agent.post(at, body)).status).toBe(200);
    const [noted] = (await copyOf(agent, copy)).compulsions;
    expect(noted).toMatchObject({ instrument: 'court-order', reference: '26CV004711' });
    const paper = `/api/v1/copies/${copy}/compulsions/${noted?.id}`;
    const administrator = await anAdministrator(stage);
    for (const reader of [agent, administrator]) {
      const { status, headers } = await reader.get(paper);
      expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    }
    const { rows } = await stage.department.db.query<{ opened: number }>(
      `select count(*)::integer as opened from door_record where entry ->> 'kind' = 'copy.compulsion-opened'`,
    );
    expect(rows[0]?.opened).toBe(2);
    const stranger = await anAdministrator(stage, 'DAI');
    expect((await stranger.get(paper)).status).toBe(403);
    expect((await agent.get(`/api/v1/copies/${copy}/compulsions/999999`)).status).toBe(404);
  });

  it('of a restricted case goes into no hands but those that may know of it (R18, R4)', async () => {
    const agent = await stage.agent({ division: 'OIA' });
    const caseNumber = await stage.case({
      division: 'OIA',
      restricted: true,
      uses: ['staff-investigation'],
      workedBy: [agent.person],
    });
    const plate = stage.plate();
    await stage.read(plate);
    const { asked, id } = await stage.searched(
      agent,
      caseNumber,
      { plate, match: 'exact' },
      'staff-investigation',
    );
    await judge(stage, { asked: String(asked), read: id }, 'match', agent.person.staffId);
    const device = await deviceOf(stage, agent);
    const match = { agent, caseNumber, asked: String(asked), id, plate, device };
    const { copy } = await aMadeCopy(match, { reason: 'file of the staff investigation of that night' });
    expect((await takenFile(stage.server.url, agent.token, copy)).status).toBe(200);
    const hand = ({ staffId }: { staffId: string }) =>
      agent.post(`/api/v1/copies/${copy}/hand-over`, { to: staffId, way: 'paper', backBy: today() });
    const stranger = await anAdministrator(stage);
    const hold = { ground: 'litigation', reference: '26CV001236', reviewBy: addCivil(today(), { days: 90 }) };
    // Nothing tells a copy of a restricted case from one that is not there.
    const { clause, reason } = noSuchCopy;
    for (const number of [copy, '999999'])
      expect(await stranger.post(`/api/v1/copies/${number}/hold`, hold)).toMatchObject({
        status: 403,
        body: { clause, reason },
      });
    expect((await stranger.get(`/api/v1/copies/${copy}/compulsions/1`)).status).toBe(404);
    const outside = await aGoodAgent(stage.department);
    expect(await hand(outside)).toMatchObject({ status: 403, body: { clause: 'R18' } });
    expect((await hand(await aGoodAgent(stage.department, { division: 'OIA' }))).status).toBe(200);
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
  it('past it nothing is taken, whether or not the daily job came to it, unless a hold keeps it (R28)', async () => {
    const match = await aConfirmedMatch(stage);
    const { copy } = await aMadeCopy(match);
    await stage.department.db.query('update copies set destroy_by = $2 where copy_id = $1', [
      copy,
      addCivil(today(), { days: -1 }),
    ]);
    const take = () => takenFile(stage.server.url, match.agent.token, copy);
    expect((await take()).status).toBe(403);
    const hold = { ground: 'litigation', reference: '26CV001235', reviewBy: addCivil(today(), { days: 90 }) };
    await (await anAdministrator(stage)).post(`/api/v1/copies/${copy}/hold`, hold);
    expect((await take()).status).toBe(200);
  });

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
    // Placed again it would never end.
    expect(await agent.post(`/api/v1/copies/${copy}/place`, { file: 'C-FILE-8' })).toMatchObject({
      status: 403,
      body: { clause: 'R27' },
    });
  });
});

describe('what comes between (53060.9(a)(1), R28)', () => {
  /** Does something to a copy whose row others wait for; then they go on. */
  async function meanwhile(
    copy: string,
    others: () => Promise<unknown>,
    does: (client: Queryable) => Promise<unknown>,
  ): Promise<void> {
    const begun = await withTransaction(stage.server.database.owner, async (client) => {
      await client.query('select from copies where copy_id = $1 for update', [copy]);
      const done = others();
      await expect.poll(() => waitingFor(client), { timeout: 20_000 }).toBeGreaterThan(0);
      await does(client);
      // Not awaited here: they wait for the end of this transaction.
      return { done };
    });
    await begun.done;
  }

  const waitingFor = async (client: Queryable): Promise<number> => {
    const { rowCount } = await client.query(
      'select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))',
    );
    return rowCount ?? 0;
  };

  it('of a copy that is destroyed while it is being taken nothing leaves', async () => {
    const match = await aConfirmedMatch(stage);
    const { copy } = await aMadeCopy(match);
    const taken: number[] = [];
    await meanwhile(
      copy,
      async () => taken.push((await takenFile(stage.server.url, match.agent.token, copy)).status),
      (client) =>
        client.query('update copies set sealed_key = null, key_destroyed_at = now() where copy_id = $1', [
          copy,
        ]),
    );
    expect(taken).toEqual([403]);
    expect(await copyOf(match.agent, copy)).toMatchObject({ takenAt: null });
  });

  it('a hold that is placed while the daily job runs keeps the copy', async () => {
    const { agent, copy } = await inHand();
    await meanwhile(
      copy,
      () => dailyRun(31),
      (client) =>
        client.query(
          `insert into copy_holds (copy_id, ground, reference, placed_by, placed_at, review_by, entry)
           select copy_id, 'litigation', '26CV001234', staff_id, now(), $2, 1 from copies where copy_id = $1`,
          [copy, addCivil(today(), { days: 90 })],
        ),
    );
    expect(await copyOf(agent, copy)).toMatchObject({ stored: true, due: 'held' });
  });
});
