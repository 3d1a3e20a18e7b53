import {
  approveVersion,
  currentForm,
  filePaperForm,
  formVersions,
  isOwnName,
  keepScan,
  looksLikePdf,
  nextVersion,
  partsOf,
  publishVersion,
  signaturesOf,
  signInSystem,
} from '../../agreements/index.ts';
import { tell } from '../../deadlines/index.ts';
import type { Instant } from '../../foundation/clock.ts';
import { civilDate } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { findPerson } from '../../people/index.ts';
import { readSetting } from '../../settings/index.ts';
import type { ApproveFormBody, FormToSign, PublishBody, ScanBody, SignBody } from '../contract.ts';
import { administer } from '../desk/administer.ts';
import { against, refusing } from '../desk/administrator.ts';
import {
  type Actor,
  actValues,
  type DeskDeps,
  perform,
  type Performed,
  refusedByStore,
} from '../desk/perform.ts';
import { noSuchPerson, todayOf } from '../life/checks.ts';

/** The form that one is asked to sign, and what one signed before; undefined while none is approved (R8). */
export async function formToSign(
  db: Queryable,
  staffId: string,
  now: Instant,
): Promise<FormToSign | undefined> {
  const [form, person] = [await currentForm(db, civilDate(now)), await findPerson(db, staffId)];
  if (form === undefined || person === undefined) return undefined;
  const signed = await signaturesOf(db, staffId);
  return {
    version: form.version,
    title: form.title,
    ...partsOf(form.text),
    sha256: form.sha256.toString('hex'),
    effectiveOn: form.effectiveOn,
    signAgainBy: form.signAgainBy,
    signInSystem: await readSetting(db, 'agreements.sign-in-system', 'department'),
    name: person.name,
    signed: signed.map(({ version, way, signedOn }) => ({ version, way, on: signedOn })),
  };
}

/** One signs: each statement agreed to, one's own name typed, the exact text, a fresh proof (53060.7(b)(2), R8). */
export const signForm = (deps: DeskDeps, actor: Actor, body: SignBody): Promise<Performed<object>> =>
  perform(deps, actor, 'sign-form-110', async (transaction, standing) => {
    const { staffId } = standing;
    const unfit = against('sign-form-110', standing, { staffId });
    if (unfit !== undefined) return unfit;
    const form = await formToSign(transaction, staffId, actor.now);
    const unlike = againstSigning(form, body);
    if (unlike !== undefined) return unlike;
    const signature = {
      staffId,
      version: body.version,
      typedName: body.typedName,
      textSha256: Buffer.from(body.sha256, 'hex'),
      signedOn: todayOf(actor),
    };
    const signed = await signInSystem(transaction, signature, actor.now);
    if (!signed.ok) return refusedByStore(signed, 'Open the form again and read it.');
    return {
      draft: {
        kind: 'agreement.signed',
        act: 'signed-in-system',
        values: actValues(actor, staffId, body.sha256),
      },
      value: {},
    };
  });

function againstSigning(form: FormToSign | undefined, body: SignBody) {
  if (form === undefined)
    return refusing(
      '53060.7(b)(2)',
      'The department has approved no Form 110 yet.',
      'Ask your Division Administrator.',
    );
  if (!form.signInSystem)
    return refusing(
      '53060.7(b)(2)',
      'Form 110 is signed on paper here.',
      'Give the signed form to your Division Administrator.',
    );
  if (form.version !== body.version || form.sha256 !== body.sha256)
    return refusing(
      '53060.7(b)(2)',
      'The form has changed since you opened it.',
      'Open it again and read it.',
    );
  if (body.agreed.length !== form.statements.length)
    return refusing(
      '53060.7(b)(2)',
      'You have not agreed to every statement.',
      'Read and agree to each one.',
    );
  if (!isOwnName(body.typedName, form.name))
    return refusing(
      '53060.7(b)(2)',
      'What you typed is not your name as the staff list has it.',
      `Type your name: ${form.name}.`,
    );
  return undefined;
}

/** An administrator files a scanned form and countersigns it (53060.5(c)(1)(B)). */
export const fileScan = (deps: DeskDeps, actor: Actor, body: ScanBody): Promise<Performed<object>> =>
  administer(deps, actor, 'file-form-110', async (transaction, desk) => {
    const countersignedBy = desk.staffId;
    const { staffId, version, signedOn } = body;
    const person = await findPerson(transaction, staffId);
    if (person === undefined) return noSuchPerson;
    const unfit = desk.against({ staffId, division: person.division });
    if (unfit !== undefined) return unfit;
    const known = (await formVersions(transaction)).some((form) => form.version === version && form.approved);
    if (!known)
      return refusing(
        '53060.7(b)(2)',
        'There is no approved version of that number.',
        'Choose the version that was signed.',
      );
    const pdf = Buffer.from(body.pdf, 'base64');
    if (!looksLikePdf(pdf) || pdf.length > 5_242_880)
      return refusing(
        '53060.5(c)(1)(B)',
        'This is no PDF, or one of more than 5 MB.',
        'Scan the form as a PDF.',
      );
    const scanSha256 = await keepScan(transaction, pdf, countersignedBy, actor.now);
    const filed = await filePaperForm(
      transaction,
      { staffId, version, signedOn, scanSha256, countersignedBy },
      actor.now,
    );
    if (!filed.ok) return refusedByStore(filed, 'See the date on the form.');
    return {
      draft: {
        kind: 'agreement.signed',
        act: 'paper-form-filed',
        division: person.division,
        values: actValues(actor, staffId, scanSha256.toString('hex')),
      },
      value: {},
    };
  });

/** An administrator loads a version; it counts once a policy owner has approved it (R8). */
export const publishForm = (
  deps: DeskDeps,
  actor: Actor,
  body: PublishBody,
): Promise<Performed<{ version: number }>> =>
  administer(deps, actor, 'load-form-110', async (transaction) => {
    const { title, text, effectiveOn, signAgainBy } = body;
    if (signAgainBy !== undefined && signAgainBy < effectiveOn)
      return refusing(
        '53060.7(b)(2)',
        'The day to sign by lies before the version takes effect.',
        'Choose a later day.',
      );
    const version = await nextVersion(transaction);
    await publishVersion(transaction, { version, title, text, effectiveOn, signAgainBy });
    return {
      draft: {
        kind: 'settings.changed',
        act: 'form-110-loaded',
        values: actValues(actor, `form-110-${version}`),
      },
      value: { version },
    };
  });

/** A policy owner approves it; from its day on everybody is asked to sign it, and told so now (R8). */
export const approveForm = (
  deps: DeskDeps,
  actor: Actor,
  { version }: ApproveFormBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'approve-form-110', async (transaction, standing) => {
    const unfit = against('approve-form-110', standing);
    if (unfit !== undefined) return unfit;
    if (!(await approveVersion(transaction, version, standing.staffId, actor.now)))
      return refusing(
        '53060.7(b)(2)',
        'No version of that number waits for approval.',
        'Open the list again.',
      );
    return {
      draft: { kind: 'approval.given', act: 'form-110-approved', values: actValues(actor, String(version)) },
      value: {},
      afterwards: async (entry) => {
        const { rows } = await transaction.query<{ staff_id: string }>(
          `select staff_id from access_grants where state <> 'removed'`,
        );
        const staffIds = rows.map(({ staff_id }) => staff_id);
        await tell(transaction, { kind: 'agreement-to-sign', entry, staffIds }, actor.now);
      },
    };
  });
