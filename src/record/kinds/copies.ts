import { act, person, type Kinds } from './shapes.ts';

const copiesBegun = ['copy.begun', 'copy.printed'] as const;
/** What a copy is of: the answer to a search, or an alert. */
const copiedFrom = ['inquiry.asked', 'alert.raised'] as const;
const copyAct = {
  values: ['staffId', 'session', 'subject'],
  clear: ['act', 'ref'],
  refersTo: copiesBegun,
} as const;
const copied = {
  // The four elements of Civil Code 1798.90.52: opening an old answer is a new inquiry (R17).
  values: [...person, 'use', 'caseNumber', 'purpose', 'elements', 'subject'],
  clear: ['division', 'role', 'act', 'policyVersion', 'ref', 'counts'],
  refersTo: copiedFrom,
  access: true,
} as const;

/** Copies: files and prints. */
export const copiesKinds = {
  // 53060.9(a)(1): a copy is asked for, decided on, begun before its first byte, taken, and destroyed.
  'copy.key-set': act,
  'copy.requested': {
    values: [...person, 'use', 'caseNumber', 'purpose', 'subject'],
    clear: ['division', 'role', 'act', 'policyVersion', 'ref', 'counts'],
    refersTo: copiedFrom,
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
    refersTo: [...copiedFrom, 'copy.begun'],
  },
  // R27, R28: into whose hands or which file it went, and what keeps it.
  'copy.handed-over': copyAct,
  'copy.hand-over-ended': copyAct,
  'copy.placed': copyAct,
  'copy.compelled': { ...copyAct, values: ['staffId', 'session', 'subject', 'digest'] },
  'copy.compulsion-opened': copyAct,
  'copy.held': copyAct,
  'copy.released': copyAct,
  'copy.key-destroyed': { values: ['subject'], clear: ['ref'], refersTo: copiesBegun },
  'copy.destroyed': { values: ['subject'], clear: ['act', 'ref'], refersTo: copiesBegun },
} as const satisfies Kinds;
