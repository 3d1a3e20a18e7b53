import { act, sent, withdrawn, type Kinds } from './shapes.ts';

/** Another agency's person, as that agency names it, and what it may say of its search (R19). */
const lent = {
  values: ['staffId', 'requester', 'use', 'caseNumber', 'purpose', 'elements', 'address', 'route', 'detail'],
} as const;

/** Other systems that are asked, and what is lent. */
export const sourcesKinds = {
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
} as const satisfies Kinds;
