/** How soon a person should look at it. */
export const severities = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

/** One thing found on one search; a person decides what it means (53060.5(c)(2)(B)–(C)). */
export interface Finding {
  readonly clause: string;
  readonly rule: string;
  readonly severity: Severity;
  /** Holds nothing of what was found where that is personal data. */
  readonly why: string;
}
