import type { Pool } from 'pg';
import { tell } from '../../deadlines/index.ts';
import type { Instant } from '../../foundation/clock.ts';
import { withTransaction } from '../../foundation/postgres/pool.ts';
import type { RecordLog } from '../../record/index.ts';
import { onDutyAs } from '../offices.ts';
import { type Found, noteFound, unknownOf } from './discovered-store.ts';

export interface DiscoveryDeps {
  readonly db: Pool;
  readonly record: RecordLog;
}

/**
 * What sends or is used without standing in EIS's register is noted once, recorded, and EIS told (53060.6(a)): one notice for what
 * is found at once, such as the cameras of a whole site. How many were not known before.
 */
export async function noteDiscovered(
  { db, record }: DiscoveryDeps,
  found: readonly Found[],
  now: Instant,
): Promise<number> {
  if ((await unknownOf(db, found)).length === 0) return 0;
  return withTransaction(db, async (transaction) => {
    await transaction.query(`select pg_advisory_xact_lock(hashtext('discovered sources'))`);
    const unknown = await unknownOf(transaction, found);
    const [first] = unknown;
    if (first === undefined) return 0;
    const { index: entry } = await record.append({
      kind: 'technology.noticed',
      act: `unregistered-${first.what}`,
      values: { subject: first.technologyId ?? first.sign },
    });
    await noteFound(transaction, unknown, entry, now);
    const staffIds = await onDutyAs(transaction, ['eis']);
    await tell(transaction, { kind: 'source-discovered', entry, staffIds }, now);
    return unknown.length;
  });
}
