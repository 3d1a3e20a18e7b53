import { canonicalJson } from '../foundation/canonical-json.ts';
import type { Caller } from '../foundation/route.ts';
import type { DraftOf } from '../record/index.ts';
import type { AuditFlag } from '../rules/index.ts';
import type { InquiryBody } from './contract.ts';
import { type Inquiry, withWindow } from './inquiry.ts';
import { localSource } from './deps.ts';

/** From where a person acts, as every entry keeps it (CJIS AU-3). */
export interface Standpoint {
  readonly caller: Caller;
  readonly address: string;
  readonly route: string;
}

/** Who, from where: committed, never in clear (R31). */
export const whoValues = ({ caller, address, route }: Standpoint) => ({
  staffId: caller.staffId,
  session: caller.sessionId,
  // A session without a device is refused, and the refusal is recorded (53060.9(a)).
  device: caller.deviceId === '' ? 'none' : caller.deviceId,
  address,
  route,
});

export const whoClear = ({ caller }: Standpoint) => ({ division: caller.division, role: caller.role });

/** What the decision adds to the entry. */
interface AskedTraits {
  readonly flags: Readonly<Record<string, number>>;
  readonly policyVersion: string;
  /** 53060.5(c)(3)(A); '' where none is named. */
  readonly supportTicket: string;
}

/** The four elements of Civil Code 1798.90.52: when, what was queried, by whom, why. */
export function askedDraft(
  standpoint: Standpoint,
  inquiry: Inquiry,
  { flags, policyVersion, supportTicket }: AskedTraits,
): DraftOf<'inquiry.asked'> {
  const { body } = inquiry;
  return {
    kind: 'inquiry.asked',
    ...whoClear(standpoint),
    policyVersion,
    ...(Object.keys(flags).length === 0 ? {} : { counts: flags }),
    values: {
      ...whoValues(standpoint),
      use: body.use,
      caseNumber: inquiry.caseNumber,
      purpose: body.purpose,
      plate: body.query.plate,
      place: body.query.place === undefined ? undefined : canonicalJson(body.query.place),
      elements: elementsOf(inquiry),
      lastName: body.lastName,
      requester: body.onBehalfOf === undefined ? undefined : canonicalJson(body.onBehalfOf),
      statement: body.statement?.text,
      detail: supportTicket === '' ? undefined : supportTicket,
    },
  };
}

/** A following page: what it refers to holds the purpose and the plate. */
export const pageDraft = (
  standpoint: Standpoint,
  inquiry: Inquiry,
  asked: number,
  policyVersion: string,
): DraftOf<'page.asked'> => ({
  kind: 'page.asked',
  ...whoClear(standpoint),
  policyVersion,
  ref: asked,
  values: { ...whoValues(standpoint), elements: elementsOf(inquiry) },
});

/** A photo opened: which read, of which asked entry; a small one says so, because nobody compares by it (53060.9(b)(1)). */
export const photoDraft = (
  standpoint: Standpoint,
  asked: number,
  readId: string,
  policyVersion: string,
  small = false,
): DraftOf<'photo.opened'> => ({
  ...(small ? { act: 'small' } : {}),
  kind: 'photo.opened',
  ...whoClear(standpoint),
  policyVersion,
  ref: asked,
  values: { ...whoValues(standpoint), subject: readId },
});

/** Whom it is put to; without any named the department's own store alone. */
export const sourcesOf = ({ sources = [localSource] }: Pick<InquiryBody, 'sources'>): readonly string[] => [
  ...new Set(sources),
];

/** The query but for plate and place, which have commitments of their own, and the sources asked. */
export function elementsOf(inquiry: Inquiry): string {
  const { plate: _plate, place: _place, ...rest } = withWindow(inquiry).query;
  return canonicalJson({ ...rest, sources: sourcesOf(inquiry.body) });
}

/**
 * R14: of a prohibited purpose plate and case are committed to the record; of any other refusal nothing that was typed
 * is kept.
 */
export function refusedDraft(
  standpoint: Standpoint,
  inquiry: Inquiry,
  refusal: { readonly act: string; readonly clause: string; readonly prohibited: boolean },
  policyVersion: string,
): DraftOf<'inquiry.refused'> {
  return {
    kind: 'inquiry.refused',
    ...whoClear(standpoint),
    act: refusal.act,
    effect: 'refuse',
    clause: refusal.clause,
    policyVersion,
    values: {
      ...whoValues(standpoint),
      ...(refusal.prohibited
        ? { plate: inquiry.body.query.plate, caseNumber: inquiry.caseNumber, use: inquiry.body.use }
        : {}),
    },
  };
}

/** What the 60-day audit always looks at stands in clear on the entry, as a count of one (R29). */
export const auditCounts = (flags: readonly AuditFlag[]): Record<string, number> =>
  Object.fromEntries(
    flags.map((flag) => [flag.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), 1]),
  );
