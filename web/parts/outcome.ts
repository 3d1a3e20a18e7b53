import type { Refusal } from '../../src/searches/contract.ts';

/** What is wrong with one field of what was sent, and how to mend it. */
export interface FieldProblem {
  readonly path: string;
  readonly problem: string;
  readonly mend: string;
}

/** What a call to the server came to. Refusals and closures are expected, and each has a page of its own. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'invalid'; readonly fields: readonly FieldProblem[] }
  | { readonly kind: 'closed'; readonly code: string; readonly reference: string }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'failed'; readonly why: string };

/** What went wrong with a call, for pages that only say so and offer to try again. */
export function failureText(outcome: Exclude<Outcome<unknown>, { readonly kind: 'done' }>): string {
  switch (outcome.kind) {
    case 'signed-out':
      return 'You are signed out. Sign in again.';
    case 'refused':
      return outcome.refusal.reason;
    case 'invalid':
      return outcome.fields.map(({ problem, mend }) => `${problem} ${mend}`).join(' ');
    case 'closed':
      return 'The record or the database cannot be reached. Nothing was done.';
    case 'too-many':
      return 'Too many requests in one minute. Wait a minute, then try again.';
    case 'not-found':
      return 'There is nothing at this address.';
    case 'failed':
      return outcome.why;
  }
}
