import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import {
  addPeople,
  addUnit,
  type Change,
  type DivisionName,
  type ImportMode,
  type ImportPlan,
  type ImportScope,
  type PersonnelFile,
  planImport,
  readRollToChange,
  rewriteStaff,
  type RowProblem,
} from '../../people/index.ts';
import { suspendAccess } from '../grant-store.ts';
import { lifeOf } from '../life/facts-store.ts';

export interface ImportOptions {
  readonly mode: ImportMode;
  readonly dryRun: boolean;
  /** More than 10 % would leave, and that is meant. */
  readonly confirmed: boolean;
  readonly scope: ImportScope;
}

/** Somebody whose new facts no longer qualify: suspended at once (53060.5(c)(1)(D)). */
export interface SuspendedByImport {
  readonly staffId: string;
  readonly division: DivisionName;
  readonly clause: string;
}

/** What a personnel file came to. Nothing of it is applied unless `applied`. */
export interface ImportReport {
  readonly mode: ImportMode;
  readonly dryRun: boolean;
  readonly applied: boolean;
  readonly rows: number;
  readonly added: readonly string[];
  readonly changed: readonly Omit<Change, 'to'>[];
  readonly unchanged: number;
  readonly units: readonly string[];
  readonly removing: ImportPlan['removing'];
  /** More than 10 % would leave: confirm it. */
  readonly asks: boolean;
  readonly suspended: readonly SuspendedByImport[];
  readonly problems: readonly RowProblem[];
}

/**
 * Compares the file with the roll and applies it whole, or not at all; a dry run applies it and takes it back, so that it
 * tells who would lose access too. Within the caller's transaction.
 */
export async function importPersonnel(
  transaction: Queryable,
  file: PersonnelFile,
  options: ImportOptions,
  now: Instant,
): Promise<ImportReport> {
  const roll = await readRollToChange(transaction);
  const plan = planImport(roll, file.people, options.mode, options.scope);
  const problems = [...file.problems, ...plan.problems].toSorted((one, other) => one.row - other.row);
  const may = problems.length === 0 && (!plan.asks || options.confirmed);
  const suspended =
    problems.length === 0 ? await tryPlan(transaction, plan, may && !options.dryRun, now) : [];
  return {
    mode: options.mode,
    dryRun: options.dryRun,
    applied: may && !options.dryRun,
    rows: file.rows,
    added: plan.added.map(({ staffId }) => staffId),
    changed: plan.changed.map(({ to: _to, ...change }) => change),
    unchanged: plan.unchanged,
    units: plan.units.map(({ unitId }) => unitId),
    removing: plan.removing,
    asks: plan.asks && !options.confirmed,
    suspended,
    problems,
  };
}

async function tryPlan(
  transaction: Queryable,
  plan: ImportPlan,
  keep: boolean,
  now: Instant,
): Promise<readonly SuspendedByImport[]> {
  await transaction.query('savepoint personnel');
  for (const unit of plan.units) await addUnit(transaction, unit);
  await addPeople(transaction, plan.added, now);
  for (const { to } of plan.changed) await rewriteStaff(transaction, to, now);
  const suspended = await suspendUnqualified(
    transaction,
    plan.changed.map(({ staffId }) => staffId),
    now,
  );
  await transaction.query(keep ? 'release savepoint personnel' : 'rollback to savepoint personnel');
  return suspended;
}

/** Suspends whoever of these has access for which the facts no longer qualify (53060.7(a), 53060.5(c)(1)(D)). */
export async function suspendUnqualified(
  transaction: Queryable,
  staffIds: readonly string[],
  now: Instant,
): Promise<readonly SuspendedByImport[]> {
  const suspended: SuspendedByImport[] = [];
  for (const staffId of staffIds) {
    const life = await lifeOf(transaction, staffId, now);
    if (life === undefined || life.access.state !== 'active' || life.eligibility.effect === 'permit')
      continue;
    const { division } = life.access;
    if (division === '') continue;
    const outcome = await suspendAccess(
      transaction,
      { staffId, why: 'no-longer-eligible', by: 'system' },
      now,
    );
    if (!outcome.ok) throw new TypeError(`${outcome.clause}: ${outcome.reason}`);
    suspended.push({ staffId, division, clause: life.eligibility.clause });
  }
  return suspended;
}
