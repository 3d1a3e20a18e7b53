/** A threshold as it is published: what it counts, within which bounds it may be set, and what holds without a writing. */
export interface ThresholdRule {
  readonly name: string;
  readonly words: string;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  readonly usual: number;
}

/** A detector as it is published: what it finds, when it is wrong, and by which thresholds (53060.5(c)(2)(C)). */
export interface DetectorRule {
  readonly rule: string;
  readonly clause: string;
  readonly finds: string;
  readonly falseAlarms: string;
  /** By name; none: its rule has fixed numbers, which `finds` tells. */
  readonly thresholds: readonly string[];
}
