import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { CommandError } from '../../foundation/command-line.ts';
import { csvOfBytes } from '../../foundation/csv.ts';
import type { Instant } from '../../foundation/clock.ts';
import { withTransaction } from '../../foundation/postgres/pool.ts';
import { type PersonnelFile, readPersonnelFile } from '../../people/index.ts';
import type { RecordLog } from '../../record/index.ts';
import type { ImportBody } from '../contract.ts';
import { administer } from '../desk/administer.ts';
import type { Actor, DeskDeps, Performed } from '../desk/perform.ts';
import { importPersonnel, type ImportOptions, type ImportReport } from './apply.ts';
import { bySystem, importDraft, recordImported } from './record.ts';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The personnel file of a division, by one of its administrators: its own people, and nobody himself (R2). */
export async function importAtDesk(
  deps: DeskDeps,
  actor: Actor,
  { csv, mode, dryRun, confirmed }: ImportBody,
): Promise<Performed<ImportReport>> {
  const bytes = Buffer.from(csv, 'utf8');
  const file = await readableFile(bytes);
  return administer(deps, actor, 'import-people', async (transaction, { division, staffId }) => {
    const options = { mode, dryRun, confirmed, scope: { division, by: staffId } };
    const report = await importPersonnel(transaction, file, options, actor.now);
    const by = { staffId, session: actor.caller.sessionId };
    return {
      draft: { ...importDraft(by, report, digestOf(bytes)), division },
      value: report,
      afterwards: () => recordImported({ transaction, record: deps.record, by, now: actor.now }, report),
    };
  });
}

/** What is no table at all is reported like any other fault of the file. */
async function readableFile(bytes: Uint8Array): Promise<PersonnelFile> {
  try {
    return await readPersonnelFile(await csvOfBytes('The file', bytes));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return {
      columns: [],
      rows: 0,
      people: [],
      problems: [{ row: 0, column: 'file', problem: error.message }],
    };
  }
}

/** The department's whole file from the command line: whoever may run it on the server may read its database. */
export async function importFromCommandLine(
  { db, record }: { readonly db: Pool; readonly record: RecordLog },
  bytes: Uint8Array,
  options: Omit<ImportOptions, 'scope'>,
  now: Instant,
): Promise<ImportReport> {
  const file = await readPersonnelFile(await csvOfBytes('The file', bytes));
  const scope = { division: undefined, by: undefined };
  return withTransaction(db, async (transaction) => {
    const report = await importPersonnel(transaction, file, { ...options, scope }, now);
    await record.append(importDraft(bySystem, report, digestOf(bytes)));
    await recordImported({ transaction, record, by: bySystem, now }, report);
    return report;
  });
}
