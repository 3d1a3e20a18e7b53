import { afterAll, beforeAll, expect, it } from 'vitest';
import { encryptTo, newAgeKeyPair } from '../../src/foundation/age.ts';
import { csvOf } from '../../src/downloads/files/csv.ts';
import { partsOf } from '../../src/downloads/parts.ts';
import { storeCopy } from '../../src/downloads/stored.ts';
import { aConfirmedMatch, aCopyStage, aMadeCopy } from '../builders/copies.ts';
import { aMaking, copyDeps, manyReads } from '../builders/copy-making.ts';
import type { MatchStage } from '../builders/matches.ts';

let stage: MatchStage;
beforeAll(async () => {
  stage = await aCopyStage();
});
afterAll(() => stage.stop());

const reads = 100_000;
/** What a process may hold more than before while it writes one; the file is some 25 MB. */
const mostHeld = 160_000_000;

it('100,000 reads are exported in bounded memory, with progress (53060.9(a)(1))', {
  timeout: 600_000,
}, async () => {
  const match = await aConfirmedMatch(stage);
  const { copy, listed } = await aMadeCopy(match, { scope: 'case-file' });
  await manyReads(stage, match.plate, reads - 1);
  const begun = await aMaking(stage, match, copy, listed.entry ?? 0);
  // As a second person approved it.
  const making = { ...begun, copy: { ...begun.copy, reads } };
  const mark = {
    copy,
    person: 'A person',
    staffId: 'staff',
    caseNumber: match.caseNumber,
    at: '2026-11-24T12:00:00.000Z',
    entry: listed.entry ?? 0,
    destroyBy: 20261224,
    authority: 'DOM 14060',
  };
  await stage.department.db.query('delete from copy_pieces where copy_id = $1', [copy]);
  const { recipient } = await newAgeKeyPair();
  const before = process.memoryUsage().rss;
  let written = 0;
  let held = 0;
  const counted = async function* () {
    for await (const part of partsOf(copyDeps(stage), making)) {
      written += part.length;
      held = Math.max(held, process.memoryUsage().rss - before);
      yield part;
    }
  };
  const file = await encryptTo({ recipients: [recipient] }, csvOf(mark, counted()));
  const stored = await storeCopy(copyDeps(stage), copy, file);
  expect(written).toBe(reads);
  expect(stored.bytes).toBeGreaterThan(20_000_000);
  expect(held).toBeLessThan(mostHeld);
});
