import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDepartment, type Department } from '../../../test/builders/department.ts';
import { aCase } from '../../../test/builders/case.ts';
import { aServer, type TestServer } from '../../../test/builders/server.ts';
import type { DivisionName } from '../../people/index.ts';
import { populationOfVendors } from '../compile/population-store.ts';
import { countPeriod } from '../papers/count-period.ts';
import { keepMapping } from '../mapping/mapping-store.ts';
import { importLog } from './import-log.ts';
import type { ImportCounts } from './import-store.ts';

const now = Date.parse('2026-11-24T18:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'plateward-import-'));

let server: TestServer;
let technologyId: string;
let department: Department;
beforeAll(async () => {
  server = await aServer();
  department = await aDepartment(server.database.owner, now);
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
async function taken(
  text: string,
  mapping?: Record<string, string>,
  division: DivisionName = 'OCS',
): Promise<ImportCounts> {
  const path = join(folder, `${(files += 1)}.csv`);
  writeFileSync(path, text);
  const { app: db, record } = server.stores;
  const taking = {
    path,
    fileName: 'audit.csv',
    technologyId,
    division,
    mapping,
    by: undefined,
  };
  return importLog({ db, record }, taking, now);
}
const cellsOf = async (table: string): Promise<readonly (readonly string[])[]> =>
  (await server.database.owner.query<{ cells: string[] }>(`select cells from ${table}`)).rows.map(
    ({ cells }) => cells,
  );

const headers = 'ID,Name,License Plate,Case #,Reason,Search Time';
const row = (id: string, reason: string, at = '01/03/2026, 10:00:02 AM UTC') =>
  `${id},Lee Ann,7ABC123,OCS-2026-000117,${reason},"${at}"`;

describe('a vendor’s export in the database (53060.5(c)(2)(A), R9)', () => {
  it('is kept once in whatever file it comes, and another release of a search beside the first', async () => {
    const file = [headers, row('a-1', 'escape'), row('a-2', 'wanted person')].join('\n');
    expect(await taken(file)).toEqual({ rows: 2, kept: 2, repeated: 0, revised: 0, quarantined: 0 });
    expect(await taken(file)).toEqual({ rows: 2, kept: 0, repeated: 2, revised: 0, quarantined: 0 });
    const released = [headers, row('a-1', 'REDACTED'), row('a-3', 'escape')].join('\n');
    expect(await taken(released)).toEqual({ rows: 2, kept: 1, repeated: 0, revised: 1, quarantined: 0 });
    expect(await taken(released)).toMatchObject({ kept: 0, repeated: 2, revised: 0 });
    expect(await cellsOf('vendor_log_revisions')).toEqual([
      ['a-1', 'Lee Ann', '7ABC123', 'OCS-2026-000117', 'REDACTED', '01/03/2026, 10:00:02 AM UTC'],
    ]);
  });

  it('is each division’s own: who imports first keeps nothing from another (R9, R29)', async () => {
    const unfit = row('d-2', 'escape', 'some day');
    const file = [headers, row('d-1', 'escape'), unfit].join('\n');
    expect(await taken(file)).toMatchObject({ kept: 1, quarantined: 1 });
    expect(await taken(file, undefined, 'DAI')).toMatchObject({ kept: 1, quarantined: 1 });
    const released = [headers, row('d-1', 'REDACTED FOR DAI')].join('\n');
    expect(await taken(released, undefined, 'DAI')).toMatchObject({ kept: 0, revised: 1 });
    const { rows } = await server.database.owner.query(
      `select v.division from vendor_log_revisions r join vendor_log_rows v using (row_id)
       where r.cells->>4 = 'REDACTED FOR DAI'`,
    );
    expect(rows).toEqual([{ division: 'DAI' }]);
  });

  it('keeps rows that are alike and have no id, as often as they stand in the file', async () => {
    const alike = 'Lee Ann,8XYZ999,,escape,2026-01-04 10:00';
    const file = ['Name,License Plate,Case #,Reason,Search Time', alike, alike, alike].join('\n');
    expect(await taken(file)).toMatchObject({ rows: 3, kept: 3 });
    expect(await taken(file)).toMatchObject({ kept: 0, repeated: 3 });
  });

  it('sets apart what cannot be used, whole, and once', async () => {
    const file = [
      headers,
      row('b-1', 'escape', 'some day'),
      `${row('b-2', 'escape')},surplus`,
      row('b-3', 'escape', '01/03/2036, 10:00:02 AM UTC'),
      row('b-4', 'escape'),
    ].join('\n');
    expect(await taken(file)).toEqual({ rows: 4, kept: 1, repeated: 0, revised: 0, quarantined: 3 });
    expect(await taken(file)).toMatchObject({ kept: 0, repeated: 4, quarantined: 0 });
    const { rows } = await server.database.owner.query<{ reason: string; cells: string[] }>(
      `select reason, cells from vendor_log_quarantine where cells->>0 like 'b-%' order by row_number`,
    );
    expect(rows.map(({ reason }) => reason)).toEqual(['no-time', 'too-many-cells', 'in-the-future']);
    expect(rows[1]?.cells.at(-1)).toBe('surplus');
  });

  it('reads another product’s columns by the mapping that is given', async () => {
    const file = ['Who,Tag,Because,When', 'Lee Ann,6DEF456,wanted person,2026-01-05 11:00'].join('\n');
    await expect(taken(file)).rejects.toThrow(/is no vendor audit/);
    expect(await taken(file, { user: 'Who', plate: 'Tag', reason: 'Because', at: 'When' })).toMatchObject({
      kept: 1,
    });
    const { rows } = await server.database.owner.query(
      `select user_name, plate, reason from vendor_log_rows where plate = '6DEF456'`,
    );
    expect(rows).toEqual([{ user_name: 'Lee Ann', plate: '6DEF456', reason: 'wanted person' }]);
  });

  it('reads a product’s columns by the mapping that is kept of it, below titles too; the newest holds (R9)', async () => {
    const db = server.stores.app;
    const by = department.administrators.OCS.primary;
    const headings = ['Report of searches', 'Requester,Searcher,Plate read,Grounds,Day,Clock'];
    const file = [...headings, 'Sgt Roe,Lee Ann,6GHI789,wanted person,2026-01-05,11:00'].join('\n');
    const mapping = { user: 'Searcher', plate: 'Plate read', reason: 'Grounds', at: 'Day', clock: 'Clock' };
    await keepMapping(db, { technologyId, mapping: { user: 'Requester' }, by }, now);
    await expect(taken(file)).rejects.toThrow(/is no vendor audit/);
    await keepMapping(db, { technologyId, mapping, by }, now);
    expect(await taken(file)).toMatchObject({ kept: 1 });
    const { rows } = await server.database.owner.query(
      `select user_name, reason, epoch_ms(at) as at from vendor_log_rows where plate = '6GHI789'`,
    );
    const at = Date.parse('2026-01-05T11:00:00-08:00');
    expect(rows).toEqual([{ user_name: 'Lee Ann', reason: 'wanted person', at }]);
    await keepMapping(db, { technologyId, mapping: {}, by }, now);
  });

  it('keeps what a database cannot hold as it stands, in signs that it can', async () => {
    const file = [headers, row('c-1', 'escape\u0000 of two')].join('\n');
    expect(await taken(file)).toMatchObject({ kept: 1 });
  });
});

describe('a row of a vendor’s log that names an internal staff investigation (R18)', () => {
  it('is in OIA’s audits alone, however its number is written, and counted in no other', async () => {
    const number = await aCase(department, { restricted: true });
    const when = '02/03/2026, 10:00:02 AM UTC';
    const asked = [
      ['r-1', 'OCS-2026-000117'],
      ['r-2', number.toLowerCase().replaceAll('-', ' ')],
    ].map(([id, caseNumber]) => `${id},Lee Ann,7ABC123,${caseNumber},escape,"${when}"`);
    expect(await taken([headers, ...asked].join('\n'))).toMatchObject({ kept: 2 });
    const day = { from: Date.parse('2026-02-03T00:00:00Z'), before: Date.parse('2026-02-04T00:00:00Z') };
    const { app } = server.stores;
    const rowsOf = async (division: DivisionName) =>
      (await populationOfVendors(app, { division, ...day })).map(({ search, restricted }) => [
        search?.id,
        restricted,
      ]);
    expect(await rowsOf('OCS')).toEqual([['r-1', false]]);
    expect(await rowsOf('OIA')).toEqual([['r-2', true]]);
    expect(await rowsOf('DAI')).toEqual([]);
    const counted = async (division: DivisionName, withRestricted: boolean) =>
      (await countPeriod(app, { division, ...day }, withRestricted)).searches;
    expect([await counted('OCS', true), await counted('OIA', true), await counted('OIA', false)]).toEqual([
      1, 1, 0,
    ]);
  });
});
