import {
  type Actor,
  actValues,
  administer,
  type Concern,
  type Desk,
  type DeskDeps,
  type Performed,
  refusedByStore,
  type Refusing,
  refusing,
} from '../access/index.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { findPerson, unitsOf } from '../people/index.ts';
import type { DraftOf } from '../record/index.ts';
import { isCdcrNumberAlone } from '../rules/index.ts';
import type { CaseDoor } from './case.ts';
import { readCaseNumber } from './case-number.ts';
import { assignCase, closeCase, findCase, openCase, reopenCase, unassignCase } from './case-store.ts';
import type { AssignBody, CaseBody, CaseNumber, OpenCaseBody } from './contract.ts';
import { fitsScheme } from './scheme.ts';
import { listSchemes } from './scheme-store.ts';

type Named = { readonly caseNumber: string };
type CaseKind = 'case.opened' | 'case.closed' | 'case.changed' | 'case.assigned';

/** How an act on a case is recorded: act and division in clear, who and what committed. */
export const caseDraft = <K extends CaseKind | 'case.confirmed'>(
  kind: K,
  act: string,
  division: string,
  values: DraftOf<'case.opened'>['values'],
) => ({ kind, act, division, values });

/** In the same words for a case of nobody, and for a restricted one that this division may not know of (R18). */
export const noSuchCase = refusing(
  '53060.7(b)(6)',
  'There is no case of your division under this number.',
  'Check the number, or open the case.',
);

/** The case of a typed number, when the desk may act on it; otherwise why not. */
export async function caseAtDesk(
  transaction: Queryable,
  desk: Desk,
  typed: string,
  concern: Concern = {},
): Promise<CaseDoor | Refusing> {
  const number = readCaseNumber(typed);
  const found = number === undefined ? undefined : await findCase(transaction, number);
  if (found === undefined) return noSuchCase;
  const { division, restricted } = found;
  return desk.against({ ...concern, division, restricted }) ?? found;
}

/** Registers a case of one's own division, for one specific investigation (53060.7(b)(4), (6)). */
export const openCaseAtDesk = (deps: DeskDeps, actor: Actor, body: OpenCaseBody): Promise<Performed<Named>> =>
  administer(deps, actor, 'open-case', async (transaction, desk) => {
    const caseNumber = await numberForDesk(transaction, desk, body.caseNumber);
    if (typeof caseNumber !== 'string') return caseNumber;
    const unfit = await unfitPlace(transaction, desk, body);
    if (unfit !== undefined) return unfit;
    const { division, staffId: openedBy } = desk;
    const restricted = body.uses.includes('staff-investigation');
    const { uses, unitId, supervisor } = body;
    const opened = await openCase(
      transaction,
      { caseNumber, division, uses, restricted, unitId, supervisor, openedBy },
      actor.now,
    );
    if (!opened.ok) return refusedByStore(opened, 'Check the number and the uses of the case.');
    return {
      draft: caseDraft('case.opened', 'opened', division, actValues(actor, caseNumber)),
      value: { caseNumber },
    };
  });

/** 53060.7(b)(6): the number fits the division's numbering, and is no CDCR number alone. */
async function numberForDesk(
  transaction: Queryable,
  { division }: Desk,
  typed: string,
): Promise<CaseNumber | Refusing> {
  if (isCdcrNumberAlone(typed))
    return refusing(
      '53060.7(b)(6)',
      'A CDCR number alone is no case number.',
      'Give the number of the case that it belongs to.',
    );
  const number = readCaseNumber(typed);
  const patterns = (await listSchemes(transaction, division)).map(({ pattern }) => pattern);
  if (number === undefined || !fitsScheme(number, patterns))
    return refusing(
      '53060.7(b)(6)',
      `The number does not fit your division's numbering: ${patterns.join(' or ')}.`,
      'Mend the number, or save a numbering scheme that it fits.',
    );
  return number;
}

