import { person, sent, withdrawn, type Kinds } from './shapes.ts';

/** From what a photo is opened. */
const photosFrom = [
  'inquiry.asked',
  'page.asked',
  'alert.delivered',
  'alert.opened',
  'copy.begun',
  'share.opened',
] as const;

/** One inquiry, its pages and photos. */
export const askingKinds = {
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
    refersTo: photosFrom,
    access: true,
  },
  'photo.withdrawn': {
    values: [...person, 'subject'],
    clear: ['division', 'role', 'policyVersion', 'ref', 'outcome', 'clause'],
    // Also in the place of a match of an alert that was to be judged.
    refersTo: [...photosFrom, 'alert.raised'],
  },
  // 53060.9(b)(1): opened, and there was nothing to show.
  'photo.absent': { values: [], clear: ['ref'], refersTo: ['photo.opened'] },
} as const satisfies Kinds;
