import type { Kinds } from './shapes.ts';

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

/** That somebody was told. */
export const noticeKinds = {
  // R14, R16: whoever was told has seen it; `ref` is the entry of what it was about.
  'notice.seen': { values: ['staffId', 'session'], clear: ['ref'], refersTo: tellsOf },
  // R20: "delivery and opening are entries": the mail server took the mail that says that a notice awaits.
  'notice.mailed': { values: ['staffId'], clear: ['ref'], refersTo: tellsOf },
  // R20, R23: the mail server took the package for another agency; nothing of it is said.
  'notice.posted': { values: [], clear: ['ref'], refersTo: ['invalid-match.sent'] },
} as const satisfies Kinds;
