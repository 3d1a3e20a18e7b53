import type { MailFailure } from '../../deadlines/contract.ts';

/** A notice of somebody of the division that did not go by mail (R20). */
export interface MailListed {
  readonly staffId: string;
  readonly name: string;
  /** What the notice is about, in words (R20). */
  readonly about: string;
  readonly givenAt: string;
  /** Null: nothing failed; it waits for longer than it should. */
  readonly why: MailFailure | null;
  readonly tries: number;
  readonly givenUp: boolean;
}
