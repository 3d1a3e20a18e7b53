import { type Agency, mayReceive } from '../../agencies/index.ts';
import { civilDate, type Instant } from '../../foundation/clock.ts';
import { type Technology, technologyRefusal } from '../../technologies/index.ts';

/** A row of `lending_agreements`; civil dates. */
export interface Agreement {
  readonly id: string;
  readonly agencyId: string;
  readonly certificateSha256: Buffer;
  readonly signingKey: Buffer;
  readonly recordKey: string;
  readonly feeds: readonly string[];
  readonly uses: readonly string[] | null;
  readonly ageLimitDays: number;
  readonly photos: boolean;
  readonly beginsOn: number;
  readonly endsOn: number;
  readonly authority: string;
  readonly proposedBy: string;
  readonly agreedBy: string | null;
  readonly revokedAt: Instant | null;
  readonly revokedWhy: string | null;
}

/** On what another agency's request is decided: one snapshot. */
export interface LendingFacts {
  readonly agreement: Agreement;
  readonly technology: Technology | undefined;
  readonly agency: Agency | undefined;
  /** Feeds of the agreement that are the department's own, and not ended (R19). */
  readonly ownFeeds: readonly string[];
  /** Of `lending` in `record_conditions`: moved, an answer under way is withdrawn. */
  readonly version: number;
}

/** Why an agency is not given what it asks for. */
export interface LendingRefusal {
  readonly effect: 'refuse';
  readonly clause: string;
  readonly reason: string;
  readonly remedy: { readonly text: string };
}

export const lendingRefusal = (clause: string, reason: string, remedy: string): LendingRefusal => ({
  effect: 'refuse',
  clause,
  reason,
  remedy: { text: remedy },
});

/** Pure: may anything be lent to that agency now? `undefined`: it may (53060.10(a), R1, R19). */
export function agreementRefusal(facts: LendingFacts, now: Instant): LendingRefusal | undefined {
  const { agreement, technology, agency, ownFeeds } = facts;
  const today = civilDate(now);
  // R1: lending is operator mode: by EIS and a policy owner.
  if (agreement.agreedBy === null)
    return lendingRefusal('R1', 'The agreement waits for a policy owner.', 'Ask the department that lends.');
  if (agreement.revokedAt !== null)
    return lendingRefusal('53060.10(a)', 'The agreement was revoked.', 'Ask the department that lends.');
  if (today < agreement.beginsOn || today > agreement.endsOn)
    return lendingRefusal('53060.10(a)', 'The agreement does not cover today.', 'Renew the agreement.');
  // 53060.6(a): every agreement stands in EIS's register, and is dead until EIS approves it.
  const dead = technology === undefined ? noEntry : technologyRefusal(technology, today);
  if (dead !== undefined) return lendingRefusal(dead.clause, dead.reason, dead.remedy.text);
  // 53060.10(a), Civil Code 1798.90.55(b): to a public agency of California alone.
  if (agency === undefined || mayReceive(agency, today) !== 'yes')
    return lendingRefusal(
      '53060.10(a)',
      'By the register of recipients your agency may not receive ALPR information today.',
      'Ask the department that lends to review its entry of your agency.',
    );
  if (ownFeeds.length === 0)
    return lendingRefusal(
      'R19',
      'None of the feeds agreed on is the department’s own.',
      'Mend the agreement.',
    );
  return undefined;
}

const noEntry = {
  clause: '53060.6(a)',
  reason: 'The agreement stands in no register of EIS.',
  remedy: { text: 'Ask the department that lends.' },
} as const;
