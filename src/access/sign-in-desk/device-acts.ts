import { createHash, X509Certificate } from 'node:crypto';
import { rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { findPerson } from '../../people/index.ts';
import {
  authenticatorsOf,
  type CertificateDeviceBody,
  enrolDevice,
  findDevice,
  type Invitations,
  invite,
  type InviteBody,
  retireDevice,
  type RetireDeviceBody,
} from '../../sign-in/index.ts';
import { administer, type Desk } from '../desk/administer.ts';
import { type Refusing, refusing } from '../desk/administrator.ts';
import { type Actor, actValues, type DeskDeps, type Performed, refusedByStore } from '../desk/perform.ts';

/** Where an invitation is opened; the code stands after `#`. */
export const linkOf = (code: string): string => `/sign-in/enrol#code=${code}`;

/** May this administrator act on that person (53060.5(c)(1)(A), R2)? Nothing, when so. */
export async function concerning(
  transaction: Queryable,
  desk: Desk,
  staffId: string,
): Promise<Refusing | undefined> {
  const person = await findPerson(transaction, staffId);
  if (person === undefined || person.status === 'separated')
    return refusing(
      '53060.5(c)(1)(A)',
      'Nobody of the staff has that id.',
      'Check the id, or have the person added to the staff.',
    );
  return desk.against({ division: person.division, staffId });
}

const tagTaken = refusing(
  '53060.9(a)',
  'That asset tag is enrolled already.',
  'Enter the tag of the device as it is written on it, or retire the former one first.',
);

/** R6: who has passkeys is not given new ones by one administrator alone. */
const twoNeeded = refusing(
  '53060.9(a)',
  'This person has a passkey. New ones in place of lost ones take two administrators (R6).',
  'Propose a recovery; another administrator agrees to it.',
);

/** Invites a person to make a first passkey, a device to be enrolled under its asset tag, or both. */
export const inviteAtDesk = (
  deps: DeskDeps,
  actor: Actor,
  { staffId, device }: InviteBody,
): Promise<Performed<Invitations>> =>
  administer(deps, actor, 'invite', async (transaction, desk) => {
    const against = staffId === undefined ? undefined : await concerning(transaction, desk, staffId);
    if (against !== undefined) return against;
    if (device !== undefined && (await findDevice(transaction, device.assetTag)) !== undefined)
      return tagTaken;
    const deviceOnly = staffId !== undefined && (await authenticatorsOf(transaction, staffId)).length > 0;
    if (deviceOnly && device === undefined) return twoNeeded;
    const invited = await invite(
      transaction,
      {
        staffId,
        device: device && { deviceId: device.assetTag, kind: device.kind },
        deviceOnly,
        givenBy: desk.staffId,
      },
      actor.now,
    );
    if (!invited.ok) return refusedByStore(invited, 'Ask the other administrator of your division.');
    const { code, expiresAt } = invited.value;
    return {
      draft: {
        kind: 'invitation.given',
        act: actOf(staffId !== undefined && !deviceOnly, device !== undefined),
        values: actValues(actor, staffId ?? device?.assetTag ?? '', device?.assetTag),
      },
      value: { link: linkOf(code), expiresAt: rfc3339(expiresAt) },
    };
  });

const actOf = (passkey: boolean, device: boolean): string =>
  passkey ? (device ? 'device-and-passkey' : 'passkey') : 'device';

/** Enrols a device by the client certificate that the department's MDM gave it (53060.9(a), R6). */
export const enrolCertificateAtDesk = (
  deps: DeskDeps,
  actor: Actor,
  { assetTag, kind, issuedTo, certificate }: CertificateDeviceBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'enrol-device', async (transaction, desk) => {
    const against = issuedTo === undefined ? undefined : await concerning(transaction, desk, issuedTo);
    if (against !== undefined) return against;
    const certificateSha256 = hashOfCertificate(certificate);
    if (certificateSha256 === undefined)
      return refusing(
        '53060.9(a)',
        'This is neither a certificate (PEM) nor the SHA-256 of one.',
        'Copy it from the device management system.',
      );
    const enrolled = await enrolDevice(
      transaction,
      {
        deviceId: assetTag,
        kind,
        proof: { kind: 'client-certificate', certificateSha256 },
        issuedTo,
        enrolledBy: desk.staffId,
      },
      actor.now,
    );
    if (!enrolled.ok) return refusedByStore(enrolled, 'Check the tag and the certificate.');
    return {
      draft: {
        kind: 'device.enrolled',
        act: 'client-certificate',
        values: actValues(actor, assetTag, issuedTo),
      },
      value: {},
    };
  });

/** The SHA-256 of a certificate's DER, of either form in which it is given. */
function hashOfCertificate(text: string): Buffer | undefined {
  const hex = text.replaceAll(/[:\s]/g, '');
  if (/^[0-9a-f]{64}$/i.test(hex)) return Buffer.from(hex, 'hex');
  try {
    return createHash('sha256').update(new X509Certificate(text).raw).digest();
  } catch {
    return undefined;
  }
}

/** Retires a device; its sessions end with the act (53060.9(a), R6). */
export const retireAtDesk = (
  deps: DeskDeps,
  actor: Actor,
  { assetTag, why }: RetireDeviceBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'retire-device', async (transaction, desk) => {
    const device = await findDevice(transaction, assetTag);
    if (device === undefined || device.retired)
      return refusing('53060.9(a)', 'No device in use has that asset tag.', 'Check the tag.');
    const against =
      device.issued_to === null ? undefined : await concerning(transaction, desk, device.issued_to);
    if (against !== undefined) return against;
    await retireDevice(transaction, { deviceId: assetTag, by: desk.staffId, why }, actor.now);
    return {
      draft: { kind: 'device.retired', act: why, values: actValues(actor, assetTag) },
      value: {},
    };
  });
