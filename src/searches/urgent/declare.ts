import {
  type Actor,
  actValues,
  declareUrgent,
  perform,
  type Performed,
  type Refusing,
  refusing,
  urgentClosed,
  urgentLength,
} from '../../access/index.ts';
import { readCaseNumber } from '../../cases/index.ts';
import { tell } from '../../deadlines/index.ts';
import { civilDate, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { officersOf } from '../../people/index.ts';
import type { UrgentBody } from '../contract.ts';
import type { SearchDeps } from '../deps.ts';
import type { Judgement } from '../judge.ts';
import { judgeIntended } from './in-good-standing.ts';

export interface UrgentDeclared {
  readonly declaration: string;
  readonly endsAt: string;
}

/**
 * An end user in good standing declares an escape or danger to life for one case, for four hours (53060.4(a)(1), R16).
 * The administrators and the Hiring Authority are told in the same act, but for the person himself.
 */
export const declareUrgentMode = (
  deps: SearchDeps,
  actor: Actor,
  body: UrgentBody,
): Promise<Performed<UrgentDeclared>> =>
  perform(deps, actor, 'declare-urgent', async (transaction, { staffId }) => {
    const { caller, now } = actor;
    await oneAtATime(transaction, staffId);
    const judged = await judgeForUrgent({ ...deps, db: transaction }, actor, body);
    if ('effect' in judged) return judged;
    const { row, facts } = judged;
    const against = closedTo(judged) ?? (facts.case.urgent ? declaredAlready : undefined);
    if (against !== undefined) return against;
    const caseNumber = facts.case.number;
    const declaration = await declareUrgent(transaction, { staffId, caseNumber, ground: body.ground }, now);
    return {
      draft: {
        kind: 'urgent.declared',
        act: body.ground,
        division: row.division,
        role: caller.role,
        values: { ...actValues(actor, caseNumber, declaration), caseNumber },
      },
      value: { declaration, endsAt: rfc3339(now + urgentLength) },
      afterwards: async (entry) => {
        const { administrators, hiringAuthority } = await officersOf(transaction, row.division);
        const staffIds = [...administrators, ...hiringAuthority].filter((told) => told !== staffId);
        await tell(transaction, { kind: 'urgent-declared', entry, staffIds }, now);
      },
    };
  });

/** Two declarations of one person at once are one after the other. */
const oneAtATime = async (transaction: Queryable, staffId: string): Promise<void> => {
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 16))', [staffId]);
};

const purposes = {
  escape: 'Locate an escaped incarcerated person',
  'danger-to-life': 'Threat to life, locate the vehicle',
} as const;

/** Judged under a use that both the case and the grant carry; never an internal staff investigation (R16). */
async function judgeForUrgent(
  deps: Pick<SearchDeps, 'sealing'> & { readonly db: Queryable },
  { caller, now }: Actor,
  { caseNumber, ground }: UrgentBody,
): Promise<Judgement | Refusing> {
  const use = await sharedUse(deps.db, caller.staffId, caseNumber);
  const judged = await judgeIntended(deps, caller, { caseNumber, purpose: purposes[ground], use }, now);
  if ('effect' in judged) return judged;
  if (judged.facts.case.status === 'unknown') return noCaseYet;
  return use === 'staff-investigation' ? notForStaffInvestigations : judged;
}

const notForStaffInvestigations = refusing(
  '53060.4(a)(5)',
  'Urgent mode is not for internal staff investigations.',
  'Ask an administrator of OIA for an approval.',
);

const noCaseYet = refusing(
  '53060.7(b)(4)',
  'Urgent mode is for a case that exists.',
  'Have an emergency number issued, then declare urgent mode for it.',
);

/** A use that case and grant share. A restricted case that this person does not work gives none, as no case would (R18). */
async function sharedUse(db: Queryable, staffId: string, typed: string): Promise<string> {
  const { rows } = await db.query<{ uses: readonly string[]; granted: readonly string[] }>(
    `select c.uses, a.uses as granted from door_case c, door_access a
     where c.case_number = $1 and a.staff_id = $2 and (not c.restricted
       or exists (select from door_assignment m where m.case_number = $1 and m.staff_id = $2)
       or exists (select from door_oia_named n where n.case_number = $1 and n.staff_id = $2))`,
    [readCaseNumber(typed) ?? '', staffId],
  );
  const [found] = rows;
  const ordinary = found?.uses.filter((use) => use !== 'staff-investigation') ?? [];
  // What follows is the rules' affair: an unknown case, or a use that the grant does not carry, is refused there.
  return ordinary.find((use) => found?.granted.includes(use)) ?? ordinary[0] ?? found?.uses[0] ?? 'escape';
}

/** R16: an unreviewed or rejected use closes urgent mode to that person. */
const closedTo = ({ row, now }: Judgement): Refusing | undefined =>
  urgentClosed(row, civilDate(now))
    ? refusing(
        '53060.4(a)(1)',
        'Urgent mode is closed to you. An earlier use of it is not yet looked at, or was found wrong.',
        'Ask your Division Administrator to look at it, or to approve what this case needs.',
      )
    : undefined;

const declaredAlready = refusing(
  '53060.4(a)(1)',
  'Urgent mode stands for this case already.',
  'Search: it lasts four hours from its declaration.',
);
