import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { systemClock } from '../../../foundation/clock.ts';
import { CommandError, exit, jsonOutput, parseCommand, say } from '../../../foundation/command-line.ts';
import { makePool } from '../../../foundation/postgres/pool.ts';
import {
  type ColumnMap,
  type Format,
  formats,
  type Imported,
  importReads,
  isFormat,
  recordImport,
  recordOutcome,
} from '../../../plate-reads/index.ts';
import { photosOf } from '../../photo-vault.ts';
import { openStores, type Stores } from '../../open-stores.ts';
import { feedNamed, refused } from './named-feed.ts';
import { columnMapOf, unreadable } from './map-file.ts';

export const importUsage = `usage: plateward reads import --format ${formats.join('|')} [--feed ID] [--map MAP.yaml] FILE... [--json FILE]`;

const options = {
  format: { type: 'string' },
  feed: { type: 'string', default: 'local-import' },
  map: { type: 'string' },
  json: { type: 'string' },
} as const;

/** What one command imports: everything that can be wrong with the call is found before the first file is opened. */
interface ImportCall {
  readonly format: Format;
  readonly feed: string;
  readonly map: ColumnMap | undefined;
  readonly files: readonly string[];
}

/** A run of files may take long. */
const longestRunMs = 24 * 3_600_000;

/** `reads import`: takes files of plate reads in, for a feed that EIS has approved (53060.6(a), R1). */
export async function runImport(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand(
    { args: [...args], options, allowPositionals: true },
    importUsage,
  );
  const call: ImportCall = {
    format: formatOf(values.format),
    feed: values.feed,
    map: await mapOf(values.map, values.format),
    files: await readable(positionals),
  };
  const output = jsonOutput(values.json);
  const stores = await openStores();
  try {
    await importFiles(stores, call, values.json === undefined ? print : output.line);
  } finally {
    output.close();
    await stores.close();
  }
  return exit.done;
}

function formatOf(given: string | undefined): Format {
  if (given === undefined) throw new CommandError('usage', importUsage);
  if (isFormat(given)) return given;
  throw new CommandError(
    'usage',
    `"${given}" is not a format that this version reads; it reads ${formats.join(', ')}`,
  );
}

async function mapOf(path: string | undefined, format: string | undefined): Promise<ColumnMap | undefined> {
  if (path === undefined) return undefined;
  if (format !== 'csv' && format !== 'ndjson') {
    throw new CommandError('usage', `--map goes with csv and ndjson: ${format} names its own fields`);
  }
  return columnMapOf(path);
}

async function readable(files: readonly string[]): Promise<readonly string[]> {
  if (files.length === 0) throw new CommandError('usage', importUsage);
  for (const file of files) {
    await access(file, constants.R_OK).catch((error: unknown) => {
      throw unreadable(file, error);
    });
  }
  return files;
}

async function importFiles(stores: Stores, call: ImportCall, tell: (row: ImportRow) => void): Promise<void> {
  const feed = await feedNamed(stores.app, call.feed);
  const receipt = await stores.record.jobRun(
    { kind: 'job.run', act: 'reads-import', values: {} },
    longestRunMs,
  );
  // Batches of a large file may take longer than a request may.
  const pool = makePool(stores.postgres.app, { max: 3, name: 'plateward-import' });
  const photos = photosOf({ ...stores, db: pool });
  try {
    for (const file of call.files) {
      const outcome = await importReads(
        { pool, photos, sealing: stores.sealing },
        {
          feed,
          format: call.format,
          ...(call.map === undefined ? {} : { map: call.map }),
          origin: 'file',
          bytes: createReadStream(file),
          receipt,
          now: systemClock.now(),
        },
      );
      if (outcome.kind === 'refused') {
        await recordOutcome(stores.record, feed.id, outcome);
        throw refused(feed, outcome.refusal);
      }
      await recordImport(stores.record, feed.id, outcome);
      tell(rowOf(file, outcome));
      say(summary(file, outcome));
    }
  } finally {
    await pool.end();
  }
}

const rowOf = (file: string, { accepted, duplicate, revised, listed }: Imported): ImportRow => ({
  file,
  accepted,
  duplicate,
  revised,
  quarantined: listed,
});

interface ImportRow {
  readonly file: string;
  readonly accepted: number;
  readonly duplicate: number;
  readonly revised: number;
  readonly quarantined: Imported['listed'];
}

const summary = (file: string, { accepted, duplicate, revised, quarantined }: Imported): string =>
  `${file}: ${accepted} accepted, ${duplicate} duplicate, ${revised} revised, ${quarantined} quarantined`;

/** Without `--json` the reasons stand on stdout for people. */
function print({ file, quarantined }: ImportRow): void {
  for (const { line, reason } of quarantined) process.stdout.write(`${file}:${line}: ${reason}\n`);
}
