import { type Refusing, refusing } from '../access/index.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { type Asking, judge, type Judgement, refuse, type SearchDeps } from '../searches/index.ts';
import { type DisclosureTerms, inquiryAbout } from './inquiry.ts';
import type { ChosenItem } from './chosen-items.ts';

export type DisclosureDecided =
  | { readonly kind: 'permit'; readonly policyVersion: string; readonly row: Judgement['row'] }
  | { readonly kind: 'refuse'; readonly refusing: Refusing };

/**
 * Decides a disclosure by the rules that decide searches, on the facts of now: access, training, device, case, purpose as
 * typed, and the recipient in the place of whoever asks (53060.4(c), (d), 53060.7(b), 53060.10(a), R10). What is refused for a
 * prohibited purpose has all that follows from it (R14).
 */
export async function decideDisclosure(
  deps: SearchDeps,
  transaction: Queryable,
  act: 'request-share' | 'release-share' | 'tell-orally',
  terms: DisclosureTerms,
  items: readonly ChosenItem[],
  asking: Asking,
): Promise<DisclosureDecided> {
  const { standpoint, now } = asking;
  // Of the transaction's own client: one act waits for no second one of the pool.
  const facts = { db: transaction, sealing: deps.sealing };
  let permitted: DisclosureDecided | undefined;
  for (const item of items) {
    const inquiry = inquiryAbout(item, terms, now);
    const { decision, row } = await judge(facts, standpoint.caller, inquiry, {
      act,
      statementGiven: false,
      now,
    });
    if (decision.effect === 'refuse') {
      if (decision.prohibited !== 'none') await refuse(deps, inquiry, { decision, row }, asking, act);
      return {
        kind: 'refuse',
        refusing: refusing(decision.clause, decision.reason, decision.remedy.text),
      };
    }
    permitted ??= { kind: 'permit', policyVersion: decision.policyVersion, row };
  }
  return (
    permitted ?? {
      kind: 'refuse',
      refusing: refusing('53060.10(a)', 'No match is chosen.', 'Choose at least one.'),
    }
  );
}
