import { expect, it } from 'vitest';
import { aReceipt } from '../../../test/builders/receipt.ts';
import { quiet } from '../../foundation/log.ts';
import { parseReadQuery } from '../../plate-reads/index.ts';
import { makeBreaker } from './breaker.ts';
import { askSources } from './fan-out.ts';
import type { Provider } from './provider.ts';

const now = Date.UTC(2026, 10, 24, 18);
const source: Provider = {
  id: 'vendor',
  name: 'A vendor',
  ownerId: 'vendor',
  ownerName: 'The vendor',
  abilities: { wildcards: false, window: true, place: false, photos: false },
  showsOthers: false,
  nameOf: (staffId) => staffId,
  terms: undefined,
  deadlineMs: 1_000,
  search: () => expect.fail('it was asked, and the record does not say so'),
  openPhoto: async () => undefined,
};

it('a resting source that is to be tried is let go where the record takes no entry, so that the next search tries it', async () => {
  const parsed = parseReadQuery({ plate: '7ABC123', match: 'exact' }, now);
  if (!parsed.ok) throw new Error('no query');
  const { query } = parsed;
  const breaker = makeBreaker();
  for (let n = 0; n < 5; n += 1) breaker.failed(source.id, now - 60_000);
  const record = { append: () => Promise.reject(new Error('the record is unavailable')) };
  const asking = {
    receipt: aReceipt(query, [source.id]),
    appended: { index: 7, at: now, checkpoint: { size: 8, root: '' } },
    query,
    staffId: 'S1',
    onBehalf: { department: 'Department', use: 'escape', caseNumber: 'OCS-2026-000001' },
    restricted: false,
    ofCase: { sources: [], only: false },
    now,
    signal: new AbortController().signal,
  };
  await expect(askSources({ record, breaker, log: quiet }, [source], asking)).rejects.toThrow(
    'the record is unavailable',
  );
  expect(breaker.admits(source.id, now)).toBe(true);
});
