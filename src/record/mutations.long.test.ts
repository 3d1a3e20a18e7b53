import { expect, it } from 'vitest';
import { exportedRecord, problemsOf, unfoundMutations } from '../../test/builders/exported-record.ts';

it('trust.md 3, row 7: each of 10,000 changes of a copy is found by the verifier that shares no code', async () => {
  const exported = await exportedRecord();
  expect(unfoundMutations(exported, 10_000)).toEqual([]);
  expect(problemsOf(exported.copy, { key: exported.vkey })).toEqual([]);
  await exported.remove();
});
