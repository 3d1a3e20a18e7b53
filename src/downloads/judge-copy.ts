import { readEntry } from '../record/index.ts';
import {
  bodyOf,
  type Inquiry,
  judge,
  type Judgement,
  parseInquiry,
  type Standpoint,
} from '../searches/index.ts';
import type { CopyRow } from './copy-store.ts';
import type { CopyDeps } from './deps.ts';
import { copyFacts } from './facts.ts';

/** A copy's inquiry, decided on the facts of now. */
export interface CopyJudged {
  readonly inquiry: Inquiry;
  readonly judgement: Judgement;
}

/** What a copy is decided on besides its inquiry. */
export interface CopyAbout {
  readonly act: 'export' | 'print';
  readonly device: string;
  readonly reads: number;
  readonly approvedByAnother: boolean;
}

/** Decides on a copy as on the inquiry whose answer it is, under its own reason, and as a copy besides (53060.9(a)(1)). */
export async function judgeCopy(
  deps: Pick<CopyDeps, 'db' | 'sealing'>,
  { caller }: Standpoint,
  inquiry: Inquiry,
  { act, ...about }: CopyAbout,
  now: number,
): Promise<CopyJudged> {
  const copy = await copyFacts(deps.db, caller, about, now);
  const statementGiven = inquiry.body.statement !== undefined;
  return { inquiry, judgement: await judge(deps, caller, inquiry, { act, statementGiven, now, copy }) };
}

/** The inquiry of a copy that was asked for, from the record itself, under the reason of the copy; only its own person's. */
export async function inquiryOfCopy(
  deps: Pick<CopyDeps, 'db'>,
  { asked, staff_id: staffId, reason }: Pick<CopyRow, 'asked' | 'staff_id' | 'reason'>,
  now: number,
): Promise<Inquiry | undefined> {
  const found = await readEntry(deps.db, asked);
  if (found === undefined || found.values.staffId !== staffId) return undefined;
  const body = bodyOf(found);
  const parsed = body === undefined ? undefined : parseInquiry({ ...body, purpose: reason }, now);
  return parsed?.kind === 'inquiry' ? parsed.inquiry : undefined;
}
