import { readdir } from 'node:fs/promises';
import type { Pool } from 'pg';
import { tell } from '../../deadlines/index.ts';
import type { Instant } from '../../foundation/clock.ts';
import { withTransaction } from '../../foundation/postgres/pool.ts';
import { officersOf } from '../../people/index.ts';
import type { RecordLog } from '../../record/index.ts';
import { noteDiscovered, onDutyAs, productsOf } from '../../technologies/index.ts';
import { type AuditPull, isLate } from './pull.ts';
import { noteTold, pullsOf } from './pull-store.ts';

export interface TellDeps {
  readonly db: Pool;
  readonly record: RecordLog;
  readonly dropFolder: string;
}

/** Tells of every pull that fails or is late, and of folders that stand for products nobody registered (53060.6(a)). */
export async function tellOfPulls(deps: TellDeps, now: Instant): Promise<void> {
  for (const pull of await pullsOf(deps.db))
    if (pull.toldAt === null && (pull.problem !== null || isLate(pull, now)))
      await tellOfPull(deps, pull, now);
  await tellOfUnknown(deps, now);
}

/** EIS and the division's administrators are told once that a pull fails, or is late; and anew when it did well in between. */
const tellOfPull = ({ db, record }: TellDeps, pull: AuditPull, now: Instant): Promise<void> =>
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
async function tellOfUnknown(deps: TellDeps, now: Instant): Promise<void> {
  const known = new Set((await productsOf(deps.db)).map(({ technologyId }) => technologyId));
  const entries = await readdir(deps.dropFolder, { withFileTypes: true }).catch(() => []);
  const unknown = entries
    .filter((entry) => entry.isDirectory() && !known.has(entry.name))
    .map(({ name }) => ({ what: 'product', sign: name }) as const);
  if (unknown.length > 0) await noteDiscovered(deps, unknown, now);
}
