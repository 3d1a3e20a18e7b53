/** What a connector asks, in words. */
export const kindWords = {
  plateward: 'Another department’s Plateward',
  flock: 'Flock',
  mapping: 'A vendor, by a mapping',
} as const;
