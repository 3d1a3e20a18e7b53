import type { Instant } from '../../foundation/clock.ts';
import { parseReadQuery, type ReadQuery } from '../../plate-reads/index.ts';
import { screenText } from '../../purposes/index.ts';
import { policyUses, widthOf } from '../../rules/index.ts';
import type { SearchRequest } from '../contract.ts';
import { type LendingFacts, type LendingRefusal, lendingRefusal } from './agreement.ts';

export type AskedQuery =
  | { readonly ok: true; readonly query: ReadQuery }
  | { readonly ok: false; readonly refusal: LendingRefusal };

const day = 86_400_000;
/** 53060.4(a)(1)–(5): what other agencies may ask for; uses that a department added are its own (R13). */
const lentUses: readonly string[] = policyUses;

const no = (clause: string, reason: string, remedy: string): AskedQuery => ({
  ok: false,
  refusal: lendingRefusal(clause, reason, remedy),
});

/** Pure: what of the request may be looked for, by the agreement and the department's own rules; or why nothing may. */
export function askedQuery(
  { told, limit, after }: Pick<SearchRequest, 'told' | 'limit' | 'after'>,
  { agreement, ownFeeds }: Pick<LendingFacts, 'agreement' | 'ownFeeds'>,
  now: Instant,
): AskedQuery {
  if (!lentUses.includes(told.use) || agreement.uses?.includes(told.use) === false)
    return no(
      '53060.4(a)',
      'The agreement does not lend for that authorized use.',
      'Ask under one that it names.',
    );
  // 53060.4(c), (d): for these never, whoever asks; 53060.7(b)(5): what personal data came along is not kept.
  const typed = [told.caseNumber, told.user].map((text) => screenText(text));
  const prohibited = typed.find(
    ({ prohibited: found }) => found === 'immigration' || found === 'reproductive',
  );
  if (prohibited !== undefined)
    return no(
      prohibited.prohibited === 'immigration' ? '53060.4(c)' : '53060.4(d)',
      'For that purpose plate data is never used.',
      'Do not ask for it.',
    );
  const { match, plate, distance, from, to } = told;
  const parsed = parseReadQuery(
    { plate, match, from, to, limit, ...(match === 'edit' ? { distance } : {}) },
    now,
    // R19: told to another agency; the department's own terms are held against that.
    { use: told.use, caseType: '', onward: true },
  );
  if (!parsed.ok) {
    const problem = parsed.problems.map((one) => `${one.path}: ${one.problem}`).join('; ');
    return no('53060.7(b)(4)', `The query cannot be searched for (${problem}).`, 'Mend it.');
  }
  // R15: what is a place search of the department's own people is nobody else's to make, by plate or pattern.
  if (widthOf({ plate, match, distance: parsed.query.distance }).placeSearch)
    return no('R15', 'Fewer than three characters of the plate are known.', 'Ask with more of them.');
  const earliest = now - agreement.ageLimitDays * day;
  if (parsed.query.to < earliest)
    return no(
      '53060.2(a)',
      `Reads older than ${agreement.ageLimitDays} days are not lent.`,
      'Ask for newer ones.',
    );
  const window = { from: Math.max(parsed.query.from, earliest), to: parsed.query.to };
  return { ok: true, query: { ...parsed.query, ...window, lentFeeds: ownFeeds, after: after ?? undefined } };
}

/** R31: under which the department keeps what others asked of it. */
export const lendingDivision = 'Lending';
