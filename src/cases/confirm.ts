import {
  type Actor,
  actValues,
  decideAdministrator,
  decideSession,
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
 * May this person confirm that case (R12)? An administrator of its division, or its supervisor in whatever role; never
 * whoever opened it, and nobody who may not know of it (R18).
 */
export function decideConfirm(standing: Standing, found: CaseDoor | undefined): Refusing | undefined {
  const supervises = found !== undefined && found.supervisor === standing.staffId;
  const decision = supervises ? decideSession(standing) : decideAdministrator(standing);
  if (decision.effect === 'refuse') return decision;
  if (found === undefined || (found.restricted && standing.division !== 'OIA')) return noSuchCase;
  if (found.opened_by === standing.staffId)
    return refusing(
      '53060.7(b)(6)',
      'You opened this case. A second person confirms it.',
      'Ask your supervisor or the other administrator of your division.',
    );
  const concerned = decideAdministrator(standing, { division: found.division });
  return supervises || concerned.effect === 'permit' ? undefined : concerned;
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
    const against = decideConfirm(standing, found);
    if (against !== undefined) return against;
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
