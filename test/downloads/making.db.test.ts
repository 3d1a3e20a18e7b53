import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suspendAccess } from '../../src/access/index.ts';
import { partsOf } from '../../src/downloads/parts.ts';
import { aConfirmedMatch, aCopyStage, aLimit, aMadeCopy, copyOf } from '../builders/copies.ts';
import { aMaking, copyDeps, manyReads } from '../builders/copy-making.ts';
import { must } from '../builders/department.ts';
import type { MatchStage } from '../builders/matches.ts';

let stage: MatchStage;
beforeAll(async () => {
  stage = await aCopyStage();
  // Reads arrive after the search here, and one person decides on them all the same.
  await aLimit(stage, 9_999);
});
afterAll(() => stage.stop());

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
