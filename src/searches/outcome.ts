import type { Standpoint } from './entries.ts';
import type { InquiryAnswer, Refusal } from './contract.ts';

/** From where, when, and until the client leaves. */
export interface Asking {
  readonly standpoint: Standpoint;
  readonly now: number;
  readonly signal: AbortSignal;
}

export interface FieldProblem {
  readonly path: string;
  readonly problem: string;
  readonly mend: string;
}

/** What becomes of a search. */
export type Asked =
  | { readonly kind: 'answer'; readonly answer: InquiryAnswer }
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  /** The client left while it was searched: nobody is there to be answered. */
  | { readonly kind: 'left' }
  | { readonly kind: 'unparsable'; readonly fields: readonly FieldProblem[] };
