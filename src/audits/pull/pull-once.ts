import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Instant } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import { DropFolder } from '../../plate-reads/index.ts';
import type { RecordLog } from '../../record/index.ts';
import type { PullReport } from '../contract/pulls.ts';
import { fetchLog } from './fetch-log.ts';
import { type AuditPull, folderOf, isAsked, isDue } from './pull.ts';
import { noteTry, type Tried } from './pull-store.ts';
import { deadToday, takeExport } from './take-export.ts';

export interface PullDeps {
  readonly db: Pool;
  readonly record: RecordLog;
  readonly sealing: Sealing;
  readonly log: Log;
  /** Where logs are dropped: a folder for each product, and in it one for each division. */
  readonly dropFolder: string;
  /** How long a file must have lain unchanged. */
  readonly settledAfterMs?: number;
}

/** The folders of pulls, with what was seen in them. */
export type PullFolders = Map<string, DropFolder>;

const usualSettling = 5_000;
const nothing: PullReport = { rows: 0, kept: 0, repeated: 0, revised: 0, quarantined: 0 };

/**
 * One pull, if it is due or was asked for: true when an export was taken in. Whatever goes wrong is noted with it, so that one
 * vendor's log never keeps another's from coming.
 */
export async function pullOnce(
  deps: PullDeps,
  pull: AuditPull,
  folders: PullFolders,
  now: Instant,
): Promise<boolean> {
  const asked = isAsked(pull);
  if (pull.way === 'https' && !asked && !isDue(pull, now)) return false;
  const tried = await (pull.way === 'https'
    ? fetched(deps, pull, now)
    : dropped(deps, pull, folders, now)
  ).catch((error: unknown): Tried => {
    deps.log.error('a vendor’s log was not taken in', {
      code: error instanceof Error ? error.name : 'unknown',
    });
    return { problem: 'It could not be taken in by a fault of this program; its log says which.' };
  });
  if (asked || pull.way === 'https' || isNews(pull, tried)) await noteTry(deps.db, pull, tried, now);
  return tried.report !== undefined;
}

/** A folder is looked into each minute: that nothing lies in it, or still the same stands against it, is no try. */
const isNews = (pull: AuditPull, { report, problem }: Tried): boolean =>
  report !== undefined || (problem !== undefined && problem !== pull.problem);

const fetched = (deps: PullDeps, pull: AuditPull, now: Instant): Promise<Tried> => {
  const fileName = `${pull.technologyId}-${pull.division}-${new Date(now).toISOString().slice(0, 10)}`;
  return takeExport(deps, pull, { fileName, now }, (use) => fetchLog(deps, pull, now, use));
};

/** Every file that lies in the folder; while the product is not live they lie untouched (53060.6(a)). */
async function dropped(deps: PullDeps, pull: AuditPull, folders: PullFolders, now: Instant): Promise<Tried> {
  const folder = await folderFor(deps, pull, folders);
  const dead = await deadToday(deps.db, pull.technologyId, now);
  if (dead !== undefined) return (await isEmpty(deps, pull)) ? {} : { problem: dead };
  let report: PullReport | undefined;
  let problem: string | undefined;
  for (const name of await settledIn(deps, pull, folder, now)) {
    const tried = await takeExport(deps, pull, { fileName: name, now }, (use) => folder.opened(name, use));
    const stopped = await deadToday(deps.db, pull.technologyId, now);
    if (stopped !== undefined) return { report, problem: stopped };
    await folder.end(name, tried.problem === undefined ? 'processed' : 'failed', now, tried.problem);
    if (tried.report !== undefined) report = sum(report ?? nothing, tried.report);
    problem ??= tried.problem && `${name}: ${tried.problem}`;
  }
  return { report, problem };
}

async function isEmpty({ dropFolder }: PullDeps, pull: AuditPull): Promise<boolean> {
  const at = join(dropFolder, folderOf(pull));
  const entries = await readdir(at, { withFileTypes: true });
  const working = await readdir(join(at, '.working'));
  return working.length === 0 && !entries.some((entry) => entry.isFile());
}

async function folderFor(
  { dropFolder, settledAfterMs = usualSettling }: PullDeps,
  pull: AuditPull,
  folders: PullFolders,
): Promise<DropFolder> {
  const at = join(dropFolder, folderOf(pull));
  const known = folders.get(at);
  if (known !== undefined) return known;
  const folder = new DropFolder(at, settledAfterMs);
  await folder.prepare();
  folders.set(at, folder);
  return folder;
}

/** Of a pull that was asked for, what was seen now for the first time is waited for until it is whole. */
async function settledIn(
  { settledAfterMs = usualSettling }: PullDeps,
  pull: AuditPull,
  folder: DropFolder,
  now: Instant,
): Promise<readonly string[]> {
  const names = await folder.working(now);
  if (names.length > 0 || !isAsked(pull)) return names;
  await pause(settledAfterMs);
  return folder.working(now + settledAfterMs);
}

const sum = (one: PullReport, other: PullReport): PullReport => ({
  rows: one.rows + other.rows,
  kept: one.kept + other.kept,
  repeated: one.repeated + other.repeated,
  revised: one.revised + other.revised,
  quarantined: one.quarantined + other.quarantined,
});
