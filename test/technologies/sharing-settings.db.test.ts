import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDueJobs } from '../../src/deadlines/index.ts';
import { quiet } from '../../src/foundation/log.ts';
import { appoint, changeStaff, endAppointment } from '../../src/people/index.ts';
import { sharingSettings } from '../../src/server/sharing-settings.ts';
import {
  approveTechnology,
  keepSecret,
  proposeTechnology,
  sharingNights,
} from '../../src/technologies/index.ts';
import type { SettingChange } from '../../src/technologies/contract.ts';
import { anAgency } from '../builders/agency.ts';
import { aDepartment, type Department, must } from '../builders/department.ts';
import { aClockAt } from '../builders/moving-clock.ts';
import { aServer, type TestServer } from '../builders/server.ts';

const day = 86_400_000;
const clock = aClockAt(Date.parse('2027-03-02T18:00:00Z'));
let server: TestServer;
let department: Department;
beforeAll(async () => {
  server = await aServer({ clock });
  department = await aDepartment(server.database.owner, clock.now());
  await aConnector();
  await night();
});
afterAll(() => server.stop());

/** The job of the next night, over every duty's settings. */
async function night(): Promise<void> {
  clock.moveTo(clock.now() + day);
  const { app: db, record } = server.stores;
  await runDueJobs({ db, record, log: quiet }, [sharingSettings], clock.now());
}
const lastNight = async (): Promise<readonly SettingChange[]> =>
  (await sharingNights(server.stores.app)).nights[0]?.changes ?? [];
/** Whom the newest notice of changed settings went to. */
const told = async (): Promise<readonly string[]> => {
  const { rows } = await server.database.owner.query<{ staff_id: string }>(
    `select staff_id from notices where kind = 'sharing-changed'
       and entry = (select max(entry) from notices where kind = 'sharing-changed') order by 1`,
  );
  return rows.map(({ staff_id }) => staff_id);
};
const onwards = (allowed: boolean) =>
  server.database.owner.query('update connectors set shows_others = $1', [allowed]);

async function aConnector(): Promise<void> {
  const { db, policyOwner: proposedBy, eis } = department;
  const proposal = {
    technologyId: 'bay',
    name: 'Bay look-up',
    kind: 'connector',
    vendor: 'A vendor',
  } as const;
  const ownerId = await anAgency(department);
  must(await proposeTechnology(db, { ...proposal, ownerId, proposedBy }, clock.now()));
  const dates = { startsOn: 20270101, endsOn: 20281231 };
  must(
    await approveTechnology(
      db,
      { technologyId: 'bay', contract: 'C-1', ...dates, approvedBy: eis },
      clock.now(),
    ),
  );
  await server.database.owner.query(
    `insert into connectors (technology_id, config, named_by, shows_others, set_by, set_at)
     -- With line ends, as a certificate in it has them.
     values ('bay', '{"kind":"mapping","mapping":"a mapping","ca":"line\\nline\\n"}', 'pseudonym', false, $1, now())`,
    [eis],
  );
  const sealing = { db, sealing: server.stores.sealing };
  const secret = { technologyId: 'bay', name: 'client-secret', value: 'planted-secret', setBy: eis };
  await keepSecret(sealing, secret, clock.now());
}

describe('the settings of sharing, each night (53060.10(a))', () => {
  it('say field by field what changed, and hold no secret', async () => {
    await onwards(true);
    await server.database.owner.query(`update connectors set config = config || '{"mapping":"another"}'`);
    await night();
    const changes = await lastNight();
    expect(changes.map(({ part, key, field }) => [part, key, field])).toEqual([
      ['subscriptions', 'connector:bay', 'configSha256'],
      ['subscriptions', 'connector:bay', 'showsOthers'],
    ]);
    expect(changes[1]).toMatchObject({ before: 'false', after: 'true' });
    const { settings } = await sharingNights(server.stores.app);
    expect(settings).toContain('connector:bay');
    expect(settings).not.toMatch(/planted-secret|a mapping/);
  });

  it('are told to two persons who hold the offices now, whoever held them before', async () => {
    const { eis, policyOwner, hiringAuthority, db } = department;
    await onwards(false);
    await night();
    expect(await told()).toEqual([eis, policyOwner].toSorted());

    // One person holds both offices: the Hiring Authorities are told too.
    must(await appoint(db, { role: 'policy-owner', staffId: eis }, clock.now()));
    await endAppointment(
      db,
      { role: 'policy-owner', division: undefined, staffId: policyOwner },
      clock.now(),
    );
    await onwards(true);
    await night();
    expect(await told()).toEqual([eis, ...Object.values(hiringAuthority)].toSorted());

    // Who has left holds none, whatever the list of offices still says.
    await changeStaff(db, hiringAuthority.OIA, { status: 'separated' }, clock.now());
    await onwards(false);
    await night();
    expect(await told()).not.toContain(hiringAuthority.OIA);
    expect((await told()).length).toBeGreaterThan(1);
  });

  it('are kept once and told to nobody where nothing changed', async () => {
    const before = await told();
    const nights = (await sharingNights(server.stores.app)).nights.length;
    await night();
    expect((await sharingNights(server.stores.app)).nights.length).toBe(nights);
    expect(await told()).toEqual(before);
  });
});
