import type { Job, JobDeps } from '../deadlines/index.ts';
import type { Instant } from '../foundation/clock.ts';
import { type Forerunner, type Gone, type Sweep, sumOf } from './sweep.ts';

/**
 * Daily: what is past its period is deleted in batches, and what went, of whom and why stands in the record, one entry for
 * each owner and kind (53060.2(a), R28). A run that breaks off is simply run again.
 */
export const retentionJob = (forerunners: readonly Forerunner[], sweeps: readonly Sweep[]): Job => ({
  name: 'retention',
  run: async (deps, { now, entry }) => {
    const counts: Record<string, number> = {};
    for (const { kind, run } of forerunners) counts[kind] = await run(deps.db, now, entry);
    for (const sweep of sweeps) counts[sweep.kind] = await sweepAll(deps, sweep, now, entry);
    return counts;
  },
});

async function sweepAll(deps: JobDeps, sweep: Sweep, now: Instant, entry: number): Promise<number> {
  const gone: Gone[] = [];
  try {
    for (;;) {
      const batch = await sweep.batch(deps.db, now);
      if (batch.length === 0) break;
      gone.push(...batch);
    }
  } finally {
    // What has gone is told also when the rest could not go.
    for (const [owner, count] of sumOf(gone)) await recordGone(deps, sweep, { owner, count }, entry);
  }
  return gone.reduce((sum, { count }) => sum + count, 0);
}

async function recordGone(
  { record }: JobDeps,
  { kind, why }: Sweep,
  { owner, count }: Gone,
  ref: number,
): Promise<void> {
  await record.append({
    kind: 'retention.deleted',
    ref,
    act: kind,
    outcome: why ?? 'past-its-period',
    counts: { gone: count },
    values: { subject: owner === '' ? 'no owner' : owner },
  });
}
