import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { CommandError, exit, parseCommand, say } from '../../../foundation/command-line.ts';
import { withTransaction, type Queryable } from '../../../foundation/postgres/pool.ts';
import { exportProof, exportRecord, openRecord, RecordUnavailable } from '../../../record/index.ts';
import type { Database } from '../../open-stores.ts';
import { withDatabase } from './with-database.ts';

const usage = ['usage: plateward record export DIR', '       plateward record proof INDEX FILE'].join('\n');

/** The copy is an entry itself (CJIS AU-2); where the record is closed, the evidence must be had all the same. */
async function recordExport({ recordOptions }: Database, act: string): Promise<void> {
  try {
    const record = await openRecord(recordOptions);
    await record
      .append({ kind: 'record.exported', outcome: act, counts: { entries: record.head().size }, values: {} })
      .finally(() => record.close());
  } catch (error) {
    if (!(error instanceof RecordUnavailable)) throw error;
    say(`This export is not recorded: ${error.message}`);
  }
}

const inSnapshot = <T>({ owner }: Database, work: (db: Queryable) => Promise<T>): Promise<T> =>
  withTransaction(owner, async (db) => {
    await db.query('set transaction isolation level repeatable read, read only');
    return work(db);
  });

/** `record export DIR`: checkpoint, tiles, entry bundles and key, for an auditor's own verifier. */
export async function runExport(args: readonly string[]): Promise<number> {
  const { positionals } = parseCommand({ args: [...args], allowPositionals: true }, usage);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new CommandError('usage', usage);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new CommandError('usage', `${folder} is not empty: a copy is made into a folder of its own`);
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return withDatabase(async (database) => {
    await recordExport(database, 'whole');
    const { vkey } = database.recordOptions.signer;
    const { entries } = await inSnapshot(database, (db) => exportRecord(db, folder, vkey));
    process.stdout.write(`${entries} entries in ${folder}\n`);
    say(`Check it offline: node tools/verify-record.mjs ${folder} --key ${vkey}`);
    return exit.done;
  });
}

/** `record proof INDEX FILE`: writes FILE.entry, the exact bytes of one entry, and FILE.tlog-proof, that they stand. */
export async function runProof(args: readonly string[]): Promise<number> {
  const { positionals } = parseCommand({ args: [...args], allowPositionals: true }, usage);
  const [index = '', file, ...more] = positionals;
  if (!/^\d{1,15}$/.test(index) || file === undefined || more.length > 0)
    throw new CommandError('usage', usage);
  return withDatabase(async (database) => {
    await recordExport(database, 'one');
    const exported = await inSnapshot(database, (db) => exportProof(db, Number(index)));
    if (exported === undefined) throw new CommandError('usage', `the record has no entry ${index}`);
    writeFileSync(`${file}.entry`, exported.entry);
    writeFileSync(`${file}.tlog-proof`, exported.proof);
    process.stdout.write(`${file}.entry ${file}.tlog-proof\n`);
    return exit.done;
  });
}
