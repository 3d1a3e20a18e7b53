import {
  type Actor,
  decideAct,
  perform,
  type Performed,
  refusedByStore,
  refusing,
} from '../../access/index.ts';
import { addCivil, civilDate } from '../../foundation/clock.ts';
import { lawful } from '../../foundation/postgres/lawful.ts';
import { type Asking, type SearchDeps, whoClear, whoValues } from '../../searches/index.ts';
import { agreementCovers } from '../agreement/agreement-store.ts';
import type { RequestShareBody } from '../contract.ts';
import { disclosable, tellAdministrators } from '../disclosable.ts';
import { itemClauses } from '../items.ts';
import { keepShare, noteRequested } from './share-store.ts';

/**
 * Asks that matches be shared: decided as the search was, for a recipient that may receive them, of owners who let it be, under
 * a basis; another person then approves it (53060.10(a), R22). @throws RecordUnavailable
 */
export async function requestShare(
  deps: SearchDeps,
  body: RequestShareBody,
  asking: Asking,
): Promise<Performed<object>> {
  const { standpoint, now } = asking;
  const actor: Actor = { ...standpoint, now };
  return perform(deps, actor, 'request-share', async (transaction, standing) => {
    const decision = decideAct('act-for-oneself', standing);
    if (decision.effect === 'refuse') return decision;
    const today = civilDate(now);
    if (body.destroyBy <= today || body.destroyBy > addCivil(today, { years: 1 }))
      return refusing(
        '53060.9(a)(1)',
        'The recipient destroys what it was told within a year.',
        'Choose a day within a year from today.',
      );
    const told = await disclosable(deps, transaction, 'request-share', body, asking);
    if ('effect' in told) return told;
    const { found, items } = told;
    const agreement = await agreementCovers(transaction, body, found, now);
    if (agreement !== undefined) return agreement;
    const share = { ...body, caseNumber: found.case_number, division: found.division };
    const kept = await lawful(
      () =>
        keepShare(
          transaction,
          { ...share, agreement: body.agreement ?? null, requestedBy: standing.staffId },
          items,
          now,
        ),
      itemClauses,
    );
    if (!kept.ok) return refusedByStore(kept, 'Judge each match first, and leave out what is none.');
    return {
      draft: {
        kind: 'share.requested',
        ...whoClear(standpoint),
        policyVersion: told.policyVersion,
        values: {
          ...whoValues(standpoint),
          use: body.use,
          caseNumber: found.case_number,
          purpose: body.purpose,
          requester: body.agencyId,
          subject: kept.value,
        },
      },
      value: { share: kept.value },
      afterwards: async (entry) => {
        await noteRequested(transaction, kept.value, entry);
        const { division } = found;
        await tellAdministrators(
          transaction,
          'share-to-approve',
          { entry, division, by: standing.staffId },
          now,
        );
      },
    };
  });
}
