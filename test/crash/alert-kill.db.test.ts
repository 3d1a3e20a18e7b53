import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Alerts, keepWatch, openAlerts } from '../../src/alerts/index.ts';
import { systemClock } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { folderPhotos } from '../../src/plate-reads/index.ts';
import { openRecord } from '../../src/record/index.ts';
import { poolsOver } from '../../src/server/open-stores.ts';
import { aCase } from '../builders/case.ts';
import { type FreshDatabase, freshDatabase } from '../builders/database.ts';
import { aDepartment, type Department } from '../builders/department.ts';
import { aFeed } from '../builders/feed.ts';
import { masterKey } from '../builders/server.ts';
import { aGoodAgent } from '../builders/staff.ts';
import { type TempFolder, tempFolder } from '../builders/temp-folder.ts';
import type { VictimPlan } from './alert-victim.ts';

let database: FreshDatabase;
let department: Department;
let folder: TempFolder;
beforeAll(async () => {
  database = await freshDatabase();
  department = await aDepartment(database.owner);
  folder = tempFolder();
});
afterAll(async () => {
  await database.drop();
  folder.remove();
});

/** A plate that somebody watches for, and the line in which a camera reads it. */
async function watchedFor(plate: string): Promise<Pick<VictimPlan, 'feedId' | 'line'>> {
  const person = await aGoodAgent(department);
  const caseNumber = await aCase(department, { workedBy: [person] });
  await keepWatch(
    department.db,
    {
      plate,
      state: null,
      division: 'OCS',
      caseNumber,
      use: 'escape',
      purpose: 'find the vehicle used in the escape from custody',
      ownerId: person.staffId,
      audience: 'case',
      people: [],
      days: 30,
    },
    Date.now(),
  );
  const feed = await aFeed(department);
  const captured_at = new Date(Date.now() - 1_000).toISOString();
  return { feedId: feed.id, line: JSON.stringify({ plate, camera: 'CAM-1', captured_at, id: plate }) };
}

const victim = fileURLToPath(new URL('alert-victim.ts', import.meta.url));

/** Runs until it is killed by itself; how it ended. */
async function runToItsDeath(plan: VictimPlan): Promise<string | null> {
  const child = spawn(process.execPath, [victim], { stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = once(child, 'exit');
  child.stdin.end(JSON.stringify(plan));
  const [, signal] = await ended;
  return signal;
}

/** Another server starts, finds what waits, and stops. */
async function anotherServer(plate: string): Promise<void> {
  const { ownerSettings: owner, appSettings: app, sealing } = database;
  const pools = poolsOver(
    { kind: 'external', owner, app, sealing, pid: () => undefined, stop: async () => {} },
    { dataFolder: folder.path, log: quiet },
  );
  const record = await openRecord(pools.recordOptions);
  const { app: db, reads } = pools;
  const photos = folderPhotos({ db, sealing, folder: folder.path });
  const alerts: Alerts = openAlerts({ db, reads, record, sealing, photos, log: quiet, clock: systemClock });
  await alerts.start();
  await expect.poll(() => alertsOf(plate), { timeout: 30_000, interval: 100 }).toBe(1);
  await expect.poll(waiting, { timeout: 30_000, interval: 100 }).toBe(0);
  await alerts.stop();
  await record.close();
  await pools.close();
}

const count = async (sql: string, values: unknown[] = []): Promise<number> =>
  (await database.owner.query(sql, values)).rowCount ?? 0;
const alertsOf = (plate: string) => count('select from alerts where plate = $1', [plate]);
const waiting = () => count('select from read_arrivals');

test.each(['read committed', 'alert recorded'] as const)(
  'kill -9 once the %s: the alert is raised by whoever comes next, once (R20)',
  { timeout: 120_000 },
  async (dieAt) => {
    const plate = dieAt === 'read committed' ? '8KAC204' : '8KAC407';
    const watched = await watchedFor(plate);
    const settings = { owner: database.ownerSettings, app: database.appSettings, masterKey: masterKey() };
    expect(await runToItsDeath({ ...settings, ...watched, folder: folder.path, dieAt })).toBe('SIGKILL');
    expect(await count('select from plates where text = $1', [plate])).toBe(1);
    expect(await alertsOf(plate)).toBe(0);
    expect(await waiting()).toBe(1);
    await anotherServer(plate);
    // And once more: what has been matched is not matched again.
    await anotherServer(plate);
  },
);
