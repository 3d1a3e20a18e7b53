import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsOf } from '../../src/downloads/parts.ts';
import type { AlertShown } from '../../src/alerts/contract.ts';
import type { Printed, RequestCopyBody } from '../../src/downloads/contract.ts';
import { type Agent, aWatch } from '../builders/alerts.ts';
import { aCopyStage, aLimit, copyOf, deviceOf, settled, takenFile } from '../builders/copies.ts';
import { aMaking, copyDeps } from '../builders/copy-making.ts';
import { anAdministrator, entryOf } from '../builders/desk.ts';
import { judge } from '../builders/judged.ts';
import type { MatchStage } from '../builders/matches.ts';
import { decrypted } from '../builders/open-copy.ts';

let stage: MatchStage;
beforeAll(async () => {
  stage = await aCopyStage();
});
afterAll(() => stage.stop());

interface Alerted {
  readonly agent: Agent;
  readonly colleague: Agent;
  readonly caseNumber: string;
  readonly plate: string;
  readonly alert: AlertShown;
  readonly read: string;
  readonly device: string;
}

/** An alert of an entry by hand, shown to its agent; a colleague of the case is told of it too. */
async function alerted(verdict: 'match' | 'not-a-match' | 'none' = 'match'): Promise<Alerted> {
  const [agent, colleague] = [await stage.agent(), await stage.agent()];
  const caseNumber = await stage.case({ workedBy: [agent.person, colleague.person] });
  const plate = stage.plate();
  await agent.post('/api/v1/hot-lists/entries', aWatch(caseNumber, plate));
  const stream = await agent.stream();
  await stage.push({ plate });
  const { data } = await stream.next('alert');
  stream.leave();
  const alert: AlertShown = data;
  const { rows } = await stage.department.db.query<{ read: string }>(
    'select read_id::text as read from alerts where alert_id = $1',
    [alert.id],
  );
  const read = rows[0]?.read ?? '';
  if (verdict !== 'none')
    await judge(stage, { asked: String(alert.raised), read }, verdict, agent.person.staffId);
  return { agent, colleague, caseNumber, plate, alert, read, device: await deviceOf(stage, agent) };
}

const asksFor = (
  { alert, caseNumber, device }: Alerted,
  changes: Partial<RequestCopyBody> = {},
): RequestCopyBody => ({
  of: { alert: String(alert.id) },
  caseNumber,
  reason: 'case file of the escape from custody',
  form: 'csv',
  scope: 'judged',
  protection: 'passphrase',
  device,
  ...changes,
});

