import { caseTypeOf } from '../agencies/index.ts';
import { type CaseNumber, findCase } from '../cases/index.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Sealing } from '../foundation/sealing.ts';
import type { ReadQuery } from '../plate-reads/index.ts';
import { type EntryRead, findEntries, readReferring } from '../record/index.ts';
import { parseInquiry } from './inquiry.ts';
import { bodyOf } from './recorded-body.ts';

const mostInquiries = 1_000;

/** What was asked and answered in full under a case, by the record itself: whose reads a retention hold copies (R28). */
export async function queriesOfCase(
  { db, sealing }: { readonly db: Queryable; readonly sealing: Pick<Sealing, 'derive'> },
  caseNumber: CaseNumber,
): Promise<readonly ReadQuery[]> {
  const found = await findCase(db, caseNumber);
  if (found === undefined) return [];
  const caseType = caseTypeOf(found);
  const asked = await findEntries(db, sealing.derive, {
    field: 'caseNumber',
    value: caseNumber,
    kinds: ['inquiry.asked'],
    limit: mostInquiries,
  });
  const queries: ReadQuery[] = [];
  for (const one of asked) {
    const query = (await answered(db, one)) ? queryRecorded(one, caseType) : undefined;
    if (query !== undefined) queries.push(query);
  }
  return queries;
}

/** An answer that was masked or withdrawn showed no read. */
const answered = async (db: Queryable, { entry }: EntryRead): Promise<boolean> =>
  (await readReferring(db, entry.seq)).some(
    ({ kind, outcome }) => kind === 'inquiry.answered' && outcome === 'answered',
  );

/** What one entry asked, as it is searched for; undefined where its clear values are gone or cannot be searched for now. */
export function queryRecorded(
  one: EntryRead,
  caseType: ReadQuery['under']['caseType'],
): ReadQuery | undefined {
  const body = bodyOf(one);
  const parsed = body === undefined ? undefined : parseInquiry(body, Date.parse(one.entry.at));
  if (body === undefined || parsed?.kind !== 'inquiry') return undefined;
  const under = { use: body.use, caseType, onward: body.onBehalfOf !== undefined };
  return { ...parsed.inquiry.query, under };
}
