import { createHash } from 'node:crypto';
import {
  type Actor,
  actValues,
  decideAct,
  perform,
  type Performed,
  type Refusing,
  refuseAct,
  refusing,
  standingNow,
} from '../../access/index.ts';
import type { Instant } from '../../foundation/clock.ts';
import type { Signer } from '../../record/index.ts';
import { signNote } from '../../record/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import type { AuditPapers } from '../contract/papers.ts';
import { againstAudit, auditFor, noAudit } from '../found-audit.ts';
import { type Audit, findAudit } from '../store/audit-store.ts';
import { seesRestricted, type Viewer, viewerOf } from '../viewer.ts';
import { paperNote } from './paper-note.ts';
import { isPersonal, keepPaper, keepReceipt, keptPaper, madePapers, noticesOf } from './paper-store.ts';
import { readModel } from './read-model.ts';
import { writePaper } from './write-paper.ts';

/** Papers are signed by the record's key. */
export interface PaperDeps extends AuditDeps {
  readonly signer: Signer;
}

const noPaper = refusing(
  '53060.5(c)(2)(B)',
  'There is no such paper of this audit.',
  'Open the audit again.',
);
const unsigned = refusing(
  '53060.5(c)(2)(A)(1)',
  'An audit is reported once an administrator has signed it.',
  'Sign it first.',
);

interface Written {
  readonly content: Buffer;
  readonly note: string;
  /** Of this reader alone (R30), or kept already. */
  readonly keep: boolean;
}

/**
 * Gives a paper of a signed audit. It is made once and kept; the record names the SHA-256 of what each reader is given,
 * before it is given (53060.5(c)(2)(B), R29).
 */
export async function givePaper(
  deps: PaperDeps,
  actor: Actor,
  auditId: string,
  paper: string,
): Promise<Performed<{ readonly content: Buffer }>> {
  const early = await readable(deps, actor, auditId);
  const unfit = 'effect' in early ? early : early.audit.signedAt === null ? unsigned : undefined;
  if (unfit !== undefined || 'effect' in early)
    return { kind: 'refuse', refusal: await refuseAct(deps, actor, 'read-audit', unfit ?? noAudit) };
  const written = await paperFor(deps, early.reader, { auditId, paper }, actor.now);
  return perform(deps, actor, 'read-audit', async (transaction, standing) => {
    const audit = await auditFor(transaction, standing, 'read-audit', auditId);
    if ('effect' in audit) return audit;
    // R18: what he might see when it was written may be less by now.
    if (written === undefined || (early.reader.seesRestricted && !seesRestricted(standing))) return noPaper;
    const kept = written.keep ? await keptPaper(transaction, auditId, paper) : undefined;
    const { content, note } = kept ?? written;
    return {
      draft: {
        kind: 'audit.reported',
        act: paper.replace(/-\d+/u, ''),
        division: audit.division,
        values: {
          ...actValues(actor, auditId, paper),
          digest: createHash('sha256').update(content).digest('base64'),
        },
      },
      value: { content },
      afterwards: async (entry) => {
        if (written.keep && kept === undefined)
          await keepPaper(
            transaction,
            auditId,
            { paper, content, note, entry, by: standing.staffId },
            actor.now,
          );
      },
    };
  });
}

/** R30: the report tells scores, and figures by name; who is shown none has one of his own, without them. */
const isOwn = ({ seesScores }: Viewer, paper: string): boolean => !seesScores && paper.startsWith('report.');

/** As it was kept, or made now, before anything is locked; undefined where there is none of that name. */
async function paperFor(
  deps: PaperDeps,
  reader: Viewer,
  { auditId, paper }: { readonly auditId: string; readonly paper: string },
  now: Instant,
): Promise<Written | undefined> {
  const read = await readModel(deps.reads, auditId, reader, now, paper.startsWith('public.'));
  if (read === undefined) return undefined;
  const personal = read.personal || isOwn(reader, paper);
  const kept = personal ? undefined : await keptPaper(deps.reads, auditId, paper);
  if (kept !== undefined) return { ...kept, keep: false };
  const content = await writePaper(deps.reads, read.model, paper);
  if (content === undefined) return undefined;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const note = await signNote(deps.signer, paperNote.write({ auditId, paper, sha256 }));
  return { content, note, keep: !personal };
}