describe('a copy of an alert (53060.9(a)(1), R20, R22)', () => {
  it('is asked for, made, taken and kept as every copy is, under the alert’s own case and entry', async () => {
    const one = await alerted();
    const asked: { status: number; body: { copy: string; passphrase: string } } = await one.agent.post(
      '/api/v1/copies',
      asksFor(one),
    );
    expect(asked.status).toBe(200);
    const { copy, passphrase } = asked.body;
    expect(await settled(one.agent, copy)).toMatchObject({
      state: 'made',
      written: 1,
      alert: one.alert.id,
      asked: one.alert.raised,
      caseNumber: one.caseNumber,
    });
    const { entry } = await copyOf(one.agent, copy);
    expect(await entryOf(stage, entry ?? 0)).toMatchObject({ kind: 'copy.begun', ref: one.alert.raised });
    const { bytes } = await takenFile(stage.server.url, one.agent.token, copy);
    const text = await decrypted(bytes, { passphrase });
    expect(text).toContain(one.plate);
    expect(text).toContain('"match","confirmed"');
  });

  it('is made for a colleague whom the entry names, and refused to who is told of nothing (R21)', async () => {
    const one = await alerted();
    const device = await deviceOf(stage, one.colleague);
    expect((await one.colleague.post('/api/v1/copies', asksFor(one, { device }))).status).toBe(200);
    const stranger = await stage.agent();
    const theirs = asksFor(one, { device: await deviceOf(stage, stranger) });
    expect(await stranger.post('/api/v1/copies', theirs)).toMatchObject({
      status: 403,
      body: { clause: '53060.7(b)(3)' },
    });
  });

  it('of what no eye has judged, or is no match, there is none (53060.9(b)(1), R22)', async () => {
    for (const verdict of ['none', 'not-a-match'] as const) {
      const one = await alerted(verdict);
      expect(await one.agent.post('/api/v1/copies', asksFor(one))).toMatchObject({
        status: 403,
        body: { clause: '53060.9(b)(1)' },
      });
    }
  });

  it('holds that alert alone: no case file, and under no other case', async () => {
    const one = await alerted();
    const whole = await one.agent.post('/api/v1/copies', asksFor(one, { scope: 'case-file' }));
    expect(whole.status).toBe(422);
    const other = await one.agent.post('/api/v1/copies', asksFor(one, { caseNumber: 'OCS-2026-999999' }));
    expect(other).toMatchObject({ status: 422, body: { fields: [{ path: 'caseNumber' }] } });
  });

  it('waits for a second person above the limit, and is made once approved (R16)', async () => {
    const one = await alerted();
    await aLimit(stage, 0);
    try {
      const asked: { body: { copy: string; state: string } } = await one.agent.post(
        '/api/v1/copies',
        asksFor(one),
      );
      const { copy, state } = asked.body;
      expect(state).toBe('waiting');
      const administrator = await anAdministrator(stage);
      await administrator.post(`/api/v1/copies/${copy}/decide`, { decision: 'approve' });
      expect((await one.agent.post(`/api/v1/copies/${copy}/make`)).status).toBe(200);
      expect(await settled(one.agent, copy)).toMatchObject({ state: 'made', written: 1 });
    } finally {
      await aLimit(stage, 100);
    }
  });

  it('a restricted case’s alert is as none to others (R18)', async () => {
    const one = await alerted();
    await stage.server.database.owner.query('update cases set restricted = true where case_number = $1', [
      one.caseNumber,
    ]);
    const stranger = await stage.agent();
    const theirs = asksFor(one, { device: await deviceOf(stage, stranger) });
    expect((await stranger.post('/api/v1/copies', theirs)).status).toBe(404);
  });

  it('goes no further once its alert has ended with its read (53060.2(a))', async () => {
    const one = await alerted();
    const asked: { body: { copy: string } } = await one.agent.post('/api/v1/copies', asksFor(one));
    const { copy } = asked.body;
    const { entry } = await settled(one.agent, copy);
    const match = { ...one, asked: String(one.alert.raised), id: one.read };
    const making = await aMaking(stage, match, copy, entry ?? 0);
    await stage.server.database.owner.query('update alerts set expires_at = at_ms($2) where alert_id = $1', [
      one.alert.id,
      stage.now() - 1,
    ]);
    await expect(partsOf(copyDeps(stage), making).next()).rejects.toMatchObject({ name: 'CopyStopped' });
    expect((await takenFile(stage.server.url, one.agent.token, copy)).status).toBe(404);
  });

  it('is printed with its mark and its place in the register', async () => {
    const one = await alerted();
    const body = {
      of: { alert: String(one.alert.id) },
      caseNumber: one.caseNumber,
      reason: 'briefing of the search team',
      reads: [],
    };
    const answer: { status: number; body: Printed } = await one.agent.post('/api/v1/copies/print', body);
    expect(answer.status).toBe(200);
    const { mark, entry, reads } = answer.body;
    expect(reads).toEqual([one.read]);
    expect(await entryOf(stage, entry)).toMatchObject({ kind: 'copy.printed', ref: one.alert.raised });
    expect(await copyOf(one.agent, mark.copy)).toMatchObject({ form: 'print', alert: one.alert.id });
  });
});
