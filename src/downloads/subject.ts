import { type AlertRow, findAlert, inquiryOf } from '../alerts/index.ts';
import type { Instant } from '../foundation/clock.ts';
import { readEntry } from '../record/index.ts';
import { isSameNumber } from '../rules/index.ts';
import {
  type Asking,
  bodyOf,
  type FieldProblem,
  type Inquiry,
  ownAnswer,
  parseInquiry,
} from '../searches/index.ts';
import type { CopyOf } from './contract.ts';
import type { CopyRow } from './copy-store.ts';
import type { CopyDeps } from './deps.ts';

/** What a copy is of: an answer of one's own, or an alert that one is told of (53060.9(a)(1), R20). */
export interface CopySubject {
  /** The entry of the search, or the one that raised the alert. */
  readonly asked: number;
  /** What was asked, under the copy's own reason. */
  readonly inquiry: Inquiry;
  readonly alert: AlertRow | undefined;
}

export type SubjectAsked =
  | { readonly kind: 'subject'; readonly subject: CopySubject }
  | { readonly kind: 'unparsable'; readonly fields: readonly FieldProblem[] }
  | { readonly kind: 'absent' };

interface Named {
  readonly of: CopyOf;
  /** The case, said anew. */
  readonly caseNumber: string;
  readonly reason: string;
}

const anotherCase: SubjectAsked = {
  kind: 'unparsable',
  fields: [
    {
      path: 'caseNumber',
      problem: 'The search, or the alert, is of another case.',
      mend: 'Give its own case, or search again under this one.',
    },
  ],
};

/** The answer or the alert that somebody names, under the reason and the case that he gives (R17, R18). */
export const subjectAsked = (
  deps: Pick<CopyDeps, 'db'>,
  { of, ...named }: Named,
  asking: Asking,
): Promise<SubjectAsked> =>
  'alert' in of
    ? alertAsked(deps, Number(of.alert), named, asking)
    : answerAsked(deps, Number(of.asked), named, asking);

async function answerAsked(
  { db }: Pick<CopyDeps, 'db'>,
  asked: number,
  { caseNumber, reason }: Omit<Named, 'of'>,
  { standpoint, now }: Asking,
): Promise<SubjectAsked> {
  const answered = await ownAnswer({ db }, asked, standpoint, now);
  if (answered === undefined) return { kind: 'absent' };
  if (!isSameNumber(answered.caseNumber, caseNumber)) return anotherCase;
  const parsed = parseInquiry({ ...answered, purpose: reason }, now);
  return parsed.kind === 'unparsable'
    ? parsed
    : { kind: 'subject', subject: { asked, inquiry: parsed.inquiry, alert: undefined } };
}

async function alertAsked(
  { db }: Pick<CopyDeps, 'db'>,
  number: number,
  { caseNumber, reason }: Omit<Named, 'of'>,
  { standpoint: { caller }, now }: Asking,
): Promise<SubjectAsked> {
  const alert = await findAlert(db, number, caller.staffId, now);
  if (alert === undefined) return { kind: 'absent' };
  // Who is not told of the alert hears nothing of its case either: the rules refuse him.
  const otherCase = alert.case_number !== null && !isSameNumber(alert.case_number, caseNumber);
  if (alert.audience && otherCase) return anotherCase;
  return { kind: 'subject', subject: ofAlert(alert, reason, now) };
}

function ofAlert(alert: AlertRow, reason: string, now: Instant): CopySubject {
  const inquiry = inquiryOf(alert, now);
  return {
    asked: alert.entry,
    alert,
    inquiry: { ...inquiry, body: { ...inquiry.body, purpose: reason } },
  };
}

/**
 * What a copy in the register is of, as it stands now: the search from the record itself, only its own person's; the alert as
 * this person stands to it. Undefined: it is there no more.
 */
export async function subjectOfCopy(
  { db }: Pick<CopyDeps, 'db'>,
  { asked, alert_id: number, staff_id: staffId, reason }: CopyRow,
  now: Instant,
): Promise<CopySubject | undefined> {
  if (number !== null) {
    const alert = await findAlert(db, number, staffId, now);
    return alert && ofAlert(alert, reason, now);
  }
  const found = await readEntry(db, asked);
  if (found === undefined || found.values.staffId !== staffId) return undefined;
  const body = bodyOf(found);
  const parsed = body === undefined ? undefined : parseInquiry({ ...body, purpose: reason }, now);
  return parsed?.kind === 'inquiry' ? { asked, inquiry: parsed.inquiry, alert: undefined } : undefined;
}
