import type { Pool } from 'pg';
import { noteJobRun } from '../../deadlines/index.ts';
import type { Instant } from '../../foundation/clock.ts';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import type { RecordLog } from '../../record/index.ts';
import { writeInstallation } from '../../settings/index.ts';
import { cast } from './cast.ts';
import { loadAgencies } from './load-agencies.ts';
import { loadAudits } from './load-audits.ts';
import { loadCases } from './load-cases.ts';
import { loadContext } from './load-context.ts';
import { loadAgreement, loadPastDisclosure } from './load-disclosures.ts';
import { loadDueCopy } from './load-copies.ts';
import { loadFeeds } from './load-feeds.ts';
import { loadHotLists } from './load-hot-lists.ts';
import { loadLending } from './load-lending.ts';
import { loadInvalidMatch } from './load-matches.ts';
import { loadPeople } from './load-people.ts';
import { loadProtectedPlaces } from './load-protected-places.ts';
import { loadReads } from './load-reads.ts';
import { loadRegister } from './load-register.ts';
import { loadSettings } from './load-settings.ts';
import { loadRequirements, loadStanding } from './load-standing.ts';
import { loadTechnologies } from './load-technologies.ts';
import { loadVendorAccounts } from './load-vendor-accounts.ts';

export interface DemoLoad {
  /** The role that migrates: only it may write what kind of installation this is. */
  readonly owner: Pool;
  readonly app: Pool;
  readonly sealing: Sealing;
  readonly record: RecordLog;
  readonly now: Instant;
}

/**
 * Loads the demo department into a new database; into one where an earlier loading broke off, what is missing. A
 * production database, and one that is loaded, are left as they are.
 */
export async function loadDemo(load: DemoLoad): Promise<void> {
  await loadDepartment(load);
  const until = await demoMadeAt(load.app);
  if (until === undefined || (await isLoaded(load.app))) return;
  await loadAudits(load);
  const reads = await loadReads({ ...load, until });
  await loadPastDisclosure(load);
  await loadInvalidMatch(load);
  await loadDueCopy(load);
  // The last step: without this entry the loading is taken up again at the next start.
  await load.record.append({ kind: 'demo.loaded', counts: { people: cast.length, reads }, values: {} });
}

/** Everything but the reads, all of it or nothing. What the department has approved is recorded before it counts (R1, R8). */
async function loadDepartment({ owner, sealing, record, now }: DemoLoad): Promise<void> {
  await withTransaction(owner, async (db) => {
    if (!(await writeInstallation(db, 'demo', now))) return;
    const context = loadContext(db, now);
    await loadPeople(context, cast);
    await loadRequirements(context);
    await loadSettings(context);
    await loadTechnologies(context);
    await loadAgencies(context);
    await loadStanding(context, cast);
    await loadVendorAccounts(context, cast);
    await loadRegister(context);
    await loadCases(context);
    await loadAgreement(context);
    await loadProtectedPlaces(context);
    await loadFeeds(context, sealing);
    await loadHotLists(context);
    await loadLending(context);
    // What hinders each of the cast stays as it was written for the day of the loading; from the next day on it lapses.
    await noteJobRun(db, 'access-lapses', now);
    await Promise.all(context.noted.map((draft) => record.append(draft)));
  });
}

/** When the demo's database was made; undefined for a production database. */
async function demoMadeAt(db: Queryable): Promise<Instant | undefined> {
  const { rows } = await db.query<{ at: Instant }>(
    `select epoch_ms(written_at) as at from installation where kind = 'demo'`,
  );
  return rows[0]?.at;
}

async function isLoaded(db: Queryable): Promise<boolean> {
  const { rowCount } = await db.query(`select from door_record where kind = 'demo.loaded' limit 1`);
  return rowCount === 1;
}
