import {
  type Actor,
  actValues,
  administer,
  decideAct,
  type DeskDeps,
  perform,
  type Performed,
  refusedByStore,
  refusing,
} from '../../access/index.ts';
import { tell } from '../../deadlines/index.ts';
import { civilDate } from '../../foundation/clock.ts';
import { type Clauses, lawful } from '../../foundation/postgres/lawful.ts';
import { addWorkingDays } from '../../foundation/working-days.ts';
import { type Asking, type SearchDeps, whoClear, whoValues } from '../../searches/index.ts';
import type { OralBody, ReviewOralBody } from '../contract.ts';
import { disclosable, tellAdministrators } from '../disclosable.ts';
import { itemClauses } from '../items.ts';
import { shownTo } from '../shown-to.ts';
import { keepOral, lockOral, noteOralEntry, noteReviewed } from './oral-store.ts';

const clauses: Clauses = {
  ...itemClauses,
  oral_within_twelve_hours: ['53060.10(a)', 'What was told is noted within 12 hours (R26)'],
  oral_not_long_before: ['53060.10(a)', 'It is noted when it is told, not long before (R26)'],
};

/** Spoken, the other agency has no number of its own. */
const spoken = 'by word of mouth';

/**
 * Notes what is told to another agency by word of mouth, before or within 12 hours: decided as a share is, of judged matches
 * only, and reviewed by an administrator by the next working day (R26). Urgent mode waives nothing of it (R16). @throws
 * RecordUnavailable
 */
export async function noteOral(deps: SearchDeps, body: OralBody, asking: Asking): Promise<Performed<object>> {
  const { standpoint, now } = asking;
  const actor: Actor = { ...standpoint, now };
  return perform(deps, actor, 'tell-orally', async (transaction, standing) => {
    const decision = decideAct('act-for-oneself', standing);
    if (decision.effect === 'refuse') return decision;
    const told = await disclosable(deps, transaction, 'tell-orally', { ...body, reference: spoken }, asking);
    if ('effect' in told) return told;
    const { found, items } = told;
    const oral = {
      ...body,
      caseNumber: found.case_number,
      division: found.division,
      toldAt: Date.parse(body.toldAt),
      notedBy: standing.staffId,
      reviewBy: addWorkingDays(civilDate(now), 1),
    };
    const kept = await lawful(() => keepOral(transaction, oral, items, now), clauses);
    if (!kept.ok) return refusedByStore(kept, 'Tell your Division Administrator what was told, and when.');
    return {
      draft: {
        kind: 'oral.noted',
        ...whoClear(standpoint),
        policyVersion: told.policyVersion,
        counts: { reads: items.length },
        values: {
          ...whoValues(standpoint),
          use: body.use,
          caseNumber: found.case_number,
          purpose: body.purpose,
          requester: body.agencyId,
          subject: kept.value,
          elements: JSON.stringify(items.map(({ asked, read }) => [asked, read])),
        },
      },
      value: { oral: kept.value },
      afterwards: async (entry) => {
        await noteOralEntry(transaction, kept.value, entry);
        const { division } = found;
        await tellAdministrators(
          transaction,
          'oral-to-review',
          { entry, division, by: standing.staffId },
          now,
        );
      },
    };
  });
}

const noOral = refusing(
  '53060.10(a)',
  'No oral disclosure of that number waits here.',
  'Open the list again.',
);

/** An administrator's review, never of his own (R26). */
export const reviewOral = (
  deps: DeskDeps,
  actor: Actor,
  { oral: id, outcome }: ReviewOralBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'review-oral', async (transaction, desk) => {
    const oral = shownTo(await lockOral(transaction, id), desk, ({ noted_by: by }) => by);
    if (oral === undefined) return noOral;
    const { division, restricted, noted_by: begunBy } = oral;
    const against = desk.against({ division, restricted, begunBy });
    if (against !== undefined) return against;
    if (oral.outcome !== null) return noOral;
    await noteReviewed(transaction, id, { by: desk.staffId, outcome }, actor.now);
    return {
      draft: { kind: 'oral.reviewed', act: outcome, division, values: actValues(actor, id) },
      value: {},
      afterwards: async (entry) => {
        if (outcome === 'rejected')
          await tell(transaction, { kind: 'oral-rejected', entry, staffIds: [begunBy] }, actor.now);
      },
    };
  });
