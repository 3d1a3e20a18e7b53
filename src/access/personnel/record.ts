import { tell } from '../../deadlines/index.ts';
import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { officersOf } from '../../people/index.ts';
import type { DraftOf, RecordLog } from '../../record/index.ts';
import { lifeOf } from '../life/facts-store.ts';
import type { ImportReport, SuspendedByImport } from './apply.ts';

/** By whom the record says it was done. */
export interface DoneBy {
  readonly staffId: string;
  readonly session: string;
}

/** The command line, and what lapses by itself. */
export const bySystem: DoneBy = { staffId: 'system', session: 'none' };

/** The entry of an import: what was done with the file, and in figures what it came to. */
export const importDraft = (
  { staffId, session }: DoneBy,
  report: ImportReport,
  digest: string,
): DraftOf<'people.imported'> => ({
  kind: 'people.imported',
  act: report.applied ? 'applied' : report.dryRun ? 'dry-run' : 'not-applied',
  counts: {
    rows: report.rows,
    added: report.added.length,
    changed: report.changed.length,
    suspended: report.applied ? report.suspended.length : 0,
    problems: report.problems.length,
  },
  values: { staffId, session, subject: digest },
});

/**
 * Each person who was moved, and each access that ended with it, is an entry; the division's administrators and the person are
 * told at once, so that the task stands the same day (53060.5(c)(1)(D)). Before the commit.
 */
export async function recordImported(
  { transaction, record, by, now }: { transaction: Queryable; record: RecordLog; by: DoneBy; now: Instant },
  report: ImportReport,
): Promise<void> {
  if (!report.applied) return;
  const ended = report.suspended.map(({ staffId }) => staffId);
  for (const { staffId, kind } of report.changed) {
    if (kind === 'other') continue;
    const { index: entry } = await record.append({
      kind: 'person.changed',
      act: kind,
      values: { ...by, subject: staffId },
    });
    if (!ended.includes(staffId)) await tellMoved(transaction, { staffId, entry }, now);
  }
  for (const one of report.suspended) await recordSuspended({ transaction, record, by, now }, one);
}

/** 53060.5(c)(1)(D): whoever moved and keeps an access is a task of the administrators who granted it. */
export async function tellMoved(
  transaction: Queryable,
  { staffId, entry }: { readonly staffId: string; readonly entry: number },
  now: Instant,
): Promise<void> {
  const life = await lifeOf(transaction, staffId, now);
  if (life === undefined || life.access.division === '' || life.access.state === 'removed') return;
  const { administrators } = await officersOf(transaction, life.access.division);
  const staffIds = administrators.filter((id) => id !== staffId);
  await tell(transaction, { kind: 'person-changed', entry, staffIds }, now);
}

/** A suspension that no administrator made: its entry, and those who are told. */
export async function recordSuspended(
  { transaction, record, by, now }: { transaction: Queryable; record: RecordLog; by: DoneBy; now: Instant },
  { staffId, division, clause }: SuspendedByImport,
  act = 'no-longer-eligible',
): Promise<void> {
  const { index } = await record.append({
    kind: 'access.suspended',
    act,
    clause,
    division,
    values: { ...by, subject: staffId },
  });
  const { administrators } = await officersOf(transaction, division);
  const staffIds = [staffId, ...administrators.filter((id) => id !== staffId)];
  await tell(transaction, { kind: 'access-suspended', entry: index, staffIds }, now);
}
