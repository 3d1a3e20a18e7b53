import type { Instant } from '../../src/foundation/clock.ts';
import type { StaffMember } from '../../src/people/index.ts';
import {
  enrolDevice,
  type SessionStart,
  type StartedSession,
  startSession,
} from '../../src/sign-in/index.ts';
import { type Department, must } from './department.ts';

/** An issued device of that person, proved by a hardware-bound credential (53060.9(a), R6); its asset tag. */
export async function aDevice(
  department: Department,
  { staffId, division }: Pick<StaffMember, 'staffId' | 'division'>,
): Promise<string> {
  const { primary, secondary } = department.administrators[division];
  const deviceId = `CDCR-${String(department.next()).padStart(6, '0')}`;
  const outcome = await enrolDevice(
    department.db,
    {
      deviceId,
      kind: 'computer',
      proof: { kind: 'hardware-credential', credentialId: Buffer.from(deviceId), backupEligible: false },
      issuedTo: staffId,
      enrolledBy: staffId === primary ? secondary : primary,
    },
    department.now,
  );
  must(outcome);
  return deviceId;
}

/** A live end-user session on an issued device, with two factors, but for what a test says. */
export async function aSession(
  department: Department,
  person: Pick<StaffMember, 'staffId' | 'division'>,
  traits: Partial<SessionStart> & { readonly at?: Instant } = {},
): Promise<StartedSession & { readonly deviceId: string | undefined }> {
  const { at = department.now, ...start } = traits;
  const deviceId = 'deviceId' in start ? start.deviceId : await aDevice(department, person);
  const started = await startSession(
    department.db,
    {
      staffId: person.staffId,
      role: 'end-user',
      factors: 2,
      deviceProved: deviceId !== undefined,
      bannerAcknowledged: true,
      ...start,
      deviceId,
    },
    at,
  );
  return { ...started, deviceId };
}
