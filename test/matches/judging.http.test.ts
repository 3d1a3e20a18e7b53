import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryOf } from '../builders/desk.ts';
import { aFoundMatch, aMatchStage, match, type MatchStage, photoEntry, same } from '../builders/matches.ts';
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

type Found = Awaited<ReturnType<typeof aFoundMatch>> & { readonly stage: MatchStage };
const headerOf = ({ headers }: { headers: Headers }) => Number(headers.get('x-plateward-entry'));
async function another({ stage: { plate, read } }: Found): Promise<string> {
  const text = plate();
  await read(text);
  return text;
}
