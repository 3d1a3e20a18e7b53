import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suspendAccess } from '../../src/access/index.ts';
import { partsOf } from '../../src/downloads/parts.ts';
import {
  aConfirmedMatch,
  aCopyStage,
  aLimit,
  aMadeCopy,
  asksFor,
  copyOf,
  deviceOf,
  settled,
} from '../builders/copies.ts';
import { aMaking, copyDeps, manyReads, whileMaking } from '../builders/copy-making.ts';
import { anAdministrator } from '../builders/desk.ts';
import { must } from '../builders/department.ts';
import { aFoundMatch, type MatchStage } from '../builders/matches.ts';

let stage: MatchStage;
beforeAll(async () => {
  stage = await aCopyStage();
  // Reads arrive after the search here, and one person decides on them all the same.
  await aLimit(stage, 9_999);
});
afterAll(() => stage.stop());

describe('a copy that is given up while it is being made (53060.9(a)(1))', () => {
  it('shows how far it is, stops, and leaves nothing; the record says who stopped it', async () => {
    const { agent, caseNumber, plate } = await aFoundMatch(stage);
    await manyReads(stage, plate, 2_400);
    const { asked, id } = await stage.searched(agent, caseNumber, { plate, match: 'exact' });
    const device = await deviceOf(stage, agent);
    const match = { agent, caseNumber, asked: String(asked), id, plate, device };
    const at = '/api/v1/copies';
    let copy = '';
    await whileMaking(stage, async () => {
      const answer = await agent.post(at, asksFor(match, { scope: 'case-file' }));
      ({ copy } = answer.body);
      await expect
        .poll(() => copyOf(agent, copy), { timeout: 30_000 })
        .toMatchObject({ state: 'making', written: 1_000, reads: 2_401 });
      const other = await aConfirmedMatch(stage);
      expect((await other.agent.post(`${at}/${copy}/cancel`)).status).toBe(403);
      expect((await agent.post(`${at}/${copy}/cancel`)).status).toBe(200);
      expect(await copyOf(agent, copy)).toMatchObject({ state: 'stopped', stoppedWhy: 'cancelled' });
    });
    const { entry } = await copyOf(agent, copy);
    const stopped = () =>
      stage.server.database.owner.query(
        `select from door_record where entry ->> 'kind' = 'copy.stopped' and entry ->> 'outcome' = 'cancelled'
           and (entry ->> 'ref')::bigint = $1`,
        [entry],
      );
    await expect.poll(async () => (await stopped()).rowCount, { timeout: 30_000 }).toBe(1);
    const pieces = await stage.department.db.query('select from copy_pieces where copy_id = $1', [copy]);
    expect(pieces.rowCount).toBe(0);
    expect(await copyOf(agent, copy)).toMatchObject({ state: 'stopped', stored: false });
    expect((await agent.post(`${at}/${copy}/cancel`)).status).toBe(403);
    expect((await agent.post(`${at}/${copy}/take`)).status).toBe(403);
  });

  it('of two who would make it at once one does (53060.9(a)(1))', async () => {
    const match = await aConfirmedMatch(stage);
    await aLimit(stage, 0);
    try {
      const asked: { body: { copy: string } } = await match.agent.post('/api/v1/copies', asksFor(match));
      const at = `/api/v1/copies/${asked.body.copy}`;
      const [one, two] = [await anAdministrator(stage), await anAdministrator(stage, 'OCS', 'secondary')];
      const decisions = await Promise.all(
        [one, two].map((desk) => desk.post(`${at}/decide`, { decision: 'approve' })),
      );
      expect(decisions.map(({ status }) => status).toSorted()).toEqual([200, 403]);
      const makings = await Promise.all([match.agent.post(`${at}/make`), match.agent.post(`${at}/make`)]);
      expect(makings.map(({ status }) => status).toSorted()).toEqual([200, 403]);
      expect(await settled(match.agent, asked.body.copy)).toMatchObject({ state: 'made', written: 1 });
    } finally {
      await aLimit(stage, 9_999);
    }
  });
});

describe('a copy that is being made (53060.5(c)(1)(D), 53060.9(a)(1))', () => {
  it('stops with the next part once access is revoked', async () => {
    const match = await aConfirmedMatch(stage);
    const { copy, listed } = await aMadeCopy(match, { scope: 'case-file' });
    await manyReads(stage, match.plate, 1_500);
    const making = await aMaking(stage, match, copy, listed.entry ?? 0);
    const parts = partsOf(copyDeps(stage), making);
    const first = await parts.next();
    expect(first.value).toHaveLength(1_000);
    const { staffId } = match.agent.person;
    must(
      await suspendAccess(stage.department.db, { staffId, why: 'review', by: 'ocs.primary' }, stage.now()),
    );
    await expect(parts.next()).rejects.toMatchObject({ name: 'CopyStopped' });
  });

  it('goes on to the last read when nothing stands against it', async () => {
    const match = await aConfirmedMatch(stage);
    await manyReads(stage, match.plate, 2_400);
    const { listed, copy } = await aMadeCopy(match, { scope: 'case-file' });
    expect(listed).toMatchObject({ state: 'made', written: 2_401 });
    const pieces = await stage.department.db.query('select from copy_pieces where copy_id = $1', [copy]);
    expect(pieces.rowCount).toBeGreaterThan(0);
    expect(await copyOf(match.agent, copy)).toMatchObject({ stored: true });
  });
});
