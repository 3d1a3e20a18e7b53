/** What the eye said of a match; `not verified`: nobody has compared it with its photo yet (53060.9(b)(1), R22). */
export const matchVerdicts = ['not verified', 'match', 'not-a-match', 'cannot-tell', 'no-photo'] as const;
export type MatchVerdict = (typeof matchVerdicts)[number];
