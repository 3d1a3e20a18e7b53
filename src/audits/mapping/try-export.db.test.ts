import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDepartment } from '../../../test/builders/department.ts';
import { aSpreadsheet } from '../../../test/builders/spreadsheet.ts';
import { aServer, type TestServer } from '../../../test/builders/server.ts';
import type { LogMapping } from '../contract/log-mapping.ts';
import { importLog } from '../imports/import-log.ts';
import { tryExport } from './try-export.ts';

const now = Date.parse('2026-11-24T18:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'plateward-try-'));

let server: TestServer;
let technologyId: string;
beforeAll(async () => {
  server = await aServer();
  await aDepartment(server.database.owner, now);
  const { rows } = await server.database.owner.query<{ id: string }>(
    'select technology_id as id from technologies limit 1',
  );
  technologyId = rows[0]?.id ?? '';
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

let files = 0;
function aTaking(lines: readonly string[], mapping?: LogMapping) {
  const path = join(folder, `${(files += 1)}.csv`);
  writeFileSync(path, lines.join('\n'));
  return { path, fileName: 'audit.csv', technologyId, division: 'OCS', mapping, by: undefined } as const;
}
const doors = () => ({ db: server.stores.app, record: server.stores.record });
const keptRows = async (): Promise<number> => {
  const { rows } = await server.database.owner.query<{ rows: number }>(
    `select ((select count(*) from vendor_log_rows) + (select count(*) from vendor_log_revisions)
       + (select count(*) from vendor_log_quarantine) + (select count(*) from vendor_log_imports))::integer as rows`,
  );
  return rows[0]?.rows ?? -1;
};
const newestAct = async (): Promise<unknown> => {
  const { rows } = await server.database.owner.query<{ act: string }>(
    `select convert_from(leaf, 'UTF8')::jsonb->>'act' as act from record_entries
     where kind = 'vendor-log.imported' order by seq desc limit 1`,
  );
  return rows[0]?.act;
};

const headers = 'ID,Name,License Plate,Case #,Reason,Search Time';
const row = (id: string, at = '01/03/2026, 10:00:02 AM UTC', reason = 'escape') =>
  `${id},Lee Ann,7ABC123,OCS-2026-000117,${reason},"${at}"`;

describe('an export that is tried before it is imported (53060.5(c)(2)(A), R9)', () => {
  it('tells what the import then comes to, row for row, and keeps nothing itself', async () => {
    await importLog(doors(), aTaking([headers, row('t-1'), row('t-2', 'some day')]), now);
    const before = await keptRows();
    const taking = aTaking([
      headers,
      row('t-1'),
      row('t-1', undefined, 'REDACTED'),
      row('t-2', 'some day'),
      row('t-3', 'no day'),
      row('t-4'),
      row('t-4'),
      row('t-5', '01/03/2036, 10:00:02 AM UTC'),
    ]);
    const tried = await tryExport(doors(), taking, now);
    expect(await keptRows()).toBe(before);
    expect(await newestAct()).toBe('tried');
    expect(tried.problem).toBeNull();
    expect(tried.apart).toEqual([
      { reason: 'no-time', rows: 2, first: [3, 4] },
      { reason: 'in-the-future', rows: 1, first: [7] },
    ]);
    expect(tried.first[0]).toMatchObject({ row: 1, user: 'Lee Ann', plate: '7ABC123', reason: 'escape' });
    expect(await importLog(doors(), taking, now)).toEqual(tried.counts);
    expect(tried.counts).toEqual({ rows: 7, kept: 1, repeated: 3, revised: 1, quarantined: 2 });
  });

  it('shows the columns of what is no audit by itself, and reads it once they are named', async () => {
    const lines = [
      'Searches of May',
      'Agent,Tag,Because,Day',
      'Lee Ann,6DEF456,wanted person,2026-01-05 11:00',
    ];
    const asked = await tryExport(doors(), aTaking(lines), now);
    expect(asked.problem).toMatch(/is no vendor audit/);
    expect(asked.columns.map(({ header }) => header)).toEqual(['Agent', 'Tag', 'Because', 'Day']);
    expect(asked.columns[1]?.samples).toEqual(['6DEF456']);
    expect(await newestAct()).toBe('tried');
    const mapping = { user: 'Agent', plate: 'Tag', reason: 'Because', at: 'Day' };
    const named = await tryExport(doors(), aTaking(lines, mapping), now);
    expect(named.read).toEqual(mapping);
    expect(named.counts).toMatchObject({ rows: 1, kept: 1 });
    expect(named.first).toMatchObject([{ user: 'Lee Ann', plate: '6DEF456', reason: 'wanted person' }]);
  });

  it('takes what was named before what a header says by itself', async () => {
    const lines = [
      'Name,Officer,License Plate,Reason,Search Time',
      'Requester Roe,Lee Ann,6JKL012,wanted person,2026-01-05 11:00',
    ];
    expect((await tryExport(doors(), aTaking(lines), now)).first).toMatchObject([{ user: 'Requester Roe' }]);
    const named = await tryExport(doors(), aTaking(lines, { user: 'Officer' }), now);
    expect(named.first).toMatchObject([{ user: 'Lee Ann', plate: '6JKL012' }]);
  });

  it('shows the columns as they are read: of the sheet that is the audit, over their cells, below however many titles', async () => {
    const book = aTaking([]);
    const told = ['x-1', 'Lee Ann', '6MNO345', '', 'escape', '2026-01-05 11:00'];
    writeFileSync(book.path, aSpreadsheet([['About this export'], ['One']], [headers.split(','), told]));
    const sheet = await tryExport(doors(), book, now);
    expect(sheet.read).toMatchObject({ user: 'Name', plate: 'License Plate', at: 'Search Time' });
    expect(sheet.columns[2]).toEqual({ header: 'License Plate', samples: ['6MNO345'] });
    const titles = Array.from({ length: 20 }, (_, at) => `Note ${at}`);
    const below = await tryExport(doors(), aTaking([...titles, headers, row('n-1')]), now);
    expect(below).toMatchObject({ problem: null, read: { user: 'Name' }, counts: { rows: 1 } });
    const behind = 'ID,Name,Total Networks Searched,License Plate,Case #,Reason,Search Time';
    const moved = await tryExport(doors(), aTaking([behind, row('m-1'), row('m-2')]), now);
    expect(moved.columns.find(({ header }) => header === 'License Plate')?.samples[0]).toBe('7ABC123');
    expect(moved.first[0]).toMatchObject({ plate: '7ABC123' });
  });
});
