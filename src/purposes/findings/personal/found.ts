import type { PersonalKind } from '../../contract.ts';
import type { Span } from '../../spans.ts';

/** Personal data found, and where (53060.7(b)(5)). Only the kind ever leaves this module. */
export interface Found extends Span {
  readonly kind: PersonalKind;
}

export const foundBy = (kind: PersonalKind, match: RegExpExecArray): Found => ({
  kind,
  start: match.index,
  end: match.index + match[0].length,
});
