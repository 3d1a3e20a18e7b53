import type { Clock, Instant } from '../../foundation/clock.ts';
import { everyMinute, type Running } from '../../foundation/every-minute.ts';
import { type AuditPull, isAsked } from './pull.ts';
import { type PullDeps, type PullFolders, pullOnce } from './pull-once.ts';
import { pullsOf } from './pull-store.ts';
import { tellOfPulls } from './tell-pulls.ts';

const soonMs = 3_000;

/** Looks every minute for vendors' logs that are due or were dropped, and at once for what is asked for (53060.5(c)(2)(A), R9). */
export function watchPulls(deps: PullDeps, clock: Clock): Running {
  const folders: PullFolders = new Map();
  const { log } = deps;
  const failed = 'vendors’ logs not pulled';
  const due = everyMinute({ log, clock, failed }, (now) => pullLogs(deps, folders, now));
  const asked = everyMinute({ log, clock, failed, everyMs: soonMs }, (now) => pullAsked(deps, folders, now));
  return {
    stop: async () => {
      await Promise.all([due.stop(), asked.stop()]);
    },
  };
}

/** One look at every pull: of many servers one does it. How many exports were taken in. */
export const pullLogs = (deps: PullDeps, folders: PullFolders, now: Instant): Promise<number> =>
  alone(deps, async () => {
    const taken = await pullEach(deps, await pullsOf(deps.db), folders, now);
    await tellOfPulls(deps, now);
    return taken;
  });

/** One look at what somebody asked for; while another look is under way it waits for the next. */
export async function pullAsked(deps: PullDeps, folders: PullFolders, now: Instant): Promise<number> {
  const waits = async () => (await pullsOf(deps.db)).filter(isAsked);
  if ((await waits()).length === 0) return 0;
  return alone(deps, async () => pullEach(deps, await waits(), folders, now));
}

/** Each as it stands when its turn comes: what EIS ended, or set anew, while others were pulled is not done as it was (53060.6(a)). */
async function pullEach(
  deps: PullDeps,
  pulls: readonly AuditPull[],
  folders: PullFolders,
  now: Instant,
): Promise<number> {
  let taken = 0;
  for (const { technologyId, division } of pulls) {
    const standing = await pullsOf(deps.db, division);
    const pull = standing.find((one) => one.technologyId === technologyId);
    if (pull !== undefined && (await pullOnce(deps, pull, folders, now))) taken += 1;
  }
  return taken;
}

async function alone({ db }: PullDeps, work: () => Promise<number>): Promise<number> {
  const client = await db.connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      `select pg_try_advisory_lock(hashtext('audit pulls')) as mine`,
    );
    if (rows[0]?.mine !== true) return 0;
    try {
      return await work();
    } finally {
      await client.query(`select pg_advisory_unlock(hashtext('audit pulls'))`);
    }
  } finally {
    client.release();
  }
}
