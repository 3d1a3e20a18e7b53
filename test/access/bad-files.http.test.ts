import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFromCommandLine, type ImportReport } from '../../src/access/index.ts';
import { civilDate } from '../../src/foundation/clock.ts';
import { addCourse, shippedCourse } from '../../src/training/index.ts';
import { aDepartment } from '../builders/department.ts';
import { anAdministrator, anEndUser, type Office } from '../builders/desk.ts';
import { aServer, type Client } from '../builders/server.ts';

let office: Office;
let administrator: Client;
let staffId: string;

beforeAll(async () => {
  const server = await aServer();
  const department = await aDepartment(server.database.owner);
  await addCourse(server.database.owner, shippedCourse.courseId, shippedCourse.title);
  office = { server, department, now: Date.now };
  administrator = await anAdministrator(office);
  ({ staffId } = (await anEndUser(office)).person);
});
afterAll(() => office.server.stop());

/** What an import could have changed, as one hash: people, units, accesses, sessions, trainings, notices. */
async function standing(): Promise<string> {
  const tables = ['staff', 'units', 'access_grants', 'sessions', 'training_completions', 'notices'];
  const parts = tables.map(
    (table) => `(select md5(string_agg(t::text, E'\\n' order by t::text)) from ${table} t)`,
  );
  const { rows } = await office.server.database.owner.query<{ hash: string }>(
    `select concat_ws(' ', ${parts.join(', ')}) as hash`,
  );
  return rows[0]?.hash ?? '';
}

const header = 'Employee ID,Name,Division,Classification,Unit';
/** A line that would change somebody, so that half of a file would show. */
const change = (): string => `${staffId},Changed Name,OCS,Office Technician,ocs-unit`;
const file = (...lines: readonly string[]): string => [header, change(), ...lines, ''].join('\n');

describe('a bad personnel file: a report by line, and nothing of it applied (53060.5(c)(1)(D))', () => {
  const bad: readonly (readonly [string, () => Buffer, readonly (readonly [number, string])[]])[] = [
    ['wrong columns', () => Buffer.from(`plate,when\n${change()}\n`), [[0, 'file']]],
    ['a column missing', () => Buffer.from(file().replace('Classification', 'Colour')), [[0, 'file']]],
    ['no rows', () => Buffer.from(`${header}\n`), [[0, 'file']]],
    [
      'an unknown division',
      () => Buffer.from(file('new.one,New One,FBI,Special Agent,u')),
      [[2, 'division']],
    ],
    [
      'the same person twice',
      () =>
        Buffer.from(
          file('new.one,New One,OCS,Special Agent,ocs-unit', 'NEW.ONE,New One,OCS,Special Agent,ocs-unit'),
        ),
      [
        [2, 'staffId'],
        [3, 'staffId'],
      ],
    ],
    [
      'a line cut off',
      () => Buffer.from(file('new.one,New')),
      [
        [2, 'division'],
        [2, 'classification'],
        [2, 'unit'],
      ],
    ],
    [
      'UTF-16, with an unknown division',
      () => Buffer.from(`\ufeff${file('new.one,Nu\u00f1o One,FBI,Special Agent,u')}`, 'utf16le'),
      [[2, 'division']],
    ],
    [
      'UTF-16, big end first',
      () => Buffer.from(`\ufeff${file('new.one,Nu\u00f1o One,FBI,Special Agent,u')}`, 'utf16le').swap16(),
      [[2, 'division']],
    ],
    [
      'UTF-16 without a mark',
      () => Buffer.from(file('new.one,New One,FBI,Special Agent,u'), 'utf16le'),
      [[2, 'division']],
    ],
    [
      'Windows letters, with an unknown division',
      () => Buffer.from(file('new.one,Nu\u00f1o One,FBI,Special Agent,u'), 'latin1'),
      [[2, 'division']],
    ],
    [
      'letters that some program has lost',
      () => Buffer.from(file('new.one,Nu\ufffdo One,OCS,Special Agent,ocs-unit')),
      [[2, 'file']],
    ],
  ];

  it.each(bad)('%s', async (_, bytes, expected) => {
    const before = await standing();
    const report: ImportReport = await importFromCommandLine(
      { db: office.server.stores.app, record: office.server.stores.record },
      bytes(),
      { mode: 'differential', dryRun: false, confirmed: true },
      Date.now(),
    );
    expect(report.applied).toBe(false);
    expect(report.problems.map(({ row, column }) => [row, column])).toEqual(expected);
    expect(await standing()).toBe(before);
  });

  it.each(['', '\0', '"', ',,,,\n,,,,\n', `${header}\n"${'x'.repeat(200)}`])(
    'over HTTP too, whatever is sent (%j)',
    async (csv) => {
      const before = await standing();
      const sent = { csv, mode: 'full', dryRun: false, confirmed: true };
      const { status, body } = await administrator.post('/api/v1/people/import', sent);
      expect([200, 422]).toContain(status);
      if (status === 200) expect((body as ImportReport).applied).toBe(false);
      expect(await standing()).toBe(before);
    },
  );
});

interface Completions {
  readonly applied: boolean;
  readonly problems: readonly { readonly row: number }[];
}

describe('a bad file of completions: a report by line, and nothing of it applied (53060.5(c)(1)(C))', () => {
  const today = civilDate(Date.now());
  const bad: readonly (readonly [string, () => string, readonly number[]])[] = [
    ['wrong columns', () => 'plate,when\nA,B\n', [0]],
    ['a stranger among one’s own', () => `id,date\n${staffId},${today}\nnobody.here,${today}\n`, [2]],
    ['somebody of another division', () => `id,date\n${staffId},${today}\ndai.primary,${today}\n`, [2]],
    ['the same twice', () => `id,date\n${staffId},${today}\n${staffId},${today}\n`, [2]],
    ['a day that is none', () => `id,date\n${staffId},${today}\n${staffId},02/30/2026\n`, [2]],
  ];
  it.each(bad)('%s', async (_, csv, rows) => {
    const before = await standing();
    const { body } = await administrator.post('/api/v1/training/import', { csv: csv(), dryRun: false });
    const report: Completions = body;
    expect(report.applied).toBe(false);
    expect(report.problems.map(({ row }) => row)).toEqual(rows);
    expect(await standing()).toBe(before);
  });
});
