import type { Pool, PoolClient } from 'pg';
import { civilDate, type Clock, type Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Log } from '../foundation/log.ts';
import type { RecordLog } from '../record/index.ts';

export interface JobDeps {
  readonly db: Pool;
  readonly record: RecordLog;
  readonly log: Log;
}

/** One run: when, and the entry that recorded it, to which notices refer. */
export interface JobRun {
  readonly now: Instant;
  readonly entry: number;
}

/** Work without a person, once each civil day; it does the same however often or late it runs. */
export interface Job {
  readonly name: string;
  readonly run: (deps: JobDeps, run: JobRun) => Promise<Readonly<Record<string, number>>>;
}

export interface RunningJobs {
  /** Waits for the run that is under way. */
  readonly stop: () => Promise<void>;
}

const everyMs = 60_000;

/** Looks every minute for what is due today; of many servers one does it. A run that fails is tried again. */
export function startJobs(deps: JobDeps, jobs: readonly Job[], clock: Clock): RunningJobs {
  let running = Promise.resolve();
  const look = (): void => {
    running = running.then(() => runDueJobs(deps, jobs, clock.now()));
  };
  const timer = setInterval(look, everyMs);
  timer.unref();
  look();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** Runs each job that has not run on this day; what fails is logged and left for the next look. */
export async function runDueJobs(deps: JobDeps, jobs: readonly Job[], now: Instant): Promise<void> {
  for (const job of jobs) {
    try {
      await runIfDue(deps, job, now);
    } catch (error) {
      deps.log.error('job failed', { part: job.name, code: error instanceof Error ? error.name : 'unknown' });
    }
  }
}

async function runIfDue(deps: JobDeps, job: Job, now: Instant): Promise<void> {
  const client = await deps.db.connect();
  try {
    if (!(await lock(client, job.name))) return;
    try {
      if (await ranOn(client, job.name, now)) return;
      await runRecorded(deps, job, now);
      await noteJobRun(client, job.name, now);
    } finally {
      await client.query(`select pg_advisory_unlock(hashtext('job'), hashtext($1))`, [job.name]);
    }
  } finally {
    client.release();
  }
}

/** The run is an entry before it begins, and its end one that refers to it. */
async function runRecorded(deps: JobDeps, job: Job, now: Instant): Promise<void> {
  const { index: ref } = await deps.record.append({ kind: 'job.run', act: job.name, values: {} });
  const counts = await job.run(deps, { now, entry: ref });
  await deps.record.append({ kind: 'job.done', ref, outcome: 'done', counts: { ...counts }, values: {} });
}

async function lock(client: PoolClient, job: string): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>(
    `select pg_try_advisory_lock(hashtext('job'), hashtext($1)) as mine`,
    [job],
  );
  return rows[0]?.mine === true;
}

/** A clock gone back runs nothing twice. */
async function ranOn(client: PoolClient, job: string, now: Instant): Promise<boolean> {
  const { rows } = await client.query<{ ran: boolean }>(
    'select last_day >= $2 as ran from job_runs where job = $1',
    [job, civilDate(now)],
  );
  return rows[0]?.ran === true;
}

/** Notes that a job has run on the day of `now`. */
export async function noteJobRun(db: Queryable, job: string, now: Instant): Promise<void> {
  await db.query(
    `insert into job_runs (job, last_run_at, last_day) values ($1, at_ms($2), $3)
     on conflict (job) do update set last_run_at = excluded.last_run_at, last_day = excluded.last_day`,
    [job, now, civilDate(now)],
  );
}
