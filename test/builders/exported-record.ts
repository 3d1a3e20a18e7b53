import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportRecord } from '../../src/record/index.ts';
import { verifyCopy } from '../../tools/verify-record.mjs';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { fillRecord } from './full-record.ts';
import { filesOf, mutate, randomFrom } from './mutations.ts';
import { openTestRecord } from './record.ts';

/** A record that was exported twice: when it was younger, and now. */
export interface ExportedRecord {
  readonly database: FreshDatabase;
  readonly folder: string;
  readonly older: string;
  readonly copy: string;
  readonly vkey: string;
  readonly size: number;
  readonly remove: () => Promise<void>;
}

export async function exportedRecord(): Promise<ExportedRecord> {
  const database = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  const [older, copy] = [join(folder, 'older'), join(folder, 'copy')];
  const { record, options, close } = await openTestRecord(database);
  const { vkey } = options.signer;
  await fillRecord(record, 10);
  await exportRecord(database.app, older, vkey);
  await fillRecord(record, 20);
  const { entries: size } = await exportRecord(database.app, copy, vkey);
  await close();
  const remove = async (): Promise<void> => {
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  };
  return { database, folder, older, copy, vkey, size, remove };
}

/** What the stand-alone verifier says of a copy. */
export function problemsOf(
  folder: string,
  trusting: { readonly key: string; readonly against?: readonly string[] },
): readonly string[] {
  const found: string[] = [];
  try {
    verifyCopy({ folder, ...trusting }, (where, what) => found.push(`${where}: ${what}`));
  } catch (error) {
    found.push(String(error));
  }
  return found;
}

/** Changes a copy at random, again and again; gives each change that the verifier did not find, with its seed. */
export function unfoundMutations({ copy, vkey }: ExportedRecord, rounds: number): readonly string[] {
  const seed = Date.now();
  const random = randomFrom(seed);
  const files = filesOf(copy);
  const unfound: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const change = mutate(copy, files, random);
    if (change === undefined) continue;
    const found = problemsOf(copy, { key: vkey });
    change.undo();
    if (found.length === 0) unfound.push(`seed ${seed}, round ${round}, ${change.what}`);
  }
  return unfound;
}
