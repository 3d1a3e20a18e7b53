import { expect, it } from 'vitest';
import { started } from '../../test/builders/record.ts';
import { quiet } from '../foundation/log.ts';
import type { Committer, Wanted } from './committer.ts';
import { gateState } from './gate-state.ts';
import { emptyRange } from './merkle/compact-range.ts';
import { DraftError, prepare } from './prepared.ts';
import { openQueue } from './queue.ts';

const head = { range: emptyRange, root: Buffer.alloc(32), checkpoint: '', lastAt: 0 };

/** Every condition has moved: what stands in place of each is prepared. */
const committer: Committer = {
  head: () => head,
  commit: async (batch) =>
    batch.map(({ condition }, index) => {
      condition?.otherwise();
      return { index, at: 0, head, withdrawn: condition !== undefined };
    }),
};
const wanted = (otherwise: () => never): Wanted => ({
  prepared: prepare(started()),
  condition: { condition: { key: 'access:S1', version: 1 }, otherwise },
});

it('an entry in place of which none can be made costs that one alone, and the gate stays open', async () => {
  const gate = gateState({ now: () => 0 }, quiet);
  const queue = openQueue(committer, gate, () => {});
  const leading = queue.record({ prepared: prepare(started()) });
  const malformed = queue.record(
    wanted(() => {
      throw new DraftError('photo.withdrawn needs clause');
    }),
  );
  const beside = queue.record({ prepared: prepare(started()) });
  await expect(malformed).rejects.toThrow(DraftError);
  expect((await leading).withdrawn).toBe(false);
  expect((await beside).withdrawn).toBe(false);
  expect(gate.read().state).toBe('open');
});
