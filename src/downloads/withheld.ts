import { caseTypeOf } from '../agencies/index.ts';
import { findCase } from '../cases/index.ts';
import type { Instant } from '../foundation/clock.ts';
import { readsWithheld } from '../plate-reads/index.ts';
import { type Inquiry, keptWithheld } from '../searches/index.ts';
import type { CopyDeps } from './deps.ts';

/** Which of these reads their owners' terms of now keep from what the inquiry is for (53060.2(a), 53060.3(e)). */
export async function withheldNow(
  { db }: Pick<CopyDeps, 'db'>,
  { body: { use, onBehalfOf }, caseNumber }: Inquiry,
  reads: readonly string[],
  now: Instant,
): Promise<ReadonlySet<string>> {
  const found = caseNumber === '' ? undefined : await findCase(db, caseNumber);
  const caseType = found === undefined ? ('' as const) : caseTypeOf(found);
  const telling = { under: { use, caseType, onward: onBehalfOf !== undefined }, reads };
  const own = await readsWithheld(db, telling, now);
  const told = await keptWithheld(db, telling, now);
  return new Set([...own, ...told]);
}
