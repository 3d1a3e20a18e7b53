import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '../../src/server/http/server.ts';
import { type Agent, type AlertStage, anAlertStage, aWatch } from '../builders/alerts.ts';
import { anAdministrator, entryOf } from '../builders/desk.ts';
import type { Client } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';

let stage: AlertStage;
let administrator: Client;
let token: string;
beforeAll(async () => {
  stage = await anAlertStage();
  const staffId = stage.department.administrators.OCS.primary;
  ({ token } = await aSession(stage.department, { staffId, division: 'OCS' }, { role: 'administrator' }));
  administrator = stage.server.as(token);
});
afterAll(() => stage.stop());

interface Sent {
  readonly status: number;
  readonly body: never;
}

async function send(path: string, body: string): Promise<Sent> {
  const response = await fetch(`${stage.server.url}/api/v1/hot-lists${path}`, {
    method: 'POST',
    headers: { cookie: `${sessionCookie}=${token}` },
    body,
  });
  return { status: response.status, body: (await response.json()) as never };
}

const aList = (agent: Agent, changes: object = {}): object => ({
  name: 'Vehicles of the escape unit',
  layout: 'csv',
  authority: 'Order of the Director, 2026-11',
  use: 'escape',
  purpose: 'find vehicles that were used in escapes from custody',
  owner: agent.person.staffId,
  audience: 'division',
  ...changes,
});

async function made(changes: object = {}): Promise<{ agent: Agent; list: number }> {
  const agent = await stage.agent();
  const done = await send('', JSON.stringify(aList(agent, changes)));
  expect(done.status).toBe(200);
  return { agent, list: Reflect.get(done.body, 'list') };
}

describe('a list by import (R21)', () => {
  it('is checked line by line, imported whole, and raises alerts for the division', async () => {
    const { agent, list } = await made();
    const plate = stage.plate();
    const file = `plate,state,owner\n${plate},CA,A Person\n${plate},CA,again\nnot a plate!,CA,\n9DEF123,CA,DEPORTED FELON`;
    const report = { lines: 4, kept: 1, repeated: 1, unreadable: 1, dropped: 1 };
    expect(await send(`/${list}/check`, file)).toMatchObject({ status: 200, body: report });
    expect(await agent.get('/api/v1/hot-lists')).toMatchObject({
      body: {
        lists: expect.arrayContaining([expect.objectContaining({ id: list, lines: 0, tooOld: true })]),
      },
    });
    const imported = await send(`/${list}/import`, file);
    expect(imported).toMatchObject({ status: 200, body: report });
    expect(await entryOf(stage, Reflect.get(imported.body, 'entry'))).toMatchObject({
      kind: 'hot-list.imported',
      act: 'import',
      counts: { kept: 1, dropped: 1, unreadable: 1 },
    });
    const { rows } = await stage.server.database.owner.query(
      'select plate, state, entered_on, expires_on from hot_list_lines where list_id = $1',
      [list],
    );
    expect(rows).toEqual([{ plate, state: 'CA', entered_on: null, expires_on: null }]);

    const stream = await agent.stream();
    await stage.push({ plate });
    const { data } = await stream.next('alert');
    stream.leave();
    expect(data).toMatchObject({ plate, list: { name: 'Vehicles of the escape unit' }, caseNumber: null });
  });

  it('is replaced whole: what the next edition does not list raises nothing', async () => {
    const { agent, list } = await made();
    const [first, second] = [stage.plate(), stage.plate()];
    await send(`/${list}/import`, `plate\n${first}`);
    await send(`/${list}/import`, `plate\n${second}`);
    const stream = await agent.stream();
    await stage.push({ plate: first }, { plate: second });
    expect((await stream.next('alert')).data).toMatchObject({ plate: second });
    expect(stream.events).toHaveLength(1);
    stream.leave();
  });

  it('raises nothing once it is older than 24 hours, and says so', async () => {
    const { agent, list } = await made();
    const [old, fresh] = [stage.plate(), stage.plate()];
    const yesterday = new Date(Date.now() - 24 * 3_600_000).toISOString();
    await send(`/${list}/import?asOf=${yesterday}`, `plate\n${old}`);
    expect(await agent.get('/api/v1/hot-lists')).toMatchObject({
      body: { lists: expect.arrayContaining([expect.objectContaining({ id: list, tooOld: true })]) },
    });
    const other = await made();
    await send(`/${other.list}/import`, `plate\n${fresh}`);
    const stream = await agent.stream();
    await stage.push({ plate: old }, { plate: fresh });
    expect((await stream.next('alert')).data).toMatchObject({ plate: fresh });
    expect(stream.events).toHaveLength(1);
    stream.leave();
  });

  it('in the layout of NCIC is off until EIS records the DOJ’s authority', async () => {
    const agent = await stage.agent();
    const list = aList(agent, { layout: 'ncic' });
    expect(await send('', JSON.stringify(list))).toMatchObject({ status: 403, body: { clause: 'R21' } });
    const notEis = await administrator.post('/api/v1/hot-lists/authorities', {
      source: 'ncic',
      reference: 'DOJ letter 2026-118',
    });
    expect(notEis.status).toBe(403);
    const { token: eisToken } = await aSession(stage.department, {
      staffId: stage.department.eis,
      division: 'OCS',
    });
    const recorded = await stage.server
      .as(eisToken)
      .post('/api/v1/hot-lists/authorities', { source: 'ncic', reference: 'DOJ letter 2026-118' });
    expect(recorded).toMatchObject({ status: 200 });
    expect(await send('', JSON.stringify(list))).toMatchObject({ status: 200 });
  });

  it.each([
    [{ authority: undefined }, 'R21'],
    [{ caseNumber: 'OCS-2026-999999', authority: undefined }, '53060.7(b)(6)'],
    [{ use: 'curiosity' }, '53060.4(a)'],
    [{ purpose: 'investigation' }, '53060.7(b)(4)'],
    [{ purpose: 'find people to be deported by ICE' }, '53060.4(c)'],
    [{ name: 'Cars of Maria Gonzalez, 555-12-3456' }, '53060.7(b)(5)'],
    [{ owner: 'nobody.at.all' }, 'R21'],
    [{ audience: 'people', people: ['nobody.at.all'] }, 'R21'],
  ])('is refused with %j, by %s', async (changes, clause) => {
    const agent = await stage.agent();
    expect(await send('', JSON.stringify(aList(agent, changes)))).toMatchObject({
      status: 403,
      body: { clause, reference: expect.any(String) },
    });
  });
});

