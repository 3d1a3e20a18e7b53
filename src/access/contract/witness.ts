/** The log witnesses, as everybody may know of them (R33). */
export interface WitnessShown {
  /** Null while none is missing. */
  readonly missing: {
    readonly since: string;
    /** When searching closes, unless EIS signs a continuation. */
    readonly closesAt: string;
    readonly closed: boolean;
  } | null;
  /** The asker acts for EIS. */
  readonly eis: boolean;
}
