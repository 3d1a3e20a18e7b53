import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../builders/database.ts';
import { masterKey } from '../builders/server.ts';
import { type TempFolder, tempFolder } from '../builders/temp-folder.ts';

const run = promisify(execFile);

const first = [
  ...['--division', 'OCS', '--administrator', 'okafor.v', '--name', 'Vera Okafor'],
  ...['--rank', 'Special Agent-in-Charge', '--rank-basis', 'special-agent-in-charge'],
  ...['--eis', 'kim.r', '--eis-name', 'Riley Kim', '--asset-tag', 'CDCR-000001'],
];

describe('plateward init (R6)', () => {
  let database: FreshDatabase;
  let folder: TempFolder;
  beforeAll(async () => {
    database = await freshDatabase();
    folder = tempFolder();
  });
  afterAll(async () => {
    await database.drop();
    await folder.remove();
  });

  const init = async (args: readonly string[]) => {
    const environment = {
      ...process.env,
      DATABASE_URL: database.ownerUrl,
      DATABASE_APP_URL: database.appUrl,
      PLATEWARD_DATA: folder.path,
      PLATEWARD_MASTER_KEY: masterKey(),
      PLATEWARD_ORIGIN_URL: 'https://plateward.example',
    };
    const options = { env: environment, encoding: 'utf8' } as const;
    try {
      const { stdout, stderr } = await run(process.execPath, ['bin/plateward.js', 'init', ...args], options);
      return { code: 0, stdout, stderr };
    } catch (error) {
      return error as { code: number; stdout: string; stderr: string };
    }
  };

  it('says what is missing, and changes nothing', async () => {
    const { code, stderr } = await init(first.slice(2));
    expect(code).toBe(2);
    expect(stderr).toContain('--division');
    expect((await database.app.query('select 1 from installation')).rows).toEqual([]);
  });

  it('makes a production install and prints a link, good once and for a day; again until somebody enrolled', async () => {
    const link = /^https:\/\/plateward\.example\/sign-in\/enrol#code=[\w-]{43}\n$/;
    const one = await init(first);
    expect(one).toMatchObject({ code: 0 });
    expect(one.stdout).toMatch(link);
    expect((await database.app.query('select kind from installation')).rows).toEqual([
      { kind: 'production' },
    ]);
    const other = first.map((word) => (word === 'okafor.v' ? 'vega.m' : word));
    expect(await init(other)).toMatchObject({ code: 2 });
    const two = await init(first);
    expect(two.stdout).toMatch(link);
    const { rows } = await database.app.query(
      `select withdrawn_at is not null as withdrawn, expires_at - given_at = interval '24 hours' as a_day
       from invitations order by invitation_id`,
    );
    expect(rows).toEqual([
      { withdrawn: true, a_day: true },
      { withdrawn: false, a_day: true },
    ]);
    const { rows: seats } = await database.app.query(
      'select staff_id, seat, designated_by from division_administrators',
    );
    expect(seats).toEqual([{ staff_id: 'okafor.v', seat: 'primary', designated_by: 'kim.r' }]);
  });

  it('leaves a demo a demo', async () => {
    await database.owner.query(`update installation set kind = 'demo'`);
    expect(await init(first)).toMatchObject({ code: 2 });
  });
});
