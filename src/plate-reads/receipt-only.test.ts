import { expectTypeOf, it } from 'vitest';
import type { JobReceipt, Receipt } from '../record/index.ts';
import { openPhoto } from './photos/open-photo.ts';
import type { PhotoQuery, ReadQuery } from './read-query.ts';
import { searchReads } from './search.ts';

/** Checked by the compiler: reading without recording does not compile (53060.7(b)(4), CC 1798.90.52). */
it('plate data is read for the receipt of a recorded query only', () => {
  type Search = Parameters<typeof searchReads>[0];
  type Photo = Parameters<typeof openPhoto>[0];
  expectTypeOf<Receipt<ReadQuery>>().toExtend<Search>();
  expectTypeOf<ReadQuery>().not.toExtend<Search>();
  expectTypeOf<JobReceipt>().not.toExtend<Search>();
  expectTypeOf<{ use: () => ReadQuery; index: number; staffId: string }>().not.toExtend<Search>();
  expectTypeOf<PhotoQuery>().not.toExtend<Photo>();
  expectTypeOf<Receipt<ReadQuery>>().not.toExtend<Photo>();
});
