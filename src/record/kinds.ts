import type { CommittedField } from './committed-fields.ts';

/** What an entry says in clear; never a value that tells of a person, a plate or a case (R31). */
export type ClearField =
  | 'division'
  | 'role'
  | 'act'
  | 'clause'
  | 'effect'
  | 'outcome'
  | 'counts'
  | 'policyVersion'
  | 'ref'
  | 'month'
  | 'checkpoint';

export interface KindRule {
  /** Committed values that the entry cannot do without. */
  readonly values: readonly CommittedField[];
  readonly clear: readonly ClearField[];
  /** `ref` names an earlier entry of one of these kinds. */
  readonly refersTo?: readonly string[];
  /** Of all entries of this group at most one refers to the same entry. */
  readonly closes?: 'inquiry' | 'page' | 'lending' | 'source';
  /** ALPR information is accessed: the four elements of Civil Code 1798.90.52 stand in it or in what it refers to. */
  readonly access?: true;
}

const person = ['staffId', 'session', 'device', 'address', 'route'] as const;
const act = { values: ['staffId', 'session', 'subject'], clear: ['act'] } as const;
const sent = { values: ['digest'], clear: ['ref', 'outcome', 'counts'] } as const;
const withdrawn = { values: [], clear: ['ref', 'outcome', 'clause'] } as const;
const watched = { values: [...person, 'use', 'caseNumber', 'purpose', 'plate', 'subject'] } as const;
const alerted = {
  // Of a list that rests on a standing authority, that authority stands for the case (R21).
  values: [...person, 'use', 'caseNumber', 'purpose', 'plate', 'elements', 'subject'],
  clear: ['division', 'role', 'policyVersion', 'ref'],
  refersTo: ['alert.raised'],
  access: true,
} as const;
const alertAct = {
  values: ['staffId', 'session', 'subject'],
  clear: ['act', 'ref'],
  refersTo: ['alert.raised'],
} as const;
const disclosed = {
  values: [...person, 'use', 'caseNumber', 'purpose', 'requester', 'subject'],
  clear: ['division', 'role', 'policyVersion'],
} as const;
/** Another agency's person, as that agency names it, and what it may say of its search (R19). */
const lent = {
  values: ['staffId', 'requester', 'use', 'caseNumber', 'purpose', 'elements', 'address', 'route', 'detail'],
} as const;
const onMatch = {
  values: ['staffId', 'session', 'subject'],
  clear: ['act', 'ref'],
  refersTo: ['inquiry.asked', 'alert.raised'],
} as const;
const onReport = { ...onMatch, refersTo: ['match.judged'] } as const;
const copiesBegun = ['copy.begun', 'copy.printed'] as const;
const copyAct = {
  values: ['staffId', 'session', 'subject'],
  clear: ['act', 'ref'],
  refersTo: copiesBegun,
} as const;
const copied = {
  // The four elements of Civil Code 1798.90.52: opening an old answer is a new inquiry (R17).
  values: [...person, 'use', 'caseNumber', 'purpose', 'elements', 'subject'],
  clear: ['division', 'role', 'act', 'policyVersion', 'ref', 'counts'],
  refersTo: ['inquiry.asked'],
  access: true,
} as const;
const system = { values: [], clear: ['outcome'] } as const;
/** What the program saw by itself, of which thing. */
const seen = { values: ['subject'], clear: ['act'] } as const;

/** What people are told of by notices. */
const tellsOf = [
  'inquiry.refused',
  'hold.lifted',
  'urgent.declared',
  'urgent.reviewed',
  'access.asked',
  'access.supported',
  'access.granted',
  'access.suspended',
  'access.reactivated',
  'access.removed',
  'person.changed',
  'approval.given',
  'job.run',
  'witness.missing',
  'alert.raised',
  'alert.escalated',
  'hot-list.entry-ended',
  'match.judged',
  'match.second-asked',
  'account.locked',
  'account.released',
  'audit.directed',
  'audit.assigned',
  'audit.clarification-asked',
  'audit.clarification-answered',
  'audit.signed',
  'irregularity.filed',
  'technology.noticed',
  'procurement.asked',
  'procurement.decided',
  'sharing.snapshot',
  'share.requested',
  'share.approved',
  'share.declined',
  'share.released',
  'agreement.proposed',
  'oral.noted',
  'oral.reviewed',
  'incident.opened',
  'copy.requested',
  'copy.decided',
] as const;

