import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWatch } from '../builders/alerts.ts';
import { anAdministrator, entryOf } from '../builders/desk.ts';
import { aFoundMatch, aMatchStage, type MatchStage, photoEntry, same } from '../builders/matches.ts';
import { endSessionsOf } from '../../src/sign-in/index.ts';
import { aSession } from '../builders/session.ts';

let stage: MatchStage;
beforeAll(async () => {
  stage = await aMatchStage();
});
afterAll(() => stage.stop());

/** A photo and the plate cut out of it, as a page takes them apart. */
async function partsOf(token: string, at: string) {
  const response = await fetch(`${stage.server.url}${at}/photo?plate=cut`, { headers: stage.cookie(token) });
  const parts = new Map<string, Buffer>();
  for (const [name, part] of await response.formData())
    if (part instanceof Blob) parts.set(name, Buffer.from(await part.arrayBuffer()));
  return { entry: Number(response.headers.get('x-plateward-entry')), parts };
}

const match = (photo: number, compared: object = same) => ({ verdict: 'match', photo, compared });
const misread = (photo: number, seen = '7XYZ999') => ({
  verdict: 'not-a-match',
  photo,
  cause: 'misread',
  seen,
});

describe('53060.9(b)(1): a match is judged by its photo (R22)', () => {
  it('is confirmed once its photo was shown, recorded, and told wherever it stands', async () => {
    const { agent, at, asked, id } = await aFoundMatch(stage);
    expect(await agent.get(`${at}/standing`)).toMatchObject({ body: { judged: null, judgements: [] } });
    const judged: { status: number; body: { entry: number } } = await agent.post(
      `${at}/verdict`,
      match(await photoEntry(agent, at)),
    );
    expect(judged).toMatchObject({ status: 200, body: { verdict: 'match', report: null } });
    expect(await entryOf(stage, judged.body.entry)).toMatchObject({
      kind: 'match.judged',
      act: 'match',
      ref: asked,
    });
    const stands = { id, verdict: 'match', band: 'confirmed', judgedBy: agent.person.name };
    expect(await agent.get(`/api/v1/inquiries/${asked}/verdicts`)).toMatchObject({ body: [stands] });
    expect(await agent.get(`${at}/standing`)).toMatchObject({
      body: { judged: stands, judgements: [{ verdict: 'match', own: true, second: false }] },
    });
    const { rows } = await stage.department.db.query(
      'select verdict, band, photo_shown from door_matches_verdicts where asked = $1',
      [asked],
    );
    expect(rows).toEqual([{ verdict: 'match', band: 'confirmed', photo_shown: true }]);
    expect(await agent.get('/api/v1/matches')).toMatchObject({ body: [{ id, verdict: 'match' }] });
  });

  it('is shown with the plate cut out of its photo, in one opening and one entry, by which it is judged', async () => {
    const { agent, at, asked } = await aFoundMatch(stage, { plateBox: [100, 200, 120, 60] });
    const { token } = agent;
    const opened = await partsOf(token, at);
    expect([...opened.parts.keys()]).toEqual(['photo', 'plate']);
    expect(await sharp(opened.parts.get('plate')).metadata()).toMatchObject({ width: 168, height: 84 });
    expect((await sharp(opened.parts.get('photo')).metadata()).width).toBe(640);
    const { rows } = await stage.department.db.query(
      `select count(*)::int as openings from record_entries where kind = 'photo.opened' and ref = $1`,
      [asked],
    );
    expect(rows).toEqual([{ openings: 1 }]);
    expect(await agent.post(`${at}/verdict`, match(opened.entry))).toMatchObject({ status: 200 });
  });

  it('is shown by the whole photo alone where nobody said where the plate stands; a small one has no plate', async () => {
    const { agent, at } = await aFoundMatch(stage);
    expect([...(await partsOf(agent.token, at)).parts.keys()]).toEqual(['photo']);
    const boxed = await aFoundMatch(stage, { plateBox: [600, 380, 120, 60] });
    // A box that does not lie on the photo is not believed.
    expect([...(await partsOf(boxed.agent.token, boxed.at)).parts.keys()]).toEqual(['photo']);
    const small = await agent.get(`${at}/photo?size=small&plate=cut`);
    expect(small.headers.get('content-type')).toBe('image/jpeg');
  });

  it('is told on a following page of the answer', async () => {
    const agent = await stage.agent();
    const caseNumber = await stage.case({ workedBy: [agent.person] });
    const plate = stage.plate();
    await stage.read(plate);
    await stage.read(plate);
    const query = { plate, match: 'exact', limit: 1 };
    const purpose = 'find the vehicle used in the escape from custody';
    const first: { body: { receipt: { asked: number }; next: string } } = await agent.post(
      '/api/v1/inquiries',
      {
        use: 'escape',
        caseNumber,
        purpose,
        query,
      },
    );
    const { asked } = first.body.receipt;
    const page = () => agent.post(`/api/v1/inquiries/${asked}/pages`, { cursor: first.body.next });
    const second: { body: { matches: { id: string; verdict: string }[] } } = await page();
    expect(second.body.matches).toMatchObject([{ verdict: 'not verified' }]);
    const at = `/api/v1/inquiries/${asked}/matches/${second.body.matches[0]?.id}`;
    await agent.post(`${at}/verdict`, { verdict: 'cannot-tell', reason: 'blurred' });
    expect(await page()).toMatchObject({ body: { matches: [{ verdict: 'cannot-tell' }] } });
  });

  it.each([
    ['without any photo', async () => undefined],
    [
      'with a small photo',
      async (found: Found) => headerOf(await found.agent.get(`${found.at}/photo?size=small`)),
    ],
    [
      'with the photo of another match',
      async (found: Found) => {
        const other = await found.stage.searched(found.agent, found.caseNumber, {
          plate: await another(found),
          match: 'exact',
        });
        return photoEntry(found.agent, other.at);
      },
    ],
    ['with an entry that opened no photo', async (found: Found) => found.asked],
    ['with an entry that is not there', async () => 999_999_999],
  ])('row 13: a match is not believed %s', async (_name, photoOf) => {
    const found = { ...(await aFoundMatch(stage)), stage };
    const photo = await photoOf(found);
    const body = photo === undefined ? { verdict: 'match', compared: same } : match(photo);
    expect(await found.agent.post(`${found.at}/verdict`, body)).toMatchObject({
      status: 403,
      body: { clause: '53060.9(b)(1)', reason: expect.stringContaining('was not shown to you') },
    });
    const none = { ...(photo === undefined ? {} : { photo }), verdict: 'not-a-match', cause: 'misread' };
    expect(await found.agent.post(`${found.at}/verdict`, none)).toMatchObject({ status: 403 });
    expect(await found.agent.get(`${found.at}/standing`)).toMatchObject({ body: { judged: null } });
  });

  it('row 13: nor by a photo that another session of the same person was shown', async () => {
    const { agent, at, asked, id } = await aFoundMatch(stage);
    const photo = await photoEntry(agent, at);
    await endSessionsOf(stage.department.db, agent.person.staffId, 'signed-out', Date.now());
    const { token } = await aSession(stage.department, agent.person, { at: Date.now() });
    const again = stage.server.as(token);
    // The answer itself is of the session before (R17).
    expect(await again.post(`/api/v1/inquiries/${asked}/matches/${id}/verdict`, match(photo))).toMatchObject({
      status: 404,
    });
  });

  it('row 13: a photo that was not there is none, and the record says so', async () => {
    const { agent, at } = await aFoundMatch(stage, { photo: false });
    expect(await agent.get(`${at}/photo`)).toMatchObject({ status: 404 });
    const { rows } = await stage.department.db.query<{ seq: number; ref: number }>(
      `select seq, (entry ->> 'ref')::integer as ref from door_record where kind = 'photo.absent' order by seq desc limit 1`,
    );
    const opened = rows[0]?.ref ?? 0;
    expect(await entryOf(stage, opened)).toMatchObject({ kind: 'photo.opened' });
    expect(await agent.post(`${at}/verdict`, match(opened))).toMatchObject({
      status: 403,
      body: { clause: '53060.9(b)(1)' },
    });
    expect(await agent.post(`${at}/verdict`, { verdict: 'no-photo', reason: 'none-supplied' })).toMatchObject(
      {
        status: 200,
      },
    );
  });

  it('row 13: a vehicle whose make or colour differs is no match', async () => {
    const { agent, at } = await aFoundMatch(stage);
    const photo = await photoEntry(agent, at);
    expect(await agent.post(`${at}/verdict`, match(photo, { ...same, make: 'differs' }))).toMatchObject({
      status: 403,
      body: { clause: '53060.9(b)(1)', remedy: { text: expect.stringContaining('not a match') } },
    });
    expect(
      await agent.post(`${at}/verdict`, { verdict: 'match', photo, compared: { state: 'same' } }),
    ).toMatchObject({
      status: 422,
    });
  });

  it('“no photo supplied” is refused where there is one; the last two want a reason', async () => {
    const { agent, at } = await aFoundMatch(stage);
    expect(await agent.post(`${at}/verdict`, { verdict: 'no-photo', reason: 'none-supplied' })).toMatchObject(
      {
        status: 403,
        body: { clause: '53060.9(b)(1)' },
      },
    );
    expect(await agent.post(`${at}/verdict`, { verdict: 'cannot-tell' })).toMatchObject({ status: 422 });
    expect(await agent.post(`${at}/verdict`, { verdict: 'cannot-tell', reason: 'too-dark' })).toMatchObject({
      status: 200,
    });
    expect(await agent.get(`${at}/standing`)).toMatchObject({ body: { judged: { band: 'not-confirmed' } } });
  });

  it('is another’s to judge by nobody else: his answer is not there', async () => {
    const { at } = await aFoundMatch(stage);
    const other = await stage.agent();
    expect(await other.post(`${at}/verdict`, { verdict: 'cannot-tell', reason: 'blurred' })).toMatchObject({
      status: 404,
    });
    expect(await other.get(`${at}/standing`)).toMatchObject({ status: 404 });
  });

  it('is decided anew at each judgement: whose training lapsed since judges nothing (53060.8(a))', async () => {
    const { agent, at } = await aFoundMatch(stage);
    const photo = await photoEntry(agent, at);
    await stage.department.db.query(
      `update training_completions set completed_on = 20190102, valid_through = 20200101 where staff_id = $1`,
      [agent.person.staffId],
    );
    expect(await agent.post(`${at}/verdict`, match(photo))).toMatchObject({
      status: 403,
      body: { clause: '53060.8(a)' },
    });
  });

  it('of a read that does not answer the search nothing is judged, and the record says so', async () => {
    const { agent, at, asked } = await aFoundMatch(stage);
    const elsewhere = await stage.read(stage.plate());
    const other = at.replace(/\d+$/, elsewhere);
    expect(await agent.post(`${other}/verdict`, { verdict: 'cannot-tell', reason: 'blurred' })).toMatchObject(
      { status: 404 },
    );
    const { rows } = await stage.department.db.query(
      `select v.kind from door_record v join door_record j on j.seq = (v.entry ->> 'ref')::integer
       where v.kind = 'match.void' and (j.entry ->> 'ref')::integer = $1`,
      [asked],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('R22: a second person', () => {
  it('is asked, opens and judges for himself; where two differ the more cautious verdict stands', async () => {
    const colleague = await stage.agent();
    const { agent, at } = await aFoundMatch(stage, { others: [colleague.person] });
    const ask = () => agent.post(`${at}/second`, { staffId: colleague.person.staffId });
    expect(await ask()).toMatchObject({ status: 403, body: { clause: '53060.9(b)(1)' } });
    await agent.post(`${at}/verdict`, match(await photoEntry(agent, at)));
    expect(await agent.post(`${at}/second`, { staffId: agent.person.staffId })).toMatchObject({
      status: 403,
    });
    expect(await ask()).toMatchObject({ status: 200 });
    expect(await agent.get(`${at}/standing`)).toMatchObject({ body: { waitsFor: [colleague.person.name] } });
    const tasks: { body: { id: number }[] } = await colleague.get('/api/v1/matches/second');
    const task = `/api/v1/matches/second/${tasks.body[0]?.id}`;
    const opened: { status: number; body: { entry: number } } = await colleague.post(`${task}/open`);
    expect(opened).toMatchObject({ status: 200, body: { photo: expect.stringMatching(/^\/9j/) } });
    expect(await entryOf(stage, opened.body.entry)).toMatchObject({ kind: 'photo.opened' });
    const said = { verdict: 'not-a-match', photo: opened.body.entry, cause: 'wrong-vehicle' };
    expect(await colleague.post(`${task}/verdict`, said)).toMatchObject({ status: 200 });
    expect(await agent.get(`${at}/standing`)).toMatchObject({
      body: {
        judged: { verdict: 'not-a-match', band: 'disagreed' },
        judgements: [{ verdict: 'match' }, { verdict: 'not-a-match', second: true }],
        waitsFor: [],
      },
    });
    expect(await colleague.post(`${task}/open`)).toMatchObject({ status: 404 });
  });

  it('who does not work the case is refused at the opening, and others have no such task', async () => {
    const colleague = await stage.agent();
    const { agent, at } = await aFoundMatch(stage);
    await agent.post(`${at}/verdict`, { verdict: 'cannot-tell', reason: 'blurred' });
    await agent.post(`${at}/second`, { staffId: colleague.person.staffId });
    const tasks: { body: { id: number }[] } = await colleague.get('/api/v1/matches/second');
    const task = `/api/v1/matches/second/${tasks.body[0]?.id}/open`;
    expect(await colleague.post(task)).toMatchObject({ status: 403, body: { clause: '53060.7(b)(3)' } });
    expect(await agent.post(task)).toMatchObject({ status: 404 });
  });
});

describe('R18: a restricted case', () => {
  it('is made known to no second person who may not know of it', async () => {
    const agent = await stage.agent({ division: 'OIA' });
    const caseNumber = await stage.case({
      division: 'OIA',
      restricted: true,
      uses: ['staff-investigation'],
      workedBy: [agent.person],
    });
    const plate = stage.plate();
    await stage.read(plate);
    const { at } = await stage.searched(agent, caseNumber, { plate, match: 'exact' }, 'staff-investigation');
    await agent.post(`${at}/verdict`, { verdict: 'cannot-tell', reason: 'blurred' });
    const [outside, inside] = [await stage.agent(), await stage.agent({ division: 'OIA' })];
    const ask = (staffId: string) => agent.post(`${at}/second`, { staffId });
    expect(await ask(outside.person.staffId)).toMatchObject({ status: 403, body: { clause: 'R18' } });
    expect(await outside.get('/api/v1/matches/second')).toMatchObject({ body: [] });
    expect(await ask(inside.person.staffId)).toMatchObject({ status: 200 });
  });
});

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

describe('53060.7(b)(7): two who judge one read', () => {
  async function both() {
    const first = await aFoundMatch(stage);
    const second = await stage.agent();
    const caseNumber = await stage.case({ workedBy: [second.person] });
    const found = await stage.searched(second, caseNumber, { plate: first.plate, match: 'exact' });
    const people = [first, { ...found, agent: second }] as const;
    return { id: first.id, people };
  }
  const reportsOf = async (read: string): Promise<readonly string[]> =>
    (
      await stage.department.db.query<{ state: string }>(
        'select state from invalid_matches where read_id = $1 order by report_id',
        [read],
      )
    ).rows.map(({ state }) => state);

  it('at once make one report', async () => {
    const { id, people } = await both();
    const said = await Promise.all(
      people.map(async ({ agent, at }) => agent.post(`${at}/verdict`, misread(await photoEntry(agent, at)))),
    );
    expect(said).toMatchObject([{ status: 200 }, { status: 200 }]);
    expect(await reportsOf(id)).toEqual(['open']);
  });

  it('withdraw it only once neither stands by it', async () => {
    const { id, people } = await both();
    for (const { agent, at } of people)
      await agent.post(`${at}/verdict`, misread(await photoEntry(agent, at)));
    const states: (readonly string[])[] = [];
    for (const { agent, at } of people) {
      await agent.post(`${at}/verdict`, match(await photoEntry(agent, at)));
      states.push(await reportsOf(id));
    }
    expect(states).toEqual([['open'], ['withdrawn']]);
  });
});

type Found = Awaited<ReturnType<typeof aFoundMatch>> & { readonly stage: MatchStage };
const headerOf = ({ headers }: { headers: Headers }) => Number(headers.get('x-plateward-entry'));
async function another({ stage: { plate, read } }: Found): Promise<string> {
  const text = plate();
  await read(text);
  return text;
}
