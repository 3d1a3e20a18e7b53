import { act, person, type Kinds } from './shapes.ts';

const onMatch = {
  values: ['staffId', 'session', 'subject'],
  clear: ['act', 'ref'],
  refersTo: ['inquiry.asked', 'alert.raised'],
} as const;
const onReport = { ...onMatch, refersTo: ['match.judged'] } as const;

/** What becomes of a match. */
export const matchesKinds = {
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
  // An audit asks the list of all its plates at once; of how many, in clear.
  'staff-vehicle.screened': {
    values: ['staffId', 'session', 'subject'],
    clear: ['act', 'division', 'counts'],
  },
  'staff-vehicle.asked': {
    values: [...person, 'subject', 'detail'],
    clear: ['division', 'role', 'ref'],
    refersTo: ['inquiry.asked'],
  },
} as const satisfies Kinds;
