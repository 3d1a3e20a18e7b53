import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyHash } from '../../src/plate-reads/index.ts';
import { endSessionsOf } from '../../src/sign-in/index.ts';
import { type Agent, type AlertStage, anAlertStage, aWatch } from '../builders/alerts.ts';
import { anAdministrator, entryOf } from '../builders/desk.ts';
import { aFeed } from '../builders/feed.ts';

let stage: AlertStage;
beforeAll(async () => {
  stage = await anAlertStage();
});
afterAll(() => stage.stop());

/** An agent on a case, who watches for a plate. */
async function watching(
  changes: object = {},
): Promise<{ agent: Agent; plate: string; caseNumber: string; watch: number }> {
  const agent = await stage.agent();
  const caseNumber = await stage.case({ workedBy: [agent.person] });
  const plate = stage.plate();
  const made: { status: number; body: { watch: number } } = await agent.post(
    '/api/v1/hot-lists/entries',
    aWatch(caseNumber, plate, changes),
  );
  expect(made.status).toBe(200);
  return { agent, plate, caseNumber, watch: made.body.watch };
}

const groupKey = 'a-bearer-key-of-an-agent-0001';

/** A group as an OpenALPR agent pushes it, with all that it took the plate for. */
async function pushGroup(
  plate: string,
  candidates: readonly { readonly plate: string; readonly confidence: number }[],
): Promise<void> {
  const feed = await aFeed(stage.department, { format: 'openalpr', keyHash: keyHash(groupKey) });
  const at = Date.now() - 1_000;
  const response = await fetch(`${stage.server.url}/api/v1/feeds/${feed.id}/reads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${groupKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      version: 2,
      data_type: 'alpr_group',
      epoch_start: at,
      epoch_end: at + 300,
      best_uuid: `uuid-${plate}`,
      camera_id: 4,
      best_plate_number: plate,
      best_confidence: candidates[0]?.confidence,
      best_region: 'us-ca',
      best_region_confidence: 90,
      candidates,
    }),
  });
  expect(await response.json()).toMatchObject({ accepted: 1 });
}

describe('a live alert (R20)', () => {
  it('comes to whom it is for, with what the camera saw and “not verified”, each step an entry', async () => {
    const { agent, plate, caseNumber, watch } = await watching();
    const stream = await agent.stream();
    await stage.push({ plate });
    const { data, id } = await stream.next('alert');
    stream.leave();
    expect(data).toMatchObject({
      plate,
      plateState: 'CA',
      listed: { plate },
      list: { name: `Entry by hand ${watch}`, asOf: null },
      caseNumber,
      verdict: 'not verified',
      why: 'the plate that is listed',
      state: 'open',
    });
    const shown: { entry: number; raised: number; id: number } = data;
    expect(String(shown.id)).toBe(id);
    expect(await entryOf(stage, shown.raised)).toMatchObject({ kind: 'alert.raised', act: 'exact' });
    expect(await entryOf(stage, shown.entry)).toMatchObject({ kind: 'alert.delivered', ref: shown.raised });

    const listed: { body: { alerts: object[] } } = await agent.get('/api/v1/alerts');
    expect(JSON.stringify(listed.body)).not.toContain(plate);
    const opened: { body: { entry: number } } = await agent.post(`/api/v1/alerts/${shown.id}/open`);
    expect(opened.body).toMatchObject({ plate, state: 'open' });
    expect(await entryOf(stage, opened.body.entry)).toMatchObject({ kind: 'alert.opened' });
  });

  it('comes for a plate that cameras confuse with the listed one, and says which characters differ', async () => {
    const { agent, caseNumber } = await watching();
    await agent.post('/api/v1/hot-lists/entries', aWatch(caseNumber, 'B0ABC77'));
    const stream = await agent.stream();
    await stage.push({ plate: '8OABC77' });
    const { data } = await stream.next('alert');
    stream.leave();
    expect(data).toMatchObject({
      plate: '8OABC77',
      listed: { plate: 'B0ABC77' },
      why: 'easily confused: 8 for B at 1, O for 0 at 2',
    });
  });

  it('rests on another reading of the camera only where it says so (53060.9(b)(1), decision 0022)', async () => {
    const { agent, plate } = await watching();
    const stream = await agent.stream();
    await pushGroup(`${plate}X`, [
      { plate: `${plate}X`, confidence: 91.5 },
      { plate, confidence: 64 },
    ]);
    const { data } = await stream.next('alert');
    stream.leave();
    expect(data).toMatchObject({
      plate: `${plate}X`,
      candidate: plate,
      listed: { plate },
      why: `not the best reading of the camera, but another, ${plate} (64 %): the plate that is listed`,
    });
    const { raised }: { raised: number } = data;
    expect(await entryOf(stage, raised)).toMatchObject({ kind: 'alert.raised', act: 'candidate-exact' });
  });

  it('is one for each vehicle, entry and camera within the set time', async () => {
    const { agent, plate } = await watching();
    const stream = await agent.stream();
    await stage.push({ plate }, { plate });
    await stage.push({ plate });
    await stage.push({ plate, camera: 'CAM-2' });
    expect((await stream.next('alert')).data).toMatchObject({ camera: { id: 'CAM-1' } });
    expect((await stream.next('alert')).data).toMatchObject({ camera: { id: 'CAM-2' } });
    stream.leave();
  });

  it('goes on from where a stream broke off, and loses none between', async () => {
    const { agent, plate } = await watching();
    const first = await agent.stream();
    await stage.push({ plate });
    const { id } = await first.next('alert');
    first.leave();
    await stage.push({ plate, camera: 'CAM-7' });
    const second = await agent.stream(id);
    expect((await second.next('alert')).data).toMatchObject({ camera: { id: 'CAM-7' } });
    second.leave();
  });

  it('is not for others: they see nothing of it, and are refused when they name it', async () => {
    const { agent, plate } = await watching();
    const other = await stage.agent();
    const [mine, theirs] = [await agent.stream(), await other.stream()];
    await stage.push({ plate });
    const { data } = await mine.next('alert');
    const { id }: { id: number } = data;
    expect(((await other.get('/api/v1/alerts')) as { body: { alerts: object[] } }).body.alerts).toEqual([]);
    expect(await other.post(`/api/v1/alerts/${id}/open`)).toMatchObject({
      status: 403,
      body: { clause: '53060.7(b)(3)' },
    });
    expect(theirs.events).toEqual([]);
    mine.leave();
    theirs.leave();
  });

  it('of a restricted case is not there for those who do not work it (R18)', async () => {
    const oia = await stage.agent({ division: 'OIA' });
    const colleague = await stage.agent({ division: 'OIA' });
    const caseNumber = await stage.case({
      division: 'OIA',
      restricted: true,
      uses: ['staff-investigation'],
      workedBy: [oia.person],
    });
    const plate = stage.plate();
    const changes = {
      use: 'staff-investigation',
      purpose: 'check where the state vehicle was that night',
      audience: 'division',
    };
    const made = await oia.post('/api/v1/hot-lists/entries', aWatch(caseNumber, plate, changes));
    expect(made).toMatchObject({ status: 200 });
    const stream = await oia.stream();
    await stage.push({ plate });
    const { data } = await stream.next('alert');
    stream.leave();
    const { id }: { id: number } = data;
    expect(await colleague.post(`/api/v1/alerts/${id}/open`)).toMatchObject({ status: 404 });
    expect(await colleague.get('/api/v1/alerts')).toMatchObject({ body: { alerts: [] } });
  });

  it('is decided anew when it comes: training that has lapsed gets the reason and no plate', async () => {
    const { agent, plate } = await watching();
    const stream = await agent.stream();
    await stage.department.db.query(
      `update training_completions set completed_on = 20190102, valid_through = 20200101 where staff_id = $1`,
      [agent.person.staffId],
    );
    await stage.push({ plate });
    const { data } = await stream.next('refused');
    stream.leave();
    expect(data).toMatchObject({ clause: '53060.8(a)' });
    expect(JSON.stringify(data)).not.toContain(plate);
  });

  it('stream ends with the session (53060.5(c)(1)(D))', async () => {
    const { agent } = await watching();
    const stream = await agent.stream();
    await endSessionsOf(stage.department.db, agent.person.staffId, 'access-removed', Date.now());
    expect((await stream.next('end')).data).toEqual({ why: 'signed-out' });
    await stream.ended;
  });
});

describe('what is done with an alert', () => {
  async function alerted(): Promise<{ agent: Agent; id: number; watch: number; plate: string }> {
    const { agent, plate, watch } = await watching();
    const stream = await agent.stream();
    await stage.push({ plate });
    const { data } = await stream.next('alert');
    stream.leave();
    const { id }: { id: number } = data;
    return { agent, id, watch, plate };
  }

  it('is acknowledged, passed up to those above, and recorded', async () => {
    const { agent, id } = await alerted();
    const acknowledged: { status: number; body: { entry: number } } = await agent.post(
      `/api/v1/alerts/${id}/acknowledge`,
      {},
    );
    expect(await entryOf(stage, acknowledged.body.entry)).toMatchObject({ kind: 'alert.acknowledged' });
    const escalated = await agent.post(`/api/v1/alerts/${id}/escalate`, { reason: 'needs-more-people' });
    expect(escalated).toMatchObject({ status: 200, body: { told: 2 } });
    const administrator = await anAdministrator(stage);
    expect(await administrator.get('/api/v1/notices')).toMatchObject({
      body: expect.arrayContaining([expect.objectContaining({ kind: 'alert-escalated' })]),
    });
    expect(await agent.get('/api/v1/alerts')).toMatchObject({
      body: { alerts: [{ id, state: 'escalated' }] },
    });
  });

  it('takes no note that tells who somebody is, or of immigration (53060.7(b)(5), 53060.4(c))', async () => {
    const { agent, id } = await alerted();
    const dismissed = (note: string) =>
      agent.post(`/api/v1/alerts/${id}/dismiss`, { reason: 'no-longer-sought', note });
    expect(await dismissed('ask Maria Gonzalez, born 02/03/1984')).toMatchObject({
      status: 403,
      body: { clause: '53060.7(b)(5)' },
    });
    expect(await dismissed('handed to ICE for deportation')).toMatchObject({
      status: 403,
      body: { clause: '53060.4(c)' },
    });
  });
});
