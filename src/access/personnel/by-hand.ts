import type { Queryable } from '../../foundation/postgres/pool.ts';
import { findPerson, type PersonnelFile } from '../../people/index.ts';
import type { MemberBody } from '../contract.ts';
import { administer } from '../desk/administer.ts';
import { type Refusing, refusing } from '../desk/administrator.ts';
import { type Actor, actValues, type DeskDeps, type Performed } from '../desk/perform.ts';
import { noSuchPerson } from '../life/checks.ts';
import { importPersonnel, type ImportReport } from './apply.ts';
import { recordSuspended, tellMoved } from './record.ts';

/** What became of one person's record. */
export interface MemberWritten {
  /** Suspended at once, because the new facts no longer qualify (53060.5(c)(1)(D)). */
  readonly suspended: boolean;
}

/** A person who is new to the division (53060.5(c)(1)(D)). */
export const addMember = (
  deps: DeskDeps,
  actor: Actor,
  body: MemberBody,
): Promise<Performed<MemberWritten>> =>
  write(deps, actor, 'add-person', body, async (transaction) =>
    (await findPerson(transaction, body.staffId)) === undefined
      ? { division: body.division }
      : refusing(
          '53060.5(c)(1)(D)',
          'Somebody has this staff id already. It is one person’s for good.',
          'Check the id, or find the person and change the record.',
        ),
  );

/** A transfer, a separation, leave, another classification, unit, supervisor, name or address. */
export const changeMember = (
  deps: DeskDeps,
  actor: Actor,
  body: MemberBody,
): Promise<Performed<MemberWritten>> =>
  write(
    deps,
    actor,
    'change-person',
    body,
    async (transaction) => (await findPerson(transaction, body.staffId)) ?? noSuchPerson,
  );

/** One line of a personnel file, so that by hand and by file the same follows: suspension, entries, tasks. */
const write = (
  deps: DeskDeps,
  actor: Actor,
  act: 'add-person' | 'change-person',
  body: MemberBody,
  before: (transaction: Queryable) => Promise<{ readonly division: string } | Refusing>,
): Promise<Performed<MemberWritten>> =>
  administer(deps, actor, act, async (transaction, desk) => {
    const { division, staffId: by } = desk;
    const person = await before(transaction);
    if ('effect' in person) return person;
    const unfit = desk.against({ staffId: body.staffId, division: person.division });
    if (unfit !== undefined) return unfit;
    const options = {
      mode: 'differential',
      dryRun: false,
      confirmed: true,
      scope: { division, by },
    } as const;
    const report = await importPersonnel(transaction, fileOf(body), options, actor.now);
    const [problem] = report.problems;
    if (problem !== undefined)
      return refusing('53060.5(c)(1)(D)', problem.problem, 'Mend it and save again.');
    if (report.added.length + report.changed.length === 0)
      return refusing(
        '53060.5(c)(1)(D)',
        'This is what the staff list has already.',
        'Nothing has to be done.',
      );
    return {
      draft: {
        kind: 'person.changed',
        act: actOf(report),
        division,
        values: actValues(actor, body.staffId),
      },
      value: { suspended: report.suspended.length > 0 },
      afterwards: (entry) => tellOf(deps, transaction, actor, report, entry),
    };
  });

/** `added`, `transferred`, `separated`, `reclassified`, or `changed`. */
function actOf({ changed }: ImportReport): string {
  const kind = changed[0]?.kind ?? 'added';
  return kind === 'other' ? 'changed' : kind;
}

async function tellOf(
  { record }: Pick<DeskDeps, 'record'>,
  transaction: Queryable,
  { caller, now }: Actor,
  { changed, suspended }: ImportReport,
  entry: number,
): Promise<void> {
  const by = { staffId: caller.staffId, session: caller.sessionId };
  for (const one of suspended) await recordSuspended({ transaction, record, by, now }, one);
  if (suspended.length > 0) return;
  for (const { staffId, kind } of changed)
    if (kind !== 'other') await tellMoved(transaction, { staffId, entry }, now);
}

const fileOf = ({ unit, unitKind, employee, ...person }: MemberBody): PersonnelFile => ({
  columns: [],
  rows: 1,
  people: [{ row: 1, person: { ...person, departmentEmployee: employee }, unit, unitKind, unsaid: [] }],
  problems: [],
});
