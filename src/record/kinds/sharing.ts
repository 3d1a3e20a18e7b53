import { act, person, type Kinds } from './shapes.ts';

const disclosed = {
  values: [...person, 'use', 'caseNumber', 'purpose', 'requester', 'subject'],
  clear: ['division', 'role', 'policyVersion'],
} as const;

/** What is told to other agencies, and incidents. */
export const sharingKinds = {
  // 53060.10(a), R22, R26: what is told to another public agency; `requester` is the recipient.
  'share.requested': disclosed,
  'share.approved': act,
  'share.declined': act,
  'share.ended': act,
  // One read of a share, as its package takes it: the four elements of Civil Code 1798.90.52, `subject` the read.
  'share.opened': {
    values: [...disclosed.values, 'elements'],
    clear: ['division', 'role', 'policyVersion', 'ref'],
    refersTo: ['inquiry.asked', 'alert.raised'],
    access: true,
  },
  'share.withdrawn': {
    values: [...person, 'subject'],
    clear: ['division', 'role', 'policyVersion', 'ref', 'outcome', 'clause'],
    refersTo: ['inquiry.asked', 'alert.raised'],
  },
  'share.released': {
    values: [...disclosed.values, 'digest', 'elements'],
    clear: ['division', 'role', 'policyVersion', 'counts'],
  },
  // Access moved while the package was made: it did not leave.
  'share.release-withdrawn': {
    values: [...person, 'subject'],
    clear: ['division', 'role', 'policyVersion', 'outcome', 'clause'],
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
} as const satisfies Kinds;
