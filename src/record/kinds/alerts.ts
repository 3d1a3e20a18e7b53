import { act, person, type Kinds } from './shapes.ts';

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

/** Hot lists and alerts. */
export const alertsKinds = {
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
} as const satisfies Kinds;