describe('an entry by hand (R21)', () => {
  async function onCase(): Promise<{ agent: Agent; caseNumber: string }> {
    const agent = await stage.agent();
    return { agent, caseNumber: await stage.case({ workedBy: [agent.person] }) };
  }

  it.each([
    [{ purpose: 'find the driver for deportation by ICE' }, '53060.4(c)'],
    [{ purpose: 'investigation' }, '53060.7(b)(4)'],
    [{ purpose: 'car of Maria Gonzalez, born 02/03/1984' }, '53060.7(b)(5)'],
    [{ caseNumber: '' }, '53060.7(b)(4)'],
    [{ use: 'staff-investigation' }, '53060.4(a)(5)'],
  ])('is screened and decided as a search: %j is refused by %s', async (changes, clause) => {
    const { agent, caseNumber } = await onCase();
    const refused = await agent.post('/api/v1/hot-lists/entries', aWatch(caseNumber, stage.plate(), changes));
    expect(refused).toMatchObject({ status: 403, body: { clause, reference: expect.any(String) } });
  });

  it('lives thirty days at most, and is renewed only with a purpose that stands', async () => {
    const { agent, caseNumber } = await onCase();
    const entry = aWatch(caseNumber, stage.plate());
    expect(await agent.post('/api/v1/hot-lists/entries', { ...entry, days: 31 })).toMatchObject({
      status: 422,
    });
    const done: { body: { watch: number } } = await agent.post('/api/v1/hot-lists/entries', {
      ...entry,
      days: 2,
    });
    const renew = (purpose: string) =>
      agent.post(`/api/v1/hot-lists/entries/${done.body.watch}/renew`, { purpose });
    expect(await renew('')).toMatchObject({ status: 403, body: { clause: '53060.7(b)(4)' } });
    const renewed: { body: { entry: number } } = await renew(
      'the escaped person was seen near the same vehicle again',
    );
    expect(await entryOf(stage, renewed.body.entry)).toMatchObject({ kind: 'hot-list.entry-renewed' });
    const listed: { body: { expiresAt: string; purpose: string }[] } =
      await agent.get('/api/v1/hot-lists/entries');
    expect(Date.parse(listed.body[0]?.expiresAt ?? '') - Date.now()).toBeGreaterThan(29 * 86_400_000);
  });

  it('raises nothing once its case is closed, or its owner has no access', async () => {
    const [closed, without, good] = [await onCase(), await onCase(), await onCase()];
    const plates = [stage.plate(), stage.plate(), stage.plate()] as const;
    await closed.agent.post('/api/v1/hot-lists/entries', aWatch(closed.caseNumber, plates[0]));
    await without.agent.post('/api/v1/hot-lists/entries', aWatch(without.caseNumber, plates[1]));
    await good.agent.post('/api/v1/hot-lists/entries', aWatch(good.caseNumber, plates[2]));
    const { db } = stage.department;
    await db.query(
      `update cases set status = 'closed', closed_by = opened_by, closed_at = now() where case_number = $1`,
      [closed.caseNumber],
    );
    await db.query(
      `update access_grants set state = 'removed', removed_by = granted_by, removed_at = now(), removed_why = 'separated'
       where staff_id = $1`,
      [without.agent.person.staffId],
    );
    const stream = await good.agent.stream();
    await stage.push(...plates.map((plate) => ({ plate })));
    await stream.next('alert');
    stream.leave();
    const { rows } = await db.query('select plate from alerts where plate = any ($1)', [plates]);
    expect(rows).toEqual([{ plate: plates[2] }]);
  });

  it('is ended by its owner or an administrator of its division, by nobody else', async () => {
    const { agent, caseNumber } = await onCase();
    const done: { body: { watch: number } } = await agent.post(
      '/api/v1/hot-lists/entries',
      aWatch(caseNumber, stage.plate()),
    );
    const path = `/api/v1/hot-lists/entries/${done.body.watch}/end`;
    expect(await (await stage.agent()).post(path)).toMatchObject({ status: 403 });
    expect(await (await anAdministrator(stage, 'DAI')).post(path)).toMatchObject({ status: 403 });
    expect(await administrator.post(path)).toMatchObject({ status: 200, body: { ended: true } });
    expect(await agent.get('/api/v1/hot-lists/entries')).toMatchObject({
      body: [{ ended: 'by-administrator' }],
    });
    expect(await administrator.get('/api/v1/hot-lists/entries')).toMatchObject({
      body: expect.arrayContaining([expect.objectContaining({ id: done.body.watch })]),
    });
  });
});
