/** One of those who are to be told of a breach: by when, counted from when it became known, and by what authority (R34). */
export interface ClockRule {
  readonly whom: ClockOf;
  readonly words: string;
  readonly hours: number;
  readonly authority: string;
}

export const clockNames = ['eis', 'legal-affairs', 'owners', 'people-concerned', 'attorney-general'] as const;
export type ClockOf = (typeof clockNames)[number];

/**
 * Civil Code 1798.29 names no hours: "in the most expedient time possible and without unreasonable delay" to people,
 * "immediately following discovery" to owners. The hours are the department's own reading, the last day by which it is late.
 */
export const clockRules: readonly ClockRule[] = [
  { whom: 'eis', words: 'EIS', hours: 1, authority: 'State Administrative Manual 5340; 53060.6(a)' },
  {
    whom: 'legal-affairs',
    words: 'Office of Legal Affairs',
    hours: 24,
    authority: 'Civil Code 1798.29(a), for its decision on notices',
  },
  {
    whom: 'owners',
    words: 'Owners of the data',
    hours: 24,
    authority: 'Civil Code 1798.29(b): "immediately following discovery"',
  },
  {
    whom: 'people-concerned',
    words: 'People concerned',
    hours: 30 * 24,
    authority: 'Civil Code 1798.29(a): "in the most expedient time possible and without unreasonable delay"',
  },
  {
    whom: 'attorney-general',
    words: 'Attorney General, where more than 500 Californians are concerned',
    hours: 30 * 24,
    authority: 'Civil Code 1798.29(e)',
  },
];
