import {
  type Actor,
  actValues,
  administer,
  type DeskDeps,
  type Performed,
  refusedByStore,
  refusing,
} from '../access/index.ts';
import { findPerson } from '../people/index.ts';
import { caseAtDesk, numberOf } from './case-acts.ts';
import { nameForCase, unnameForCase } from './case-store.ts';
import type { AssignBody } from './contract.ts';

const unknown = refusing(
  '53060.7(b)(3)',
  'Nobody at work in the department has that staff id.',
  'Check the id in the staff list.',
);

/** OIA names a person of whichever division for one of its cases, with all that a search asks of him besides (R4). */
export const nameAtDesk = (deps: DeskDeps, actor: Actor, body: AssignBody): Promise<Performed<object>> =>
  administer(deps, actor, 'name-for-case', async (transaction, desk) => {
    const { staffId } = body;
    const found = await caseAtDesk(transaction, desk, body.caseNumber, { staffId });
    if ('effect' in found) return found;
    if (found.status === 'closed' || !found.uses.includes('staff-investigation'))
      return refusing(
        '53060.4(a)(5)',
        'People are named for an open internal staff investigation only.',
        'Choose a case of that use, or open it again first.',
      );
    const person = await findPerson(transaction, staffId);
    if (person === undefined || person.status === 'separated') return unknown;
    const caseNumber = numberOf(found);
    const named = await nameForCase(transaction, { caseNumber, staffId, by: desk.staffId }, actor.now);
    if (!named.ok) return refusedByStore(named, 'Open the list of cases again.');
    return {
      draft: {
        kind: 'case.assigned',
        act: 'named',
        division: desk.division,
        values: actValues(actor, staffId, found.case_number),
      },
      value: {},
    };
  });

/** Takes the name back: the next search under that case is refused (R4). */
export const unnameAtDesk = (deps: DeskDeps, actor: Actor, body: AssignBody): Promise<Performed<object>> =>
  administer(deps, actor, 'name-for-case', async (transaction, desk) => {
    const { staffId } = body;
    const found = await caseAtDesk(transaction, desk, body.caseNumber, { staffId });
    if ('effect' in found) return found;
    if (!(await unnameForCase(transaction, { caseNumber: numberOf(found), staffId }, actor.now)))
      return refusing(
        '53060.7(b)(3)',
        'This person is not named for the case.',
        'Open the list of cases again.',
      );
    return {
      draft: {
        kind: 'case.assigned',
        act: 'unnamed',
        division: desk.division,
        values: actValues(actor, staffId, found.case_number),
      },
      value: {},
    };
  });