/**
 * What was made of an audit, and which notices were received. A reader from whom rows are kept is told no digest either: that
 * of his own paper is another (R18, R30).
 */
export async function listPapers(
  deps: PaperDeps,
  actor: Actor,
  auditId: string,
): Promise<AuditPapers | Refusing> {
  const found = await readable(deps, actor, auditId);
  if ('effect' in found) return found;
  const personal = await isPersonal(deps.reads, auditId, found.reader);
  return {
    made: personal
      ? []
      : (await madePapers(deps.reads, auditId)).filter(({ paper }) => !isOwn(found.reader, paper)),
    notices: await noticesOf(deps.reads, auditId, found.reader),
  };
}

/** The signed note beside a paper that was made; undefined where none was, or none for this reader (R18, R30). */
export async function noteOf(
  deps: PaperDeps,
  actor: Actor,
  auditId: string,
  paper: string,
): Promise<string | Refusing | undefined> {
  const found = await readable(deps, actor, auditId);
  if ('effect' in found) return found;
  if (isOwn(found.reader, paper) || (await isPersonal(deps.reads, auditId, found.reader))) return undefined;
  return (await keptPaper(deps.reads, auditId, paper))?.note;
}

/** An audit that this person may read, and as whom he reads it. */
async function readable(
  deps: PaperDeps,
  actor: Actor,
  auditId: string,
): Promise<{ readonly audit: Audit; readonly reader: Viewer } | Refusing> {
  const standing = await standingNow(deps.db, actor.caller, actor.now);
  const audit = await findAudit(deps.db, auditId);
  if (audit === undefined) return noAudit;
  return againstAudit('read-audit', standing, audit) ?? { audit, reader: viewerOf(standing, audit) };
}

/** R29: the Hiring Authority or the designee has received the notice of one instance. */
export const receiveNotice = (
  deps: PaperDeps,
  actor: Actor,
  auditId: string,
  row: number,
): Promise<Performed<object>> =>
  perform(deps, actor, 'receive-audit', async (transaction, standing) => {
    const audit = await auditFor(transaction, standing, 'read-audit', auditId);
    if ('effect' in audit) return audit;
    const decision = decideAct('receive-audit', standing, { division: audit.division });
    if (decision.effect === 'refuse') return decision;
    // Those of himself are not among them (R30), nor restricted ones unless he is of OIA (R18).
    const notices = await noticesOf(transaction, auditId, viewerOf(standing, audit));
    const notice = notices.find(({ rowNo }) => rowNo === row);
    if (audit.signedAt === null || notice === undefined) return noPaper;
    const unfit = notReceivable(notice.receivedBy, audit.signedBy, standing.staffId);
    if (unfit !== undefined) return unfit;
    return {
      draft: {
        kind: 'audit.notice-received',
        act: 'notice',
        division: audit.division,
        values: actValues(actor, auditId, String(row)),
      },
      value: {},
      afterwards: (entry) =>
        keepReceipt(transaction, auditId, { row, by: standing.staffId, entry }, actor.now),
    };
  });

function notReceivable(
  receivedBy: string | null,
  signedBy: string | null,
  reader: string,
): Refusing | undefined {
  if (receivedBy !== null)
    return refusing('R29', 'The receipt of this notice stands in the record.', 'Nothing is left to do.');
  return signedBy === reader
    ? refusing(
        '53060.5(c)(2)(B)',
        'A notice is not received by whoever signed the audit.',
        'Leave it to the other whom it is for.',
      )
    : undefined;
}
