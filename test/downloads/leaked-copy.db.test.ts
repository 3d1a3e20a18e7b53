import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsOf } from '../../src/downloads/parts.ts';
import { type BreachSubject, listTouched } from '../../src/sharing/index.ts';
import {
  aConfirmedMatch,
  aCopyStage,
  aLimit,
  aMadeCopy,
  type Judgeable,
  takenFile,
} from '../builders/copies.ts';
import { aMaking, copyDeps, manyReads } from '../builders/copy-making.ts';
import type { MatchStage } from '../builders/matches.ts';

let stage: MatchStage;
beforeAll(async () => {
  stage = await aCopyStage();
  // Reads arrive after the search here, and one person decides on them all the same.
  await aLimit(stage, 9_999);
});
afterAll(() => stage.stop());

/** The reads of a plate, as they lie in the store. */
async function readsOf({ plate }: Judgeable): Promise<readonly string[]> {
  const { rows } = await stage.server.database.owner.query<{ id: string }>(
    'select read_id::text as id from reads join plates using (plate_no) where text = $1 order by 1',
    [plate],
  );
  return rows.map(({ id }) => id);
}

/** What the list of a breach tells: its reads, each by which kinds of entry, and by how many entries. */
async function touched(subject: BreachSubject) {
  const reads = new Set<string>();
  const kinds = new Set<string>();
  const entries = new Set<number>();
  let lines = 0;
  for await (const part of listTouched(stage.server.stores.app, subject))
    for (const { read, how, entry } of part.touched) {
      lines += 1;
      reads.add(read);
      kinds.add(how);
      entries.add(entry);
    }
  return { reads: [...reads].toSorted(), kinds: [...kinds].toSorted(), entries: entries.size, lines };
}

describe('a copy that leaked (Civil Code 1798.29, R34)', () => {
  it('of several parts: every one of its reads is listed, at its making and its taking, and none else', async () => {
    const match = await aConfirmedMatch(stage);
    await manyReads(stage, match.plate, 2_300);
    const other = await aConfirmedMatch(stage);
    await manyReads(stage, other.plate, 40);
    const { copy } = await aMadeCopy(match, { scope: 'case-file' });
    const { copy: another } = await aMadeCopy(other, { scope: 'case-file' });
    const parts = await stage.department.db.query('select from copied_reads where copy_id = $1', [copy]);
    expect(parts.rowCount).toBe(3);

    const expected = await readsOf(match);
    expect(expected).toHaveLength(2_301);
    expect(await touched({ copy })).toMatchObject({ reads: expected, kinds: ['copy.begun'], lines: 2_301 });
    expect((await takenFile(stage.server.url, match.agent.token, copy)).status).toBe(200);
    expect(await touched({ copy })).toMatchObject({
      reads: expected,
      kinds: ['copy.begun', 'copy.taken'],
      entries: 2,
      lines: 2 * 2_301,
    });
    expect((await touched({ copy: another })).reads).toEqual(await readsOf(other));
  });

  it('stopped on its way: the parts that were written are listed, and no read of those that were not', async () => {
    const match = await aConfirmedMatch(stage);
    const { copy, listed } = await aMadeCopy(match, { scope: 'case-file' });
    await manyReads(stage, match.plate, 1_200);
    const making = await aMaking(stage, match, copy, listed.entry ?? 0);
    const parts = partsOf(copyDeps(stage), making);
    const first = await parts.next();
    await parts.return(undefined);
    const ids = first.done === true ? [] : first.value.map((read) => read.match.id);
    expect(ids).toHaveLength(1_000);
    expect((await touched({ copy })).reads).toEqual(ids.toSorted());
  });

  it('a print is listed by the number of its copy', async () => {
    const match = await aConfirmedMatch(stage);
    const { agent, asked, caseNumber, id } = match;
    const printed = await agent.post('/api/v1/copies/print', {
      of: { asked },
      caseNumber,
      reason: 'briefing of the search team',
      reads: [id],
    });
    const { mark }: { mark: { copy: string } } = printed.body;
    expect(await touched({ copy: mark.copy })).toMatchObject({ reads: [id], kinds: ['copy.printed'] });
    const { staffId } = agent.person;
    expect((await touched({ account: staffId })).kinds).toContain('copy.printed');
  });
});
