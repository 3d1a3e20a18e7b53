import { act, person, type Kinds } from './shapes.ts';

/** The 60-day audit, vendors’ logs, irregularities. */
export const auditsKinds = {
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
} as const satisfies Kinds;
