import {
  type Actor,
  administer,
  decideAct,
  type Performed,
  refuseAct,
  type Refusing,
  refusing,
  standingNow,
} from '../../access/index.ts';
import { mailSealed, type SealedMail } from '../../deadlines/index.ts';
import { type AgeTarget, newPassphrase } from '../../foundation/age.ts';
import type { Asking, SearchDeps } from '../../searches/index.ts';
import type { SendBody } from '../contract.ts';
import { decideMatch } from '../decide-match.ts';
import { foreignMatch, openForNotice } from '../open-foreign.ts';
import { actorFrom } from '../subject.ts';
import { keepNotice, keepReportAct } from './act-store.ts';
import { mailAddressOf } from './mail-address.ts';
import { noticePackage } from './notice-package.ts';
import { eligibleNow, findReport, noReport, type ReportRow, stillHeld } from './report-store.ts';
import { unsealPlates } from './sealed-plates.ts';

/** What the administrator is told once: the passphrase, where the agency has no key. */
export interface NoticeSent {
  readonly passphrase: string | null;
}

/**
 * Tells the agency of record of an invalid match: letter and photo, encrypted to it, and only to one that passes the recipient
 * test (53060.7(b)(7), 53060.10(a), R23). Photo and letter are made before the act is recorded, and kept with it.
 * @throws RecordUnavailable: nothing is sent
 */
export async function sendNotice(
  deps: SearchDeps,
  report: number,
  { way }: SendBody,
  asking: Asking,
): Promise<Performed<NoticeSent>> {
  const actor = actorFrom(asking);
  const standing = await standingNow(deps.db, actor.caller, asking.now);
  const found = await findReport(deps.db, report, actor.caller.division);
  const concern = { division: actor.caller.division, staffId: found?.reported_by };
  const decision = decideAct('send-invalid-match', standing, concern);
  if (decision.effect === 'refuse') return refused(deps, actor, decision);
  if (found === undefined) return refused(deps, actor, noReport);
  const target = found.age_key === '' ? { passphrase: newPassphrase() } : { recipients: [found.age_key] };
  const mailTo = way === 'mailed-here' ? mailAddressOf(found) : null;
  if (way === 'mailed-here' && mailTo === null) return refused(deps, actor, noAddress);
  const objection = objectionToSending(found, asking.now) ?? (await opensItself(deps, found, target, asking));
  if (objection !== undefined) return refused(deps, actor, objection);
  const bytes = await packageOf(deps, found, target, asking);
  return administer(deps, actor, 'send-invalid-match', async (transaction, { division }) => {
    const locked = await findReport(transaction, report, division, 'lock');
    const stands = locked === undefined ? noReport : objectionToSending(locked, asking.now);
    if (stands !== undefined) return stands;
    const { staffId, sessionId: session } = actor.caller;
    return {
      draft: {
        kind: 'invalid-match.sent',
        act: way,
        ref: found.entry,
        values: { staffId, session, subject: String(report), requester: found.agency_id },
      },
      value: { passphrase: 'passphrase' in target ? target.passphrase : null },
      afterwards: async (entry) => {
        await keepNotice(transaction, report, { bytes, expiresAt: found.sealed_until }, asking.now);
        await keepReportAct(transaction, { report, act: 'sent', outcome: way, staffId, entry }, asking.now);
        if (mailTo !== null)
          await mailSealed(transaction, sealedMail(found, mailTo, bytes, entry), asking.now);
      },
    };
  });
}

const noAddress = refusing(
  '53060.7(b)(7)',
  'Plateward can mail it to an agency alone that has a key and whose contact in the register holds a mail address.',
  'Choose another way, or have the register complete the contact and the key.',
);

/** The package once more, for the postman: it goes as it is, and is not kept when it went. */
const sealedMail = (report: ReportRow, to: string, bytes: Buffer, entry: number): SealedMail => ({
  entry,
  agencyId: report.agency_id,
  to,
  ageKey: report.age_key,
  fileName: `notice-${report.report_id}.tar.age`,
  bytes,
  expiresAt: report.sealed_until,
});

const refused = async (deps: SearchDeps, actor: Actor, why: Refusing): Promise<Performed<NoticeSent>> => ({
  kind: 'refuse',
  refusal: await refuseAct(deps, actor, 'send-invalid-match', why),
});

/** What stands against sending it at all. */
function objectionToSending(report: ReportRow, now: number): Refusing | undefined {
  if (report.state !== 'open')
    return refusing(
      '53060.7(b)(7)',
      'This report was sent or settled already.',
      'Look at the list again for what is next.',
    );
  if (!eligibleNow(report, now))
    return refusing(
      '53060.10(a)',
      'This agency of record may not receive plate data: nobody has decided that it is a public agency of California.',
      'Have the register of agencies decide on it. If it may not receive any, settle the report as “may not be told”.',
    );
  if (!stillHeld(report, now))
    return refusing(
      '53060.2(a)',
      'The read has gone past its period, and what was to be told with it.',
      'Settle the report.',
    );
  return undefined;
}

/**
 * R2: whoever is given the passphrase can open the package; so it must be somebody who may open the match, which in this role
 * asks for a support ticket. To an agency's own key nobody here can.
 */
async function opensItself(
  deps: SearchDeps,
  report: ReportRow,
  target: AgeTarget,
  asking: Asking,
): Promise<Refusing | undefined> {
  if ('recipients' in target) return undefined;
  const subject = await foreignMatch(deps, placeOf(report), asking);
  if (subject === undefined) return noReport;
  const { decision } = await decideMatch(deps, subject, asking);
  return decision.effect === 'refuse'
    ? refusing(decision.clause, decision.reason, decision.remedy.text)
    : undefined;
}

const placeOf = ({ asked, read_id: readId, alert_id: alert }: ReportRow) => ({ asked, readId, alert });

async function packageOf(
  deps: SearchDeps,
  report: ReportRow,
  target: AgeTarget,
  asking: Asking,
): Promise<Buffer> {
  const subject = await foreignMatch(deps, placeOf(report), asking);
  const jpeg = subject === undefined ? undefined : await openForNotice(deps, subject, asking);
  const { entry, name: agency, contact, division, camera, cause } = report;
  const plates = unsealPlates(deps.sealing, entry, report.sealed ?? Buffer.alloc(0));
  const facts = { entry, agency, contact, division, camera, cause, plates };
  return noticePackage(
    { ...facts, ownersReadId: report.owners_read_id, capturedAt: report.captured_at },
    jpeg,
    target,
    asking.now,
  );
}
