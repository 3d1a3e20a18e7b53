import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDepartment } from '../../test/builders/department.ts';
import { anAgency } from '../../test/builders/agency.ts';
import { aServer, type TestServer } from '../../test/builders/server.ts';
import { runDueJobs } from '../deadlines/index.ts';
import { quiet } from '../foundation/log.ts';
import { sharingNights } from '../technologies/index.ts';
import { sharingSettings } from './sharing-settings.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.stop());

it('every duty’s settings of sharing stand in one night (53060.10(a))', async () => {
  const department = await aDepartment(server.database.owner);
  const agency = await anAgency(department);
  const { app: db, record } = server.stores;
  await runDueJobs({ db, record, log: quiet }, [sharingSettings], Date.now());
  const settings: unknown = JSON.parse((await sharingNights(db)).settings);
  expect(settings).toMatchObject({
    agencies: { [agency]: { isOwner: true } },
    register: { plateward: { state: 'live' } },
    'sharing agreements': {},
  });
  expect(Object.keys(Object(settings))).toHaveLength(4);
});
