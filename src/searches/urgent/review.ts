import {
  type Actor,
  actValues,
  administer,
  type Performed,
  refusedByStore,
  refusing,
  reopenUrgent,
  reviewUrgent,
  type UrgentReopenBody,
  type UrgentReviewBody,
} from '../../access/index.ts';
import { tell } from '../../deadlines/index.ts';
import { findPerson } from '../../people/index.ts';
import { readEntriesOf } from '../../record/index.ts';
import type { UrgentAct } from '../contract.ts';
import type { SearchDeps } from '../deps.ts';
import { findUrgent, type UrgentUse } from './urgent-list.ts';

const noSuchUse = refusing(
  '53060.4(a)(1)',
  'There is no such urgent use of your division.',
  'Open the list again.',
);

/** Another administrator accepts or rejects an urgent use (R16); the person is told, and rejecting closes urgent mode. */
export const reviewUrgentUse = (
  deps: SearchDeps,
  actor: Actor,
  { declaration, outcome }: UrgentReviewBody,
): Promise<Performed<{ readonly outcome: string }>> =>
  administer(deps, actor, 'review-urgent', async (transaction, desk) => {
    const { division, staffId: by } = desk;
    const use = await findUrgent(transaction, division, declaration);
    if (use === undefined) return noSuchUse;
    const own = desk.against({ staffId: use.staff_id });
    if (own !== undefined) return own;
    const reviewed = await reviewUrgent(transaction, declaration, { by, outcome }, actor.now);
    if (!reviewed.ok) return refusedByStore(reviewed, 'Ask the other administrator of your division.');
    if (!reviewed.value)
      return refusing('53060.4(a)(1)', 'This urgent use was reviewed already.', 'Open the list again.');
    return {
      draft: {
        kind: 'urgent.reviewed',
        act: outcome,
        division,
        values: actValues(actor, use.staff_id, declaration),
      },
      value: { outcome },
      afterwards: (entry) =>
        tell(transaction, { kind: 'urgent-reviewed', entry, staffIds: [use.staff_id] }, actor.now),
    };
  });

/** Opens urgent mode again to a person to whom a rejected or unreviewed use had closed it (R16). */
export const reopenUrgentMode = (
  deps: SearchDeps,
  actor: Actor,
  { staffId }: UrgentReopenBody,
): Promise<Performed<{ readonly setAside: number }>> =>
  administer(deps, actor, 'reopen-urgent', async (transaction, desk) => {
    const { division, staffId: by } = desk;
    const person = await findPerson(transaction, staffId);
    const unfit = desk.against({ staffId, division: person?.division ?? division });
    if (unfit !== undefined) return unfit;
    const reopened = await reopenUrgent(transaction, staffId, by, actor.now);
    if (!reopened.ok) return refusedByStore(reopened, 'Ask the other administrator of your division.');
    if (reopened.value === 0)
      return refusing('53060.4(a)(1)', 'Urgent mode is not closed to this person.', 'Open the list again.');
    return {
      draft: {
        kind: 'urgent.reviewed',
        act: 'reopened',
        division,
        values: actValues(actor, staffId),
      },
      value: { setAside: reopened.value },
    };
  });

/**
 * Every act of the four hours under that case, for its review (R16): what was recorded of it; plates and answers stay
 * closed (R5). Reading the record of another is an entry.
 */
export const urgentActs = (
  deps: SearchDeps,
  actor: Actor,
  declaration: string,
): Promise<Performed<{ readonly acts: readonly UrgentAct[] }>> =>
  administer(deps, actor, 'read-urgent-acts', async (transaction, desk) => {
    const { division } = desk;
    const use = await findUrgent(transaction, division, declaration);
    if (use === undefined) return noSuchUse;
    const own = desk.against({ staffId: use.staff_id });
    if (own !== undefined) return own;
    return {
      draft: {
        kind: 'record.read',
        act: 'urgent-acts',
        division,
        values: actValues(actor, use.staff_id, declaration),
      },
      value: { acts: await actsOf(deps, use) },
    };
  });

async function actsOf(deps: SearchDeps, use: UrgentUse): Promise<readonly UrgentAct[]> {
  const entries = await readEntriesOf(deps.db, deps.sealing.derive, {
    staffId: use.staff_id,
    kinds: ['inquiry.asked'],
    limit: 500,
  });
  return entries
    .filter(({ values }) => values.caseNumber === use.case_number)
    .filter(({ entry }) => Date.parse(entry.at) >= use.declared_at && Date.parse(entry.at) < use.ends_at)
    .map(({ entry, values }) => ({
      entry: entry.seq,
      at: entry.at,
      kind: entry.kind,
      use: values.use ?? '',
      purpose: values.purpose ?? '',
      withoutPlate: values.plate === undefined,
    }));
}
