import type { Instant } from '../foundation/clock.ts';
import { CommandError } from '../foundation/command-line.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { type Queryable, withTransaction } from '../foundation/postgres/pool.ts';
import {
  addStaff,
  administratorsOf,
  addUnit,
  appoint,
  designateAdministrator,
  type DivisionName,
  type RankBasis,
  unitsOf,
} from '../people/index.ts';
import { installationKind, writeInstallation } from '../settings/index.ts';
import { type Enrolment, enrolDevice, findDevice, invite, someoneEnrolled } from '../sign-in/index.ts';
import type { Stores } from './open-stores.ts';

/** Whom a new production install begins with (53060.5(b), 53060.6(a)). */
export interface FirstPeople {
  readonly division: DivisionName;
  readonly administrator: {
    readonly staffId: string;
    readonly name: string;
    readonly rank: string;
    readonly rankBasis: Exclude<RankBasis, 'not-required' | 'equivalent-or-above'>;
  };
  /** Who installs, for Enterprise Information Services. */
  readonly eis: { readonly staffId: string; readonly name: string };
  readonly device: Pick<Enrolment, 'deviceId' | 'kind'> & {
    /** SHA-256 of its client certificate; without one the device makes a credential of its own. */
    readonly certificateSha256?: Buffer | undefined;
  };
}

export interface FirstLink {
  readonly code: string;
  readonly expiresAt: Instant;
}

/**
 * Makes a database a production install and invites its first administrator. Until that person has enrolled it may be
 * called again, and makes a new link; afterwards only two administrators let anybody begin anew (R6).
 * @throws CommandError, with what to mend
 */
export async function beginInstallation(
  stores: Stores,
  first: FirstPeople,
  now: Instant,
): Promise<FirstLink> {
  const { app, owner, record } = stores;
  if ((await installationKind(app)) === 'demo')
    throw new CommandError(
      'usage',
      'This database is a demo, and stays one. Name an empty one: DATABASE_URL, or another PLATEWARD_DATA.',
    );
  if (await someoneEnrolled(app))
    throw new CommandError(
      'usage',
      'Somebody has enrolled here already. Whoever lost every passkey begins anew by two administrators (R6).',
    );
  await writeInstallation(owner, 'production', now);
  return withTransaction(app, async (transaction) => {
    await addFirstPeople(transaction, first, now);
    await addFirstDevice(transaction, first, now);
    const link = must(
      await invite(
        transaction,
        {
          staffId: first.administrator.staffId,
          device: first.device.certificateSha256 === undefined ? first.device : undefined,
          givenBy: first.eis.staffId,
        },
        now,
      ),
    );
    await record.append({
      kind: 'invitation.given',
      act: 'first-administrator',
      values: {
        staffId: first.eis.staffId,
        session: 'command-line',
        subject: first.administrator.staffId,
        detail: first.device.deviceId,
      },
    });
    return link;
  });
}

/** Both persons, with their offices; those of an earlier call stay as they are. */
async function addFirstPeople(
  db: Queryable,
  { division, administrator, eis }: FirstPeople,
  now: Instant,
): Promise<void> {
  const seated = await administratorsOf(db, division);
  if (seated.some(({ staff_id }) => staff_id === administrator.staffId)) return;
  if (seated.length > 0 || (await unitsOf(db, division)).length > 0)
    throw new CommandError(
      'usage',
      `This install was begun for ${seated.map(({ name }) => name).join(', ') || 'others'}: name the same person.`,
    );
  const unitId = `${division.toLowerCase()}-headquarters`;
  await addUnit(db, { unitId, division, name: `${division} headquarters`, kind: 'other' });
  const common = {
    division,
    unitId,
    classification: 'other',
    status: 'active',
    departmentEmployee: true,
  } as const;
  await addStaff(db, { ...common, ...eis, rank: 'Enterprise Information Services' }, now);
  await addStaff(
    db,
    { ...common, staffId: administrator.staffId, name: administrator.name, rank: administrator.rank },
    now,
  );
  must(await appoint(db, { role: 'eis', staffId: eis.staffId }, now));
  must(
    await designateAdministrator(
      db,
      {
        division,
        seat: 'primary',
        staffId: administrator.staffId,
        rankBasis: administrator.rankBasis,
        designatedBy: eis.staffId,
      },
      now,
    ),
  );
}

async function addFirstDevice(
  db: Queryable,
  { device: { deviceId, kind, certificateSha256 }, administrator, eis }: FirstPeople,
  now: Instant,
): Promise<void> {
  if (certificateSha256 === undefined || (await findDevice(db, deviceId)) !== undefined) return;
  must(
    await enrolDevice(
      db,
      {
        deviceId,
        kind,
        proof: { kind: 'client-certificate', certificateSha256 },
        issuedTo: administrator.staffId,
        enrolledBy: eis.staffId,
      },
      now,
    ),
  );
}

/** What the policy refuses here, the one who calls the command mends. */
function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new CommandError('usage', `${outcome.reason} (${outcome.clause}).`);
  return outcome.value;
}
