import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryOf } from '../builders/desk.ts';
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
