import {
  type Actor,
  actValues,
  administer,
  decideAct,
  perform,
  type Performed,
  type Refusing,
  refusedByStore,
  refusing,
} from '../../access/index.ts';
import { findCase, readCaseNumber } from '../../cases/index.ts';
import { tell } from '../../deadlines/index.ts';
import { civilDate } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type DivisionName, findPerson, officersOf } from '../../people/index.ts';
import { parsePlate } from '../../plate-reads/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import type { BaselineBody, IntervalBody, SpecialBody } from '../contract.ts';
import { keepSpecial } from '../store/audit-store.ts';
import { keepCalendar } from './calendar-job.ts';
import { directionOf, keepDirection, lastCycle, redirectCycle, setBaseline } from './calendar-store.ts';
import { underDirection } from './cycles.ts';

/** The day from which the audits of the own division are counted, moved back: also before the system stood (pilot pack). */
export const setAuditBaseline = (
  deps: AuditDeps,
  actor: Actor,
  { baselineOn }: BaselineBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'assign-audit', async (transaction, { division, staffId }) => {
    if (baselineOn > civilDate(actor.now))
      return refusing('53060.5(c)(2)(A)', 'That day is to come.', 'Choose today or an earlier day.');
    const set = await setBaseline(transaction, division, { baselineOn, by: staffId }, actor.now);
    if (!set.ok) return refusedByStore(set, 'Choose an earlier day, before anything of it has begun.');
    await keepCalendar(transaction, division, actor.now);
    return {
      draft: {
        kind: 'audit.calendar-set',
        act: 'baseline',
        division,
        values: actValues(actor, division, String(baselineOn)),
      },
      value: {},
    };
  });

/** The Hiring Authority directs another interval, in writing; the cycle that runs follows it (53060.5(c)(2)(A), R29). */
export const directInterval = (
  deps: AuditDeps,
  actor: Actor,
  { division, intervalDays, writing }: IntervalBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'direct-audits', async (transaction, standing) => {
    const unfit = decideAct('direct-audits', standing, { division });
    if (unfit.effect === 'refuse') return unfit;
    await keepCalendar(transaction, division, actor.now);
    await keepDirection(transaction, division, { intervalDays, writing, by: standing.staffId }, actor.now);
    const running = await lastCycle(transaction, division);
    if (running !== undefined && !running.begun)
      await redirectCycle(
        transaction,
        running.auditId,
        underDirection(running, intervalDays, civilDate(actor.now)),
        await directionOf(transaction, division),
      );
    return {
      draft: {
        kind: 'audit.directed',
        act: 'interval',
        division,
        values: actValues(actor, division, `${intervalDays} ${writing}`),
      },
      value: {},
      afterwards: (entry) => tellAdministrators(transaction, division, entry, actor),
    };
  });

/** A special audit of a person, case, plate or period, by the Hiring Authority in writing (53060.5(c)(2)(A)). */
export const directSpecial = (
  deps: AuditDeps,
  actor: Actor,
  body: SpecialBody,
): Promise<Performed<{ readonly audit: string }>> =>
  perform(deps, actor, 'direct-audits', async (transaction, standing) => {
    const { division, aboutKind, fromOn, throughOn, dueOn, writing } = body;
    const unfit = decideAct('direct-audits', standing, { division });
    if (unfit.effect === 'refuse') return unfit;
    const about = await aboutWhat(transaction, body);
    if ('effect' in about) return about;
    if (!(fromOn <= throughOn && throughOn <= dueOn && dueOn >= civilDate(actor.now)))
      return refusing(
        '53060.5(c)(2)(A)',
        'These days do not follow each other.',
        'Begin, end, and a day due after it.',
      );
    const audit = await keepSpecial(
      transaction,
      { division, aboutKind, fromOn, throughOn, dueOn, writing, ...about },
      actor.now,
    );
    return {
      draft: {
        kind: 'audit.directed',
        act: `special-${aboutKind}`,
        division,
        values: actValues(actor, audit, writing),
      },
      value: { audit },
      // R30: he of whom it is made is not told of it, administrator or not.
      afterwards: (entry) => tellAdministrators(transaction, division, entry, actor, about.about),
    };
  });

interface About {
  readonly about: string;
  readonly restricted: boolean;
}

const noSuch = (what: string): Refusing =>
  refusing('53060.5(c)(2)(A)', `There is no such ${what} of this division.`, 'Check what was typed.');

async function aboutWhat(
  db: Queryable,
  { division, aboutKind, about }: SpecialBody,
): Promise<About | Refusing> {
  switch (aboutKind) {
    case 'period':
      return { about: '', restricted: false };
    case 'person': {
      const person = await findPerson(db, about.trim().toLowerCase());
      return person?.division === division ? { about: person.staff_id, restricted: false } : noSuch('person');
    }
    case 'case': {
      const number = readCaseNumber(about);
      if (number === undefined) return noSuch('case');
      // R18: only OIA learns which case is restricted; elsewhere its number is taken like any other, and nothing is found of it.
      const restricted = division === 'OIA' && (await findCase(db, number))?.restricted === true;
      return { about: number, restricted };
    }
    case 'plate': {
      const parsed = parsePlate(about);
      return parsed.ok ? { about: parsed.plate, restricted: false } : noSuch('plate');
    }
  }
}

/** The administrators of a division are told what its Hiring Authority directed. */
export async function tellAdministrators(
  db: Queryable,
  division: DivisionName,
  entry: number,
  { now }: Actor,
  but = '',
): Promise<void> {
  const { administrators } = await officersOf(db, division);
  await tell(db, { kind: 'audit-directed', entry, staffIds: administrators.filter((id) => id !== but) }, now);
}