/** Unit and supervisor belong to the division that opens the case. */
async function unfitPlace(
  transaction: Queryable,
  { division }: Desk,
  { unitId, supervisor }: OpenCaseBody,
): Promise<Refusing | undefined> {
  const units = await unitsOf(transaction, division);
  if (!units.some((unit) => unit.unitId === unitId))
    return refusing('53060.7(b)(6)', 'That is no unit of your division.', 'Choose a unit of your division.');
  if (supervisor === undefined) return undefined;
  const person = await findPerson(transaction, supervisor);
  return person?.division === division && person.status === 'active'
    ? undefined
    : refusing(
        '53060.7(b)(6)',
        'The supervisor is no active member of your division.',
        'Choose a supervisor of your division.',
      );
}

/** Puts a person of the division on a case; nobody puts himself on one (R2). */
export const assignAtDesk = (deps: DeskDeps, actor: Actor, body: AssignBody): Promise<Performed<Named>> =>
  administer(deps, actor, 'assign-case', async (transaction, desk) => {
    const { staffId } = body;
    const found = await caseAtDesk(transaction, desk, body.caseNumber, { staffId });
    if ('effect' in found) return found;
    const person = await findPerson(transaction, staffId);
    if (person === undefined || person.division !== desk.division || person.status !== 'active')
      return refusing(
        '53060.7(b)(3)',
        'That person is no active member of your division.',
        'Choose a person of your division. OIA names others for its cases one by one.',
      );
    if (found.status === 'closed') return closedCase;
    const caseNumber = numberOf(found);
    const assigned = await assignCase(transaction, { caseNumber, staffId, by: desk.staffId }, actor.now);
    if (!assigned.ok) return refusedByStore(assigned, 'Open the list of cases again.');
    return {
      draft: caseDraft(
        'case.assigned',
        'assigned',
        desk.division,
        actValues(actor, staffId, found.case_number),
      ),
      value: { caseNumber },
    };
  });

/** Takes a person off a case: the next search under it is refused (53060.7(b)(3)). */
export const unassignAtDesk = (deps: DeskDeps, actor: Actor, body: AssignBody): Promise<Performed<Named>> =>
  administer(deps, actor, 'unassign-case', async (transaction, desk) => {
    const { staffId } = body;
    const found = await caseAtDesk(transaction, desk, body.caseNumber, { staffId });
    if ('effect' in found) return found;
    const caseNumber = numberOf(found);
    if (!(await unassignCase(transaction, { caseNumber, staffId }, actor.now)))
      return refusing(
        '53060.7(b)(4)',
        'That person does not work this case.',
        'Open the list of cases again.',
      );
    return {
      draft: caseDraft(
        'case.assigned',
        'unassigned',
        desk.division,
        actValues(actor, staffId, found.case_number),
      ),
      value: { caseNumber },
    };
  });

/** Closes a case: nothing is asked under it any more. */
export const closeAtDesk = (deps: DeskDeps, actor: Actor, body: CaseBody): Promise<Performed<Named>> =>
  administer(deps, actor, 'close-case', async (transaction, desk) => {
    const found = await caseAtDesk(transaction, desk, body.caseNumber);
    if ('effect' in found) return found;
    const caseNumber = numberOf(found);
    if (!(await closeCase(transaction, caseNumber, desk.staffId, actor.now))) return closedCase;
    return {
      draft: caseDraft('case.closed', 'closed', desk.division, actValues(actor, caseNumber)),
      value: { caseNumber },
    };
  });

/** Opens a closed case again, as it was before. */
export const reopenAtDesk = (deps: DeskDeps, actor: Actor, body: CaseBody): Promise<Performed<Named>> =>
  administer(deps, actor, 'reopen-case', async (transaction, desk) => {
    const found = await caseAtDesk(transaction, desk, body.caseNumber);
    if ('effect' in found) return found;
    const caseNumber = numberOf(found);
    if (!(await reopenCase(transaction, caseNumber)))
      return refusing('53060.7(b)(6)', 'This case is not closed.', 'Open the list of cases again.');
    return {
      draft: caseDraft('case.changed', 'reopened', desk.division, actValues(actor, caseNumber)),
      value: { caseNumber },
    };
  });

const closedCase = refusing('53060.7(b)(6)', 'This case is closed.', 'Open the case again first.');

/** A row of the register bears a number as numbers are kept. */
export function numberOf({ case_number }: Pick<CaseDoor, 'case_number'>): CaseNumber {
  const number = readCaseNumber(case_number);
  if (number === undefined) throw new TypeError('the register of cases holds what is no case number');
  return number;
}
