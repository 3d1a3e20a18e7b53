import type { Letter } from '../../src/foundation/letter/letter.ts';

/** A letter of one paragraph. */
export const aLetter = (more: Partial<Letter> = {}): Letter => ({
  title: 'Notice of inadequate justification',
  subject: 'DOM 53060.5(c)(2)(B)',
  letterhead: 'Example Department',
  to: ['Hiring Authority'],
  from: ['Division Administrator'],
  dated: 20261124,
  reference: 'AUD-1',
  body: [{ kind: 'paragraph', text: 'One instance is noted.' }],
  signatures: ['Division Administrator'],
  foot: 'Confidential',
  made: Date.parse('2026-11-24T12:00:00Z'),
  ...more,
});
