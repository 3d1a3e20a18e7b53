import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../src/foundation/clock.ts';
import {
  type Feed,
  folderPhotos,
  type Format,
  type ImportOutcome,
  type Imported,
  importReads,
  parseReadQuery,
  type PhotoStore,
  type Position,
  type ReadPage,
  searchReads,
} from '../../src/plate-reads/index.ts';
import type { JobReceipt, RecordLog } from '../../src/record/index.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { aDepartment, type Department } from './department.ts';
import { askedBy, openTestRecord } from './record.ts';

/** A database with a department, a record and a photo store, as ingest and search need them. */
export interface IngestStage {
  readonly database: FreshDatabase;
  readonly department: Department;
  readonly record: RecordLog;
  readonly photos: PhotoStore;
  readonly photoFolder: string;
  readonly now: Instant;
  readonly send: (feed: Feed, content: string | Buffer, more?: SendTraits) => Promise<ImportOutcome>;
  /** As `send`, where a refusal is a fault of the test. */
  readonly take: (feed: Feed, content: string | Buffer, more?: SendTraits) => Promise<Imported>;
  readonly search: (query: unknown, after?: Position) => Promise<ReadPage>;
  readonly close: () => Promise<void>;
}

export interface SendTraits {
  readonly format?: Format;
  readonly photo?: Buffer;
  readonly now?: Instant;
}

export async function anIngestStage(now: Instant, made = freshDatabase()): Promise<IngestStage> {
  const database = await made;
  const department = await aDepartment(database.owner, now);
  const opened = await openTestRecord(database, { clock: { now: () => now } });
  const photoFolder = mkdtempSync(join(tmpdir(), 'plateward-photos-'));
  const photos = folderPhotos({ db: database.app, sealing: database.sealing, folder: photoFolder });
  const receipt: JobReceipt = await opened.record.jobRun(
    { kind: 'job.run', act: 'test', values: {} },
    86_400_000,
  );
  const send: IngestStage['send'] = (feed, content, more = {}) =>
    importReads(
      { pool: database.app, photos, sealing: database.sealing },
      {
        feed,
        format: more.format ?? feed.format,
        origin: 'file',
        bytes: chunks(content),
        ...(more.photo === undefined ? {} : { photo: more.photo }),
        receipt,
        now: more.now ?? now,
      },
    );
  return {
    database,
    department,
    record: opened.record,
    photos,
    photoFolder,
    now,
    send,
    take: async (feed, content, more) => {
      const outcome = await send(feed, content, more);
      if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.refusal.reason}`);
      return outcome;
    },
    search: async (value, after) => {
      const parsed = parseReadQuery(value, now);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const { receipt: asked } = await opened.record.ask(
        askedBy('agent.one'),
        { ...parsed.query, after },
        { staffId: 'agent.one', sources: ['local'], ttlMs: 60_000 },
      );
      return searchReads(asked, {
        db: database.app,
        aside: database.owner,
        now,
        signal: new AbortController().signal,
      });
    },
    close: async () => {
      await opened.close();
      await database.drop();
      rmSync(photoFolder, { recursive: true, force: true });
    },
  };
}

/** In pieces that do not end where lines end. */
async function* chunks(content: string | Buffer): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
}

/** A CSV of reads under our own column names. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `plate,captured_at,camera,confidence,state,id\n${rows.map((row) => row.join(',')).join('\n')}\n`;
