import {
  type Actor,
  actValues,
  decideAct,
  type DeskDeps,
  perform,
  type Performed,
  refusedByStore,
  type Refusing,
  refusing,
  type Standing,
} from '../access/index.ts';
import { civilDate } from '../foundation/clock.ts';
import { findPerson } from '../people/index.ts';
import type { CaseDoor } from './case.ts';
import { caseDraft, noSuchCase, numberOf } from './case-acts.ts';
import { readCaseNumber } from './case-number.ts';
import { confirmCase, findCase } from './case-store.ts';
import type { CaseBody } from './contract.ts';

/**
 * What stands against this person's confirming that case (R12): an administrator of its division does, or its supervisor in
 * whatever role; never whoever opened it, and nobody who may not know of it (R18).
 */
export function againstConfirm(standing: Standing, found: CaseDoor | undefined): Refusing | undefined {
  const decision = decideAct('confirm-case', standing, {
    division: found?.division,
    restricted: found?.restricted ?? false,
    supervisor: found?.supervisor,
    begunBy: found?.opened_by,
  });
  if (decision.effect === 'refuse') return decision;
  return found === undefined ? noSuchCase : undefined;
}

/** A second person confirms a provisional case (R12); after its last day too, and then the entry says so. */
export const confirmAtDesk = (
  deps: DeskDeps,
  actor: Actor,
  body: CaseBody,
): Promise<Performed<{ readonly caseNumber: string; readonly late: boolean }>> =>
  perform(deps, actor, 'confirm-case', async (transaction, standing) => {
    const typed = readCaseNumber(body.caseNumber);
    const found = typed === undefined ? undefined : await findCase(transaction, typed);
    const unfit = againstConfirm(standing, found);
    if (unfit !== undefined) return unfit;
    const person = await findPerson(transaction, standing.staffId);
    if (found === undefined || person?.status !== 'active') return noSuchCase;
    const caseNumber = numberOf(found);
    const confirmed = await confirmCase(transaction, caseNumber, standing.staffId, actor.now);
    if (!confirmed.ok) return refusedByStore(confirmed, 'Ask the other administrator of your division.');
    if (!confirmed.value)
      return refusing(
        '53060.7(b)(6)',
        'There is nothing to confirm: the case was confirmed or closed.',
        'Open the list again.',
      );
    const late = civilDate(actor.now) > found.confirm_by;
    return {
      draft: caseDraft(
        'case.confirmed',
        late ? 'confirmed-late' : 'confirmed',
        found.division,
        actValues(actor, caseNumber),
      ),
      value: { caseNumber, late },
    };
  });
