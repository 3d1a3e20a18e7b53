import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { tell } from '../../deadlines/index.ts';
import type { Clock, Instant } from '../../foundation/clock.ts';
import { everyMinute, type Running } from '../../foundation/every-minute.ts';
import type { Log } from '../../foundation/log.ts';
import { withTransaction } from '../../foundation/postgres/pool.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import { officersOf } from '../../people/index.ts';
import { DropFolder } from '../../plate-reads/index.ts';
import type { RecordLog } from '../../record/index.ts';
import { noteDiscovered, onDutyAs, productsOf } from '../../technologies/index.ts';
import { fetchLog } from './fetch-log.ts';
import { type AuditPull, folderOf, isDue, isLate } from './pull.ts';
import { noteTold, noteTry, pullsOf } from './pull-store.ts';
import { takeExport } from './take-export.ts';

export interface PullDeps {
  readonly db: Pool;
  readonly record: RecordLog;
  readonly sealing: Sealing;
  /** Where logs are dropped: a folder for each product, and in it one for each division. */
  readonly dropFolder: string;
  /** How long a file must have lain unchanged. */
  readonly settledAfterMs?: number;
}

/** Looks every minute for vendors' logs that are due, or were dropped (53060.5(c)(2)(A), R9). */
export function watchPulls(deps: PullDeps & { readonly log: Log }, clock: Clock): Running {
  const folders = new Map<string, DropFolder>();
  return everyMinute({ log: deps.log, clock, failed: 'vendors’ logs not pulled' }, (now) =>
    pullLogs(deps, folders, now),
  );
}

/** One look: of many servers one does it. How many exports were taken in. */
export async function pullLogs(
  deps: PullDeps,
  folders: Map<string, DropFolder>,
  now: Instant,
): Promise<number> {
  const client = await deps.db.connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      `select pg_try_advisory_lock(hashtext('audit pulls')) as mine`,
    );
    if (rows[0]?.mine !== true) return 0;
    try {
      return await pullEach(deps, folders, now);
    } finally {
      await client.query(`select pg_advisory_unlock(hashtext('audit pulls'))`);
    }
  } finally {
    client.release();
  }
}

async function pullEach(deps: PullDeps, folders: Map<string, DropFolder>, now: Instant): Promise<number> {
  let taken = 0;
  for (const pull of await pullsOf(deps.db)) {
    if (isDue(pull, now)) taken += (await fetchOne(deps, pull, now)) ? 1 : 0;
    if (pull.way === 'folder') taken += await takeDropped(deps, pull, folders, now);
  }
  for (const pull of await pullsOf(deps.db))
    if (pull.toldAt === null && (pull.problem !== null || isLate(pull, now)))
      await tellOfPull(deps, pull, now);
  await tellOfUnknown(deps, now);
  return taken;
}

async function fetchOne(deps: PullDeps, pull: AuditPull, now: Instant): Promise<boolean> {
  const fileName = `${pull.technologyId}-${pull.division}-${new Date(now).toISOString().slice(0, 10)}`;
  const problem = await takeExport(deps, pull, { fileName, now }, (use) => fetchLog(deps, pull, now, use));
  await noteTry(deps.db, pull, problem, now);
  return problem === undefined;
}

async function takeDropped(
  deps: PullDeps,
  pull: AuditPull,
  folders: Map<string, DropFolder>,
  now: Instant,
): Promise<number> {
  const at = join(deps.dropFolder, folderOf(pull));
  const folder = folders.get(at) ?? new DropFolder(at, deps.settledAfterMs ?? 5_000);
  if (!folders.has(at)) await folder.prepare();
  folders.set(at, folder);
  let taken = 0;
  for (const name of await folder.working(now)) {
    const problem = await takeExport(deps, pull, { fileName: name, now }, (use) => folder.opened(name, use));
    await folder.end(name, problem === undefined ? 'processed' : 'failed', now, problem);
    await noteTry(deps.db, pull, problem, now);
    if (problem === undefined) taken += 1;
  }
  return taken;
}

/** EIS and the division's administrators are told once that a pull fails, or is late; and anew when it did well in between. */
const tellOfPull = ({ db, record }: PullDeps, pull: AuditPull, now: Instant): Promise<void> =>
  withTransaction(db, async (transaction) => {
    if (!(await noteTold(transaction, pull, now))) return;
    const { index: entry } = await record.append({
      kind: 'technology.noticed',
      act: pull.problem === null ? 'audit-log-late' : 'audit-log-failed',
      values: { subject: pull.technologyId },
    });
    const { administrators } = await officersOf(transaction, pull.division);
    const staffIds = [...(await onDutyAs(transaction, ['eis'])), ...administrators];
    await tell(transaction, { kind: 'audit-pull-late', entry, staffIds }, now);
  });

/** A folder of a product that the register does not know: somebody uses what nobody approved (53060.6(a)). */
async function tellOfUnknown(deps: PullDeps, now: Instant): Promise<void> {
  const known = new Set((await productsOf(deps.db)).map(({ technologyId }) => technologyId));
  const entries = await readdir(deps.dropFolder, { withFileTypes: true }).catch(() => []);
  const unknown = entries
    .filter((entry) => entry.isDirectory() && !known.has(entry.name))
    .map(({ name }) => ({ what: 'product', sign: name }) as const);
  if (unknown.length > 0) await noteDiscovered(deps, unknown, now);
}
