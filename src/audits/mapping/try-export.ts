import type { Pool } from 'pg';
import { CommandError } from '../../foundation/command-line.ts';
import { type Instant, rfc3339 } from '../../foundation/clock.ts';
import { withoutEffect } from '../../foundation/postgres/pool.ts';
import type { RecordLog } from '../../record/index.ts';
import { apartReasons, type LogTried } from '../contract/log-mapping.ts';
import { hashOf, importDraft, keepExport, openExport, type Taking } from '../imports/import-log.ts';
import { noRows } from '../imports/import-store.ts';
import type { KeyedRow } from '../imports/log-row.ts';
import { headersRead, headersToName } from './headers-of.ts';

const most = { shown: 5, apart: 10 };

/**
 * What an import of a file would come to: it is taken in by the very way of the import, and all of it undone. An entry says who
 * looked at what before it is shown (R5, R9). What is no audit has its headers shown, so that somebody can say what they mean.
 */
export async function tryExport(
  { db, record }: { readonly db: Pool; readonly record: Pick<RecordLog, 'append'> },
  taking: Taking,
  now: Instant,
): Promise<LogTried> {
  const opened = await openExport(db, taking).catch((error: unknown) => {
    if (error instanceof CommandError) return error;
    throw error;
  });
  if (opened instanceof CommandError) {
    const headers = await headersToName(taking.path);
    await record.append(importDraft(taking, await hashOf(taking.path), 'tried', noRows));
    const problem = opened.message.replaceAll(taking.path, 'The file');
    return { ...headers, problem, counts: noRows, apart: [], first: [] };
  }
  const rows: KeyedRow[] = [];
  const apart: KeyedRow[] = [];
  const { counts } = await withoutEffect(db, (transaction) =>
    keepExport(transaction, taking, opened, now, (batch) => {
      rows.push(...batch.slice(0, most.shown - rows.length));
      apart.push(...batch.filter(({ quarantine }) => quarantine !== undefined));
    }),
  );
  await record.append(importDraft(taking, opened.sha256, 'tried', counts));
  return { ...headersRead(opened), problem: null, counts, apart: byReason(apart), first: rows.map(shown) };
}

const byReason = (apart: readonly KeyedRow[]): LogTried['apart'] =>
  apartReasons.flatMap((reason) => {
    const rows = apart.filter(({ quarantine }) => quarantine === reason).map(({ search }) => search.row);
    return rows.length === 0 ? [] : [{ reason, rows: rows.length, first: rows.slice(0, most.apart) }];
  });

const shown = ({ search }: KeyedRow): LogTried['first'][number] => ({
  row: search.row,
  at: search.at === null ? null : rfc3339(search.at),
  user: search.user,
  plate: search.plate,
  caseNumber: search.caseNumber,
  reason: search.reason,
});
