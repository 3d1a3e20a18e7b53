import { barOf, caseTypeOf, findAgency, findTerms, type TermsDoor } from '../agencies/index.ts';
import { type Refusing, refusing } from '../access/index.ts';
import { type CaseDoor, findCase, isKnownTo, readCaseNumber } from '../cases/index.ts';
import { civilDate, type Instant } from '../foundation/clock.ts';
import type { Clauses } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { ChosenItem } from './chosen-items.ts';

/** What the database refuses of an item (R22). */
export const itemClauses: Clauses = {
  shared_unjudged: ['53060.9(b)(1)', 'One of the matches has not been put to the eye against its photo'],
  shared_no_match: ['53060.9(b)(1)', 'One of them was judged not a match, and is told to nobody (R22)'],
  shared_with_a_public_agency: ['53060.10(a)', 'This agency may not receive plate data'],
};

const dayMs = 86_400_000;

interface Telling {
  readonly use: string;
  readonly found: CaseDoor;
  readonly now: Instant;
}

/** What an owner's terms say against telling others of its reads; undefined: nothing (R19, R28, 53060.3(e)). */
export function againstTerms(
  terms: TermsDoor | undefined,
  { capturedAt }: Pick<ChosenItem, 'capturedAt'>,
  { use, found, now }: Telling,
): Refusing | undefined {
  const leave = 'Leave it out, or have the other agency ask the owner.';
  if (terms?.onward_sharing !== true)
    return refusing('53060.10(a)', 'An owner does not let its reads be passed on (R19).', leave);
  if (terms.uses !== null && !terms.uses.includes(use))
    return refusing('53060.3(e)', 'An owner does not give its reads for this authorized use.', leave);
  if (terms.case_types !== null && !terms.case_types.includes(caseTypeOf(found)))
    return refusing('53060.3(e)', 'An owner does not give its reads for this kind of case.', leave);
  return terms.age_limit_days !== null && capturedAt < now - terms.age_limit_days * dayMs
    ? refusing('53060.2(a)', 'A read is older than its owner lets it be told.', leave)
    : undefined;
}

/** The same of all items. */
export async function againstOwners(
  db: Queryable,
  items: readonly ChosenItem[],
  telling: Telling,
): Promise<Refusing | undefined> {
  for (const item of items) {
    const against = againstTerms(await findTerms(db, item.agencyOfRecord), item, telling);
    if (against !== undefined) return against;
  }
  return undefined;
}

/** What bars the recipient today, as a refusal (53060.10(a)). */
export async function againstRecipient(
  db: Queryable,
  agencyId: string,
  now: Instant,
): Promise<Refusing | undefined> {
  const agency = await findAgency(db, agencyId);
  if (agency === undefined)
    return refusing(
      '53060.10(a)',
      'The register has no such agency.',
      'Have a Division Administrator register it and decide, on evidence.',
    );
  const bar = barOf(agency, civilDate(now));
  return bar === undefined ? undefined : refusing(bar.clause, bar.why, bar.remedy);
}

/** The case that a disclosure is made under, as it stands; a restricted one is not there for whom it is hidden from (R18). */
export async function caseTold(db: Queryable, typed: string, staffId: string): Promise<CaseDoor | undefined> {
  const number = readCaseNumber(typed);
  if (number === undefined || !(await isKnownTo(db, number, staffId))) return undefined;
  return findCase(db, number);
}
