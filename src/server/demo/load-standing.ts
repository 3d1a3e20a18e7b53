import { createHash } from 'node:crypto';
import { grantAccess, noteActivity, removeAccess, suspendAccess } from '../../access/index.ts';
import { approveVersion, filePaperForm, publishVersion } from '../../agreements/index.ts';
import { changeStaff, type DivisionName } from '../../people/index.ts';
import { enrolDevice, retireDevice } from '../../sign-in/index.ts';
import { addCourse, approveCourse, recordCompletion } from '../../training/index.ts';
import type { CastAccess, CastMember } from './cast-member.ts';
import { formVersions } from './form-110.ts';
import { acted, lawfully, type LoadContext } from './load-context.ts';

const courseId = 'alpr-appropriate-use';
const administrators: Readonly<Record<DivisionName, readonly [primary: string, secondary: string]>> = {
  OCS: ['okafor.v', 'brandt.d'],
  DAI: ['oyelaran.m', 'petrossian.e'],
  DAPO: ['marchetti.s', 'asante.k'],
  OIA: ['matsuda.i', 'abernathy.c'],
};

/** R2: nobody acts on himself, so the other administrator does. */
function administratorFor({ staffId, division }: CastMember): string {
  const [primary, secondary] = administrators[division];
  return staffId === primary ? secondary : primary;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** R8: the course and the form's versions, as the demo department has approved them. */
export async function loadRequirements({ db, ago, dayAgo, note }: LoadContext): Promise<void> {
  const by = 'castellanos.r';
  await addCourse(db, courseId, 'ALPR: appropriate use, privacy and civil liberties');
  await approveCourse(db, courseId, by, ago(414));
  note({ kind: 'approval.given', act: 'course-approved', values: acted(by, courseId) });
  for (const { version, title, text, effective, signAgainBy } of formVersions) {
    const form = { version, title, text, effectiveOn: dayAgo(effective) };
    await publishVersion(
      db,
      signAgainBy === undefined ? form : { ...form, signAgainBy: dayAgo(signAgainBy) },
    );
    await approveVersion(db, version, by, ago(effective));
    note({ kind: 'approval.given', act: 'form-110-approved', values: acted(by, String(version)) });
  }
}

/** What each person has: training, forms, device, access, and what became of it. */
export async function loadStanding(context: LoadContext, cast: readonly CastMember[]): Promise<void> {
  for (const [index, member] of cast.entries()) {
    await loadTraining(context, member);
    await loadForms(context, member);
    await loadDevice(context, member, `CDCR-${String(40_117 + 13 * index).padStart(6, '0')}`);
    if (member.access !== undefined) await loadAccess(context, member, member.access);
    await move(context, member);
  }
}

async function loadTraining({ db, ago, dayAgo, note }: LoadContext, { staffId, trained = [] }: CastMember) {
  for (const days of trained) {
    const completion = { staffId, courseId, completedOn: dayAgo(days), source: 'import' } as const;
    lawfully(await recordCompletion(db, completion, ago(days)));
    note({ kind: 'training.completed', act: 'imported', values: acted('system', staffId) });
  }
}

async function loadForms({ db, ago, dayAgo, note }: LoadContext, member: CastMember): Promise<void> {
  const { staffId, signed = [] } = member;
  for (const version of signed) {
    const days = version === 1 ? 407 : 80;
    const countersignedBy = administratorFor(member);
    const scanSha256 = sha256(`${staffId} Form 110 version ${version}`);
    const form = { staffId, version, signedOn: dayAgo(days), scanSha256, countersignedBy };
    lawfully(await filePaperForm(db, form, ago(days)));
    note({ kind: 'agreement.signed', act: 'paper-form-filed', values: acted(countersignedBy, staffId) });
  }
}

async function loadDevice(
  { db, ago, note }: LoadContext,
  member: CastMember,
  deviceId: string,
): Promise<void> {
  if (member.device === undefined) return;
  const enrolledBy = administratorFor(member);
  const proof = {
    kind: 'hardware-credential',
    credentialId: sha256(deviceId),
    backupEligible: false,
  } as const;
  const enrolment = { deviceId, kind: 'computer', proof, issuedTo: member.staffId, enrolledBy } as const;
  lawfully(await enrolDevice(db, enrolment, ago(405)));
  note({ kind: 'device.enrolled', act: 'enrolled', values: acted(enrolledBy, deviceId) });
  if (member.device === 'issued') return;
  await retireDevice(db, { deviceId, by: enrolledBy, why: 'lost' }, ago(5));
  note({ kind: 'device.retired', act: 'lost', values: acted(enrolledBy, deviceId) });
}

async function loadAccess(context: LoadContext, member: CastMember, access: CastAccess): Promise<void> {
  const { db, ago, dayAgo, note } = context;
  const { staffId, division } = member;
  const grantedBy = administratorFor(member);
  const grant = {
    staffId,
    division,
    scope: 'end-user',
    uses: access.uses,
    grantedBy,
    trainingVerified: true,
  } as const;
  lawfully(await grantAccess(db, { ...grant, expiresOn: dayAgo(-access.expiresIn) }, ago(access.granted)));
  await noteActivity(db, staffId, ago(access.lastAct));
  note({ kind: 'access.granted', act: 'granted', values: acted(grantedBy, staffId) });
  await endAccess(context, member, access.then);
}

async function endAccess(
  { db, ago, dayAgo, note }: LoadContext,
  member: CastMember,
  end: CastAccess['then'],
) {
  if (end === undefined) return;
  const { staffId } = member;
  const administrator = administratorFor(member);
  if (end.kind === 'removed') {
    lawfully(await removeAccess(db, { staffId, why: end.why, by: administrator }, ago(end.at)));
    note({ kind: 'access.removed', act: end.why, values: acted(administrator, staffId) });
    return;
  }
  // 53060.5(c)(2)(D): an idle account lapses by itself, and asks for the training anew.
  const lapsed = end.why === 'inactive';
  const by = lapsed ? 'system' : administrator;
  const suspension = { staffId, why: end.why, by, trainingAgainSince: lapsed ? dayAgo(end.at) : undefined };
  lawfully(await suspendAccess(db, suspension, ago(end.at)));
  note({ kind: 'access.suspended', act: end.why, values: acted(by, staffId) });
}

/** Transfers, leave, changes of unit: what the person is now (53060.5(c)(1)(D)). */
async function move({ db, ago, note }: LoadContext, { staffId, movedTo }: CastMember): Promise<void> {
  if (movedTo === undefined) return;
  await changeStaff(db, staffId, movedTo, ago(14));
  note({ kind: 'person.changed', act: 'staff-list-changed', values: acted('system', staffId) });
}
