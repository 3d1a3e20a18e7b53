import type { Queryable } from '../foundation/postgres/pool.ts';
import { readEntry } from '../record/index.ts';
import { bodyOf, type InquiryBody } from '../searches/index.ts';

/** What was asked, and by whom, from the record itself. */
export interface AskedSearch {
  readonly staffId: string;
  readonly body: InquiryBody;
}

/** Undefined when the entry is no search, or its clear values were destroyed. */
export async function askedOf(db: Queryable, asked: number): Promise<AskedSearch | undefined> {
  const found = await readEntry(db, asked);
  if (found?.entry.kind !== 'inquiry.asked') return undefined;
  const { staffId } = found.values;
  const body = bodyOf(found);
  return staffId === undefined || body === undefined ? undefined : { staffId, body };
}
