import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWatch } from '../builders/alerts.ts';
import { anAdministrator, entryOf } from '../builders/desk.ts';
import {
  aFoundMatch,
  aMatchStage,
  match,
  type MatchStage,
  misread,
  photoEntry,
} from '../builders/matches.ts';

let stage: MatchStage;
beforeAll(async () => {
  stage = await aMatchStage();
});
afterAll(() => stage.stop());

describe('alerts (R21, R24)', () => {
  async function alerted(plate: string, agent: Awaited<ReturnType<MatchStage['agent']>>, camera = 'CAM-1') {
    const stream = await agent.stream();
    await stage.push({ plate, camera });
    const { data } = await stream.next('alert');
    stream.leave();
    const { id, entry }: { id: number; entry: number } = data;
    return { id, entry, at: `/api/v1/alerts/${id}/match` };
  }

  async function watching() {
    const agent = await stage.agent();
    const caseNumber = await stage.case({ workedBy: [agent.person] });
    const plate = stage.plate();
    const made: { body: { watch: number } } = await agent.post(
      '/api/v1/hot-lists/entries',
      aWatch(caseNumber, plate),
    );
    return { agent, plate, watch: made.body.watch };
  }

  /** Gives the read of an alert a photo, as one that came with it. */
  async function photographed(plate: string): Promise<void> {
    await stage.department.db.query(
      `update reads r set photo = (select photo_id from photo_keys limit 1) from plates p
       where p.plate_no = r.plate_no and p.text = $1 and r.photo is null`,
      [plate],
    );
  }

  it('R20, R21: how an alert stands is told to its audience alone', async () => {
    const { agent, plate } = await watching();
    const { at } = await alerted(plate, agent);
    expect(await agent.get(`${at}/standing`)).toMatchObject({ status: 200, body: { judged: null } });
    const outsider = await stage.agent();
    expect(await outsider.get(`${at}/standing`)).toMatchObject({ status: 404 });
  });

  it('R21: three judged not a match end the entry by hand; without the photo none is', async () => {
    const { agent, plate, watch } = await watching();
    for (const camera of ['CAM-11', 'CAM-12', 'CAM-13']) {
      const { id, entry, at } = await alerted(plate, agent, camera);
      await photographed(plate);
      expect(await agent.post(`${at}/verdict`, { verdict: 'not-a-match', cause: 'misread' })).toMatchObject({
        status: 403,
      });
      expect(await agent.get('/api/v1/hot-lists/entries')).toMatchObject({
        body: [{ id: watch, ended: null }],
      });
      const photo = Number(
        (await agent.get(`/api/v1/alerts/${id}/photo/${entry}`)).headers.get('x-plateward-entry'),
      );
      expect(await agent.post(`${at}/verdict`, misread(photo))).toMatchObject({ status: 200 });
    }
    expect(await agent.get('/api/v1/hot-lists/entries')).toMatchObject({
      body: [{ id: watch, ended: 'not-a-match-thrice' }],
    });
    expect(await agent.get('/api/v1/alerts')).toMatchObject({
      body: { alerts: [{ verdict: 'not-a-match', state: 'dismissed' }, {}, {}] },
    });
  });

  it('53060.9(b)(2): nobody marks an alert for enforcement before eye and CLETS question', async () => {
    const { agent, plate } = await watching();
    const { id, entry, at } = await alerted(plate, agent);
    await photographed(plate);
    const enforce = () => agent.post(`${at}/action`, { action: 'enforcement' });
    expect(await enforce()).toMatchObject({ status: 403, body: { clause: '53060.9(b)(1)' } });
    const photo = Number(
      (await agent.get(`/api/v1/alerts/${id}/photo/${entry}`)).headers.get('x-plateward-entry'),
    );
    await agent.post(`${at}/verdict`, match(photo));
    expect(await enforce()).toMatchObject({ status: 403, body: { clause: '53060.9(b)(2)' } });
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const made = { asked: 'made', by: 'dispatch', proceeded: true };
    expect(await agent.post(`${at}/clets`, { ...made, at: later })).toMatchObject({
      status: 403,
      body: { clause: '53060.9(b)(2)' },
    });
    const now = new Date(Date.now() - 1000).toISOString();
    expect(
      await agent.post(`${at}/clets`, { ...made, at: now, note: 'DMV says Maria Gonzalez, born 02/03/1984' }),
    ).toMatchObject({
      status: 403,
      body: { clause: '53060.7(b)(5)' },
    });
    expect(await agent.post(`${at}/clets`, { ...made, at: now, result: 'stolen' })).toMatchObject({
      status: 422,
    });
    expect(
      await agent.post(`${at}/clets`, { asked: 'not-feasible', why: 'no-terminal', proceeded: false }),
    ).toMatchObject({ status: 200 });
    expect(await enforce()).toMatchObject({ status: 403, body: { clause: '53060.9(b)(2)' } });
    expect(await agent.post(`${at}/clets`, { ...made, at: now })).toMatchObject({ status: 200 });
    const acted: { status: number; body: { entry: number } } = await enforce();
    expect(acted.status).toBe(200);
    expect(await entryOf(stage, acted.body.entry)).toMatchObject({ kind: 'match.acted', act: 'enforcement' });
    const located = { action: 'enforcement', outcome: 'located' };
    // R24, 53060.7(b)(5): what is typed about the act and its outcome is screened as every free text is.
    expect(
      await agent.post(`${at}/action`, { ...located, note: 'arrested Maria Gonzalez, born 02/03/1984' }),
    ).toMatchObject({ status: 403, body: { clause: '53060.7(b)(5)' } });
    await agent.post(`${at}/action`, { ...located, note: 'found behind the market' });
    expect(await agent.get(`${at}/standing`)).toMatchObject({
      body: {
        clets: { madeBy: 'dispatch', proceeded: true },
        actions: [
          { action: 'enforcement', outcome: null, note: null },
          { outcome: 'located', note: 'found behind the market' },
        ],
      },
    });
  });

  it('row 11: on what is not a match nobody acts, by the program or at the row', async () => {
    const { agent, at, asked, id } = await aFoundMatch(stage);
    await agent.post(`${at}/verdict`, misread(await photoEntry(agent, at)));
    for (const action of ['enforcement', 'surveillance', 'lead', 'told-partner'])
      expect(await agent.post(`${at}/action`, { action })).toMatchObject({
        status: 403,
        body: { clause: '53060.9(b)(1)', reason: 'This is not a match. Nobody acts on it.' },
      });
    await expect(
      stage.server.database.app.query(
        `insert into match_actions (asked, read_id, action, staff_id, acted_at, entry) values ($1, $2, 'lead', $3, now(), 0)`,
        [asked, id, agent.person.staffId],
      ),
    ).rejects.toMatchObject({ constraint: 'acted_on_no_match' });
  });

  it('a match that was misjudged is judged again by its photo, and its report withdrawn', async () => {
    const { agent, at, asked } = await aFoundMatch(stage);
    const photo = await photoEntry(agent, at);
    const reported: { body: { report: number } } = await agent.post(`${at}/verdict`, misread(photo));
    await agent.post(`${at}/verdict`, match(photo));
    const { rows } = await stage.department.db.query(
      'select state, sealed from invalid_matches where report_id = $1',
      [reported.body.report],
    );
    expect(rows).toEqual([{ state: 'withdrawn', sealed: null }]);
    expect(await agent.get(`/api/v1/inquiries/${asked}/verdicts`)).toMatchObject({
      body: [{ verdict: 'match' }],
    });
    const administrator = await anAdministrator(stage);
    const listed: { body: { reports: { id: number }[] } } =
      await administrator.get('/api/v1/invalid-matches');
    expect(listed.body.reports.map(({ id }) => id)).not.toContain(reported.body.report);
  });
});
