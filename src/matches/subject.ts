import type { Actor } from '../access/index.ts';
import { type AlertRow, findAlert, inquiryOf } from '../alerts/index.ts';
import {
  type Asking,
  type Inquiry,
  type InquiryBody,
  ownAnswer,
  parseInquiry,
  type SearchDeps,
} from '../searches/index.ts';
import { askedOf } from './asked-store.ts';

/** One match, as it was asked for. */
export interface Subject {
  /** The entry of the search, or the one that raised the alert. */
  readonly asked: number;
  readonly readId: string;
  readonly inquiry: Inquiry;
  readonly statementGiven: boolean;
  readonly alert: AlertRow | undefined;
  /** Somebody else asked: a second person who was asked to judge (R22), or an administrator at support work (R2). */
  readonly foreign?: true;
  /** The second person's task. */
  readonly task?: { readonly id: number };
}

/** What a camera read is by definition what was asked for: no other plate can stand there. */
export const readAsAsked = ({ alert, inquiry: { query } }: Subject): boolean =>
  alert === undefined ? query.match === 'exact' && !query.candidates : alert.match === 'exact';

/** A match of one's own answer, in the session that was answered, within the half hour (R17). */
export async function answeredMatch(
  deps: SearchDeps,
  asked: number,
  readId: string,
  { standpoint, now }: Asking,
): Promise<Subject | undefined> {
  const body = await ownAnswer(deps, asked, standpoint, now);
  return body === undefined ? undefined : subjectOf(body, { asked, readId }, now);
}

/** A match of a search of one's own, whenever it was: what is noted against it later shows nothing. */
export async function ownMatch(
  deps: Pick<SearchDeps, 'db'>,
  asked: number,
  readId: string,
  { standpoint: { caller }, now }: Asking,
): Promise<Subject | undefined> {
  const found = await askedOf(deps.db, asked);
  return found?.staffId === caller.staffId ? subjectOf(found.body, { asked, readId }, now) : undefined;
}

/** An alert that is for this person, or undefined (R18, R20). */
export async function alertMatch(
  deps: Pick<SearchDeps, 'db'>,
  number: number,
  { standpoint: { caller }, now }: Asking,
): Promise<Subject | undefined> {
  const alert = await findAlert(deps.db, number, caller.staffId, now);
  return alert === undefined ? undefined : ofAlert(alert, now);
}

export const ofAlert = (alert: AlertRow, now: number): Subject => ({
  asked: alert.entry,
  readId: alert.read_id,
  inquiry: inquiryOf(alert, now),
  statementGiven: false,
  alert,
});

/** A match of a search, of whomever it was. */
export function subjectOf(
  body: InquiryBody,
  { asked, readId }: Pick<Subject, 'asked' | 'readId'>,
  now: number,
): Subject | undefined {
  const parsed = parseInquiry(body, now);
  if (parsed.kind === 'unparsable') return undefined;
  const { inquiry } = parsed;
  return { asked, readId, inquiry, statementGiven: body.statement !== undefined, alert: undefined };
}

/** The same person, as an act of the desk names him. */
export const actorFrom = ({ standpoint: { caller, address, route }, now }: Asking): Actor => ({
  caller,
  address,
  route,
  now,
});