/** Every kind of entry there is. A new act of the department is a new row here and nowhere else. */
export const kinds = {
  // Civil Code 1798.90.52(a)(1)–(4), 53060.7(b)(4): time, query, who and of which organization, purpose.
  'inquiry.asked': {
    values: [...person, 'use', 'caseNumber', 'purpose', 'elements'],
    clear: ['division', 'role', 'policyVersion'],
    access: true,
  },
  'inquiry.answered': { ...sent, refersTo: ['inquiry.asked'], closes: 'inquiry' },
  // 53060.5(c)(1)(D): access changed between the facts and the answer.
  'inquiry.withdrawn': { ...withdrawn, refersTo: ['inquiry.asked'], closes: 'inquiry' },
  'inquiry.failed': { values: [], clear: ['ref', 'outcome'], refersTo: ['inquiry.asked'], closes: 'inquiry' },
  // R14: of a prohibited refusal plate and case are committed; other refusals keep no text.
  'inquiry.refused': {
    values: [...person],
    clear: ['division', 'role', 'act', 'effect', 'clause', 'policyVersion'],
  },
  'page.asked': {
    values: [...person, 'elements'],
    clear: ['division', 'role', 'policyVersion', 'ref'],
    refersTo: ['inquiry.asked'],
    access: true,
  },
  'page.answered': { ...sent, refersTo: ['page.asked'], closes: 'page' },
  'page.withdrawn': { ...withdrawn, refersTo: ['page.asked'], closes: 'page' },
  'page.failed': { values: [], clear: ['ref', 'outcome'], refersTo: ['page.asked'], closes: 'page' },
  'photo.opened': {
    values: [...person, 'subject'],
    clear: ['division', 'role', 'policyVersion', 'ref'],
    refersTo: ['inquiry.asked', 'page.asked', 'alert.delivered', 'alert.opened', 'copy.begun'],
    access: true,
  },
  'photo.withdrawn': {
    values: [...person, 'subject'],
    clear: ['division', 'role', 'policyVersion', 'ref', 'outcome', 'clause'],
    refersTo: ['inquiry.asked', 'page.asked', 'alert.delivered', 'alert.opened', 'copy.begun'],
  },
  // 53060.9(b)(1): opened, and there was nothing to show.
  'photo.absent': { values: [], clear: ['ref'], refersTo: ['photo.opened'] },

  // 53060.9(b)(1), R22: what the eye said of a match; `act` the verdict, `subject` the read.
  'match.judged': {
    values: [...person, 'subject'],
    clear: ['act', 'division', 'role', 'policyVersion', 'ref'],
    refersTo: ['inquiry.asked', 'alert.raised'],
  },
  // The read was gone, or did not answer: nothing was judged.
  'match.void': { values: [], clear: ['ref', 'outcome'], refersTo: ['match.judged'] },
  'match.second-asked': onMatch,
  // 53060.9(b)(2), R24: whether CLETS was asked before acting; and what was done.
  'match.clets-noted': onMatch,
  'match.acted': onMatch,
  // 53060.7(b)(7), R23: the agency of record is told.
  'invalid-match.sent': onReport,
  'invalid-match.answered': onReport,
  'invalid-match.resolved': onReport,
  // R18: vehicles of staff; each question is an entry, its answer committed to.
  'staff-vehicle.changed': act,
  'staff-vehicle.asked': {
    values: [...person, 'subject', 'detail'],
    clear: ['division', 'role', 'ref'],
    refersTo: ['inquiry.asked'],
  },

  // R21: what is watched for, and by what authority.
  'hot-list.authority-recorded': act,
  'hot-list.made': act,
  'hot-list.imported': { values: ['staffId', 'session', 'subject', 'digest'], clear: ['act', 'counts'] },
  'hot-list.ended': act,
  'hot-list.entry-made': { ...watched, clear: ['division', 'role', 'policyVersion'] },
  'hot-list.entry-renewed': { ...watched, clear: ['division', 'role', 'policyVersion'] },
  'hot-list.entry-ended': { values: ['subject'], clear: ['act'] },
  // R20: raised by the program; delivery, opening and what was done upon it are entries of their own.
  'alert.raised': { values: ['subject', 'plate'], clear: ['act'] },
  'alert.delivered': alerted,
  'alert.opened': alerted,
  'alert.withdrawn': {
    values: [...person, 'subject'],
    clear: ['division', 'role', 'policyVersion', 'ref', 'outcome', 'clause'],
    refersTo: ['alert.raised'],
  },
  'alert.pushed': { values: ['staffId'], clear: ['ref', 'outcome'], refersTo: ['alert.raised'] },
  'alert.acknowledged': alertAct,
  'alert.escalated': alertAct,
  'alert.dismissed': alertAct,

  // 53060.10(a), R22, R26: what is told to another public agency; `requester` is the recipient.
  'share.requested': disclosed,
  'share.approved': act,
  'share.declined': act,
  'share.ended': act,
  // One read of a share, as its package takes it: the four elements of Civil Code 1798.90.52, `subject` the read.
  'share.opened': {
    ...disclosed,
    clear: ['division', 'role', 'policyVersion', 'ref'],
    refersTo: ['inquiry.asked'],
    access: true,
  },
  'share.withdrawn': {
    values: [...person, 'subject'],
    clear: ['division', 'role', 'policyVersion', 'ref', 'outcome', 'clause'],
    refersTo: ['inquiry.asked'],
  },
  'share.released': {
    values: [...disclosed.values, 'digest', 'elements'],
    clear: ['division', 'role', 'policyVersion', 'counts'],
  },
  'share.acknowledged': act,
  'share.destroyed': act,
  'agreement.proposed': act,
  'agreement.agreed': act,
  'agreement.ended': act,
  'oral.noted': {
    values: [...disclosed.values, 'elements'],
    clear: ['division', 'role', 'policyVersion', 'counts'],
    access: true,
  },
  'oral.reviewed': act,
  'disclosures.read': { values: ['staffId', 'session', 'subject'], clear: ['act', 'counts'] },
  // Civil Code 1798.29, R34.
  'incident.opened': act,
  'incident.told': act,
  'incident.closed': act,
  'incident.reads-listed': { values: ['subject'], clear: ['act', 'counts'] },

  // R19: what another system was told of a search, before it was told; and what it answered.
  'source.asked': {
    values: ['subject', 'detail'],
    clear: ['ref'],
    refersTo: ['inquiry.asked', 'page.asked', 'photo.opened'],
  },
  'source.answered': {
    values: ['subject'],
    clear: ['ref', 'outcome', 'counts'],
    refersTo: ['source.asked'],
    closes: 'source',
  },
  // 53060.10(a), R1, R19: what another agency asked of the department's own reads; `requester` is that agency.
  'lending.asked': { ...lent, clear: ['division'], access: true },
  'lending.answered': { ...sent, refersTo: ['lending.asked'], closes: 'lending' },
  'lending.withdrawn': { ...withdrawn, refersTo: ['lending.asked'], closes: 'lending' },
  'lending.failed': {
    values: [],
    clear: ['ref', 'outcome'],
    refersTo: ['lending.asked'],
    closes: 'lending',
  },
  'lending.photo-opened': {
    values: ['requester', 'subject', 'address', 'route', 'detail'],
    clear: ['ref'],
    refersTo: ['lending.asked'],
    access: true,
  },
  'lending.photo-withdrawn': {
    values: ['requester', 'subject', 'address', 'route'],
    clear: ['ref', 'outcome', 'clause'],
    refersTo: ['lending.asked'],
  },
  'lending.refused': { values: ['requester', 'address', 'route'], clear: ['act', 'effect', 'clause'] },
  'lending.changed': act,
  'connector.changed': act,

  // 53060.9(a)(1): a copy is asked for, decided on, begun before its first byte, taken, and destroyed.
  'copy.key-set': act,
  'copy.requested': {
    values: [...person, 'use', 'caseNumber', 'purpose', 'subject'],
    clear: ['division', 'role', 'act', 'policyVersion', 'ref', 'counts'],
    refersTo: ['inquiry.asked'],
  },
  'copy.decided': { ...copyAct, refersTo: ['copy.requested'] },
  'copy.begun': copied,
  'copy.printed': copied,
  'copy.part': {
    values: [...person, 'elements'],
    clear: ['division', 'role', 'policyVersion', 'ref'],
    refersTo: ['copy.begun'],
    access: true,
  },
  'copy.made': { values: ['digest'], clear: ['ref', 'counts'], refersTo: ['copy.begun'] },
  'copy.stopped': { values: [], clear: ['ref', 'outcome'], refersTo: ['copy.begun'] },
  'copy.taken': {
    values: [...person, 'subject'],
    clear: ['division', 'role', 'policyVersion', 'ref'],
    refersTo: ['copy.begun'],
    access: true,
  },
  'copy.withdrawn': {
    values: [...person],
    clear: ['division', 'role', 'policyVersion', 'ref', 'outcome', 'clause'],
    refersTo: ['inquiry.asked', 'copy.begun'],
  },
  // R27, R28: into whose hands or which file it went, and what keeps it.
  'copy.handed-over': copyAct,
  'copy.hand-over-ended': copyAct,
  'copy.placed': copyAct,
  'copy.compelled': { ...copyAct, values: ['staffId', 'session', 'subject', 'digest'] },
  'copy.held': copyAct,
  'copy.released': copyAct,
  'copy.key-destroyed': { values: ['subject'], clear: ['ref'], refersTo: copiesBegun },
  'copy.destroyed': { values: ['subject'], clear: ['act', 'ref'], refersTo: copiesBegun },

  // CJIS AU-2: log-ons, attempts, privileged acts.
  'session.started': { values: [...person], clear: ['division', 'role'] },
  'session.refused': { values: ['address', 'route'], clear: ['outcome'] },
  'session.confirmed': { values: [...person], clear: ['role'] },
  'session.ended': { values: ['staffId', 'session'], clear: ['outcome'] },
  'act.refused': { values: [...person], clear: ['act', 'effect', 'clause'] },

  // 53060.5(c)(1)(A): grants and removals, and what they rest on.
  'access.asked': act,
  'access.supported': act,
  'access.declined': act,
  'access.confirmed': act,
  'access.granted': act,
  'access.changed': act,
  'access.suspended': act,
  'access.reactivated': act,
  'access.removed': act,
  'agreement.signed': act,
  'agreement.imported': { values: ['staffId', 'session', 'subject'], clear: ['act', 'counts'] },
  'training.begun': act,
  'training.completed': act,
  // 53060.5(c)(1)(C): a certificate sent in, or found not to serve; a course loaded or withdrawn.
  'training.certificate': act,
  'training.course-changed': act,
  'training.imported': { values: ['staffId', 'session', 'subject'], clear: ['act', 'counts'] },
  'device.enrolled': act,
  'device.retired': act,
  // R6: what a person signs in with, and leave to enrol it; the administrator's part in it.
  'invitation.given': act,
  'authenticator.added': act,
  'authenticator.removed': act,
  'recovery.proposed': act,
  'recovery.agreed': act,
  'recovery.withdrawn': act,
  // CJIS AC-7: five failures within fifteen minutes.
  'account.locked': { values: ['subject', 'address'], clear: [] },
  'account.released': act,
  'person.changed': act,
  // R33: a log witness is missing; EIS signs that searching goes on.
  'witness.missing': system,
  'record.continued': act,
  // trust.md 3, row 35: from this entry on another key signs.
  'record.key-rotated': { values: [], clear: ['outcome'] },
  'people.imported': { values: ['staffId', 'session', 'subject'], clear: ['act', 'counts'] },
  // R9: a vendor's list of accounts.
  'accounts.imported': { values: ['staffId', 'session', 'subject'], clear: ['act', 'counts'] },
  // 53060.5(c)(3)(A): an administrator's session names the ticket of its support work.
  'support.opened': act,
  'agency.changed': act,
  'technology.changed': act,
  // 53060.6(a): a contract that ends, a source that nobody registered.
  'technology.noticed': seen,
  'procurement.asked': act,
  'procurement.decided': act,
  // 53060.10(a): all settings of sharing, each night.
  'sharing.snapshot': { values: ['digest'], clear: ['outcome', 'counts'] },
  'approval.given': act,
  'approval.refused': act,
  'approval.withdrawn': act,
  'hold.placed': act,
  'hold.lifted': act,
  'urgent.declared': act,
  'urgent.reviewed': act,
  // R14, R16: whoever was told has seen it; `ref` is the entry of what it was about.
  'notice.seen': { values: ['staffId', 'session'], clear: ['ref'], refersTo: tellsOf },
  // R20: "delivery and opening are entries": the mail server took the mail that says that a notice awaits.
  'notice.mailed': { values: ['staffId'], clear: ['ref'], refersTo: tellsOf },
  'purpose.proposed': act,
  'purpose.agreed': act,
  'purpose.lapsed': act,

  // 53060.7(b)(6): the numbering of each division, and its cases.
  'case.opened': act,
  'case.confirmed': act,
  'case.assigned': act,
  'case.changed': act,
  'case.closed': act,
  'case.scheme-changed': act,

  // 53060.6(a), R1: a feed's way from its proposal to what it may send.
  'feed.proposed': act,
  'feed.approved': act,
  'feed.suspended': act,
  'feed.changed': act,
  'feed.imported': { values: ['subject'], clear: ['outcome', 'counts'] },
  'feed.refused': { values: ['address', 'route'], clear: ['outcome'] },
  'settings.changed': act,
  'rules.changed': { values: ['subject'], clear: ['policyVersion'] },
  'rules.failed': { values: [...person], clear: ['outcome', 'policyVersion'] },

  'job.run': { values: [], clear: ['act'] },
  'job.done': { values: [], clear: ['ref', 'outcome', 'counts'], refersTo: ['job.run'] },
  'server.started': system,
  'server.stopped': system,
  'demo.loaded': { values: [], clear: ['counts'] },

  // The record about itself: CJIS AU-2 asks for attempts to read or change it.
  'record.read': act,
  'record.verified': { values: [], clear: ['outcome', 'counts'] },
  'record.exported': { values: [], clear: ['outcome', 'counts'] },
  'record.restored': { values: [], clear: ['outcome', 'checkpoint'] },
  // 53060.2(a), R28: what went past its period, of which owner; and what a case is kept longer.
  'retention.deleted': {
    values: ['subject'],
    clear: ['ref', 'act', 'outcome', 'counts'],
    refersTo: ['job.run'],
  },
  'retention.held': act,
  'retention.reviewed': act,
  // R28: which copies a hold keeps was looked at; never a plate or a place.
  'retention.listed': act,
  'retention.released': act,
  // 53060.5(c)(2): the user-activity audit, its memo, and irregularities (R29, R30).
  'audit.calendar-set': act,
  'audit.directed': act,
  'audit.assigned': act,
  // The digest is of everything there was, so that the draw that follows is of that and nothing else.
  'audit.begun': { values: ['staffId', 'session', 'subject', 'digest'], clear: ['act', 'counts'] },
  'audit.row-opened': { values: ['staffId', 'session', 'subject'], clear: ['act', 'ref'] },
  'audit.row-judged': act,
  // R5: what a search told, opened again by somebody who audits it.
  'audit.results-opened': {
    values: [...person, 'purpose', 'subject'],
    clear: ['division', 'role', 'policyVersion', 'ref'],
    refersTo: ['inquiry.asked'],
    access: true,
  },
  'audit.results-withdrawn': {
    values: [...person, 'subject'],
    clear: ['division', 'role', 'policyVersion', 'ref', 'outcome', 'clause'],
    refersTo: ['inquiry.asked'],
  },
  'audit.clarification-asked': act,
  'audit.clarification-answered': act,
  'audit.reviewed': act,
  'audit.signed': { values: ['staffId', 'session', 'subject', 'digest'], clear: ['act', 'counts'] },
  'audit.received': act,
  // 53060.5(c)(2)(B), R29: memo, notice or report given to a reader, by its SHA-256; the receipt of a notice.
  'audit.reported': { values: ['staffId', 'session', 'subject', 'digest'], clear: ['act'] },
  'audit.notice-received': act,
  // R9, R29: a vendor's audit export.
  'vendor-log.imported': { values: ['staffId', 'session', 'subject', 'digest'], clear: ['act', 'counts'] },
  'irregularity.filed': act,
  'irregularity.read': act,
  'irregularity.handled': act,

  // R28, 53060.9(a)(1): the clear values of a month, destroyed.
  'clear.destroyed': { values: [], clear: ['month', 'counts'] },
} as const satisfies Readonly<Record<string, KindRule>>;

export type Kind = keyof typeof kinds;

export const kindRule = (kind: Kind): KindRule => kinds[kind];

export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);
