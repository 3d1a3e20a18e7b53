import { type Refusing, refusing } from '../access/index.ts';
import type { CaseDoor } from '../cases/index.ts';
import { type NoticeKind, tell } from '../deadlines/index.ts';
import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { officersOf } from '../people/index.ts';
import type { Asking, SearchDeps } from '../searches/index.ts';
import type { ShareItem } from './contract.ts';
import { decideDisclosure } from './decide-disclosure.ts';
import type { DisclosureTerms } from './inquiry.ts';
import { type ChosenItem, chosenItems } from './chosen-items.ts';
import { againstOwners, againstRecipient, caseTold } from './items.ts';

/** What is to be told, and under what. */
export interface Telling extends DisclosureTerms {
  readonly items: readonly ShareItem[];
}

export interface Disclosable {
  readonly found: CaseDoor;
  readonly items: readonly ChosenItem[];
  readonly policyVersion: string;
}

const noCase = refusing(
  '53060.7(b)(6)',
  'There is no case under this number that you work.',
  'Check the number of the case.',
);

/**
 * What both ways of telling rest on: a recipient that may be told, a case, matches of that case, the rules on the facts of now,
 * and owners who let it be (53060.10(a), 53060.3(e), R10, R22, R26).
 */
export async function disclosable(
  deps: SearchDeps,
  transaction: Queryable,
  act: 'request-share' | 'tell-orally',
  telling: Telling,
  asking: Asking,
): Promise<Disclosable | Refusing> {
  const { now } = asking;
  const recipient = await againstRecipient(transaction, telling.agencyId, now);
  if (recipient !== undefined) return recipient;
  const found = await caseTold(transaction, telling.caseNumber, asking.standpoint.caller.staffId);
  if (found === undefined) return noCase;
  const items = await chosenItems(transaction, telling.items, {
    caseNumber: found.case_number,
    staffId: asking.standpoint.caller.staffId,
    now,
  });
  if ('effect' in items) return items;
  const terms = { ...telling, caseNumber: found.case_number };
  const judged = await decideDisclosure(deps, transaction, act, terms, items, asking);
  if (judged.kind === 'refuse') return judged.refusing;
  const owners = await againstOwners(transaction, items, { use: telling.use, found, now });
  return owners ?? { found, items, policyVersion: judged.policyVersion };
}

/** The division's administrators are told of it, but never one of his own (53060.5(c)(3)(A)). */
export async function tellAdministrators(
  transaction: Queryable,
  kind: NoticeKind,
  {
    entry,
    division,
    by,
  }: { readonly entry: number; readonly division: CaseDoor['division']; readonly by: string },
  now: Instant,
): Promise<void> {
  const { administrators } = await officersOf(transaction, division);
  await tell(transaction, { kind, entry, staffIds: administrators.filter((one) => one !== by) }, now);
}
