import { tell } from '../../deadlines/index.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import {
  appoint,
  designateAdministrator,
  type Designation,
  endAppointment,
  endDesignation,
  findPerson,
  holdOffices,
  namedRank,
  type Person,
  roleHolders,
  type RoleHolder,
} from '../../people/index.ts';
import type { AppointBody, EndOfficeBody, Office } from '../contract.ts';
import { divisionOffices } from '../contract.ts';
import { type Refusing, refusing, type Standing } from '../desk/administrator.ts';
import {
  type Actor,
  actValues,
  type Deed,
  type Performed,
  perform,
  refusedByStore,
} from '../desk/perform.ts';
import type { LifeDeps } from '../life/life-deps.ts';
import { unfitNote } from '../life/checks.ts';
import { toldOfVacancies } from './vacancies.ts';
import { decideFilling, type OfficeOf } from './who-fills.ts';

const nobody = refusing(
  '53060.5(b)',
  'Nobody at work in the department has this staff id.',
  'Find the person in the staff list.',
);

/** Fills an office: designates an administrator or appoints (53060.5(b)). */
export const fillOffice = (deps: LifeDeps, actor: Actor, body: AppointBody): Promise<Performed<object>> =>
  change(deps, actor, 'fill-office', body, async (transaction, { staffId: by }, of) => {
    const person = await findPerson(transaction, body.staffId);
    if (person === undefined || person.status === 'separated') return nobody;
    const unfit = unfitNote(deps, body.equivalentBecause) ?? unfitDivision(of, person);
    if (unfit !== undefined) return unfit;
    const filled = await fill(transaction, { of, person, by, why: body.equivalentBecause }, actor.now);
    if ('effect' in filled) return filled;
    if (!filled.ok) return refusedByStore(filled, 'See who holds the offices now.');
    return recorded(actor, `filled-${of.office}`, body.staffId);
  });

/** Ends an office; who may see vacancies is told when one is left (53060.5(b)). */
export const endOffice = (deps: LifeDeps, actor: Actor, body: EndOfficeBody): Promise<Performed<object>> =>
  change(deps, actor, 'end-office', body, async (transaction, _standing, of) => {
    const { staffId } = body;
    const role = roleOf(of.office);
    if (role === 'eis' && (await roleHolders(transaction)).filter(isEis).length === 1)
      return refusing(
        '53060.6(a)',
        'This is the last person who acts for EIS, and the technology would be nobody’s.',
        'Appoint another first.',
      );
    const ended =
      role === undefined
        ? of.division !== undefined && (await endDesignation(transaction, of.division, staffId, actor.now))
        : await endAppointment(transaction, { role, division: of.division, staffId }, actor.now);
    if (!ended)
      return refusing(
        '53060.5(b)',
        'This person does not hold that office any more.',
        'Open the list again.',
      );
    return {
      ...recorded(actor, `ended-${of.office}`, staffId),
      afterwards: async (entry) => {
        const staffIds = await toldOfVacancies(transaction, of.division);
        await tell(transaction, { kind: 'office-vacant', entry, staffIds }, actor.now);
      },
    };
  });

const isEis = ({ role, status }: RoleHolder): boolean => role === 'eis' && status !== 'separated';

/** One change of one office, by whoever fills it, and never with himself (R2). */
const change = (
  deps: LifeDeps,
  actor: Actor,
  act: string,
  { office, division, staffId }: EndOfficeBody,
  work: (transaction: Queryable, standing: Standing, of: OfficeOf) => Promise<Deed<object> | Refusing>,
): Promise<Performed<object>> =>
  perform(deps, actor, act, async (transaction, standing) => {
    await holdOffices(transaction);
    const of = { office, division: isDivisions(office) ? division : undefined };
    if (isDivisions(office) && of.division === undefined)
      return refusing('53060.5(b)', 'This office is a division’s.', 'Say of which division.');
    const policyOwned = (await roleHolders(transaction)).some(
      ({ role, status }) => role === 'policy-owner' && status !== 'separated',
    );
    const may = decideFilling({ standing, policyOwned }, of, staffId);
    return may.effect === 'refuse' ? may : work(transaction, standing, of);
  });

const isDivisions = (office: Office): boolean => divisionOffices.some((own) => own === office);

/** The role that an office is kept as; the two seats are kept apart. */
const roleOf = (office: Office): RoleHolder['role'] | undefined =>
  office === 'primary-administrator' || office === 'secondary-administrator' ? undefined : office;

/** 53060.5(b): a division's administrators are of that division, and so is who compiles its audit. */
function unfitDivision({ office, division }: OfficeOf, person: Person): Refusing | undefined {
  const own = office.endsWith('-administrator') || office === 'audit-designee';
  return own && person.division !== division
    ? refusing(
        '53060.5(b)',
        'This person belongs to another division.',
        'Choose somebody of the division, or record the move first.',
      )
    : undefined;
}

interface Filling {
  readonly of: OfficeOf;
  readonly person: Person;
  readonly by: string;
  readonly why: string | undefined;
}

async function fill(
  transaction: Queryable,
  { of: { office, division }, person, by, why }: Filling,
  now: number,
): Promise<Outcome<void> | Refusing> {
  const role = roleOf(office);
  const staffId = person.staff_id;
  if (role !== undefined) return appoint(transaction, { role, division, staffId, appointedBy: by }, now);
  if (division === undefined) throw new TypeError('a seat without a division was permitted');
  const seat = office === 'primary-administrator' ? 'primary' : 'secondary';
  const rank = rankFor(seat, person.rank, by, why);
  if ('effect' in rank) return rank;
  return designateAdministrator(transaction, { division, seat, staffId, designatedBy: by, ...rank }, now);
}

/** 53060.5(b): the primary's rank, as the staff list has it, or judged equivalent by whoever designates, who says why. */
function rankFor(
  seat: Designation['seat'],
  rank: string,
  by: string,
  why: string | undefined,
): Pick<Designation, 'rankBasis' | 'judged'> | Refusing {
  const named = namedRank(rank);
  if (named !== undefined) return { rankBasis: named };
  if (seat === 'secondary') return { rankBasis: 'not-required' };
  return why === undefined
    ? refusing(
        '53060.5(b)',
        `The primary administrator is an Associate Warden, Parole Agent III, Special Agent-in-Charge, equivalent or above. The staff list says: ${rank}.`,
        'If the rank is equivalent or above, say why; you are recorded as who judged it so.',
      )
    : { rankBasis: 'equivalent-or-above', judged: { by, why } };
}

const recorded = (actor: Actor, act: string, staffId: string): Deed<object> => ({
  draft: { kind: 'person.changed', act, values: actValues(actor, staffId) },
  value: {},
});
