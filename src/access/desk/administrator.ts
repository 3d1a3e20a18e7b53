import type { DivisionName } from '../../people/index.ts';

/** Why an act is refused, before it has an entry. */
export interface Refusing {
  readonly effect: 'refuse';
  readonly clause: string;
  readonly reason: string;
  readonly remedy: { readonly text: string };
}

export type ActDecision = { readonly effect: 'permit' } | Refusing;

export const permit: ActDecision = { effect: 'permit' };

export const refusing = (clause: string, reason: string, remedy: string): Refusing => ({
  effect: 'refuse',
  clause,
  reason,
  remedy: { text: remedy },
});

/** Who acts, as it stands now: nothing is taken from the beginning of the session. */
export interface Standing {
  readonly staffId: string;
  readonly division: string;
  readonly role: 'end-user' | 'administrator';
  readonly live: boolean;
  readonly factors: number;
  readonly deviceProved: boolean;
  readonly bannerAcknowledged: boolean;
  /** The divisions whose designated, active administrator this person is. */
  readonly administers: readonly DivisionName[];
}

/** Whom and whose division an act concerns; both where they are known. */
export interface Concern {
  readonly division?: string | undefined;
  readonly staffId?: string | undefined;
}

/** May this person act from this session at all (53060.9(a), CJIS AC-8)? */
export function decideSession({ live, factors, deviceProved, bannerAcknowledged }: Standing): ActDecision {
  if (!live) return refusing('53060.9(a)', 'This session has ended.', 'Sign in again on your issued device.');
  // 53060.9(a): two factors, from an issued device.
  if (factors < 2)
    return refusing('53060.9(a)', 'You signed in with one factor.', 'Sign in again with two factors.');
  if (!deviceProved)
    return refusing('53060.9(a)', 'This device did not prove that it is issued.', 'Use your issued device.');
  if (!bannerAcknowledged)
    return refusing('53060.9(a)', 'The notice on use was not accepted.', 'Accept the notice on use first.');
  return permit;
}

/**
 * May this person do an administrator's act (53060.5(b), 53060.5(c))? Only as a designated administrator of that division
 * now, in a session that was begun for it, and never upon himself (R2).
 */
export function decideAdministrator(standing: Standing, concern: Concern = {}): ActDecision {
  const session = decideSession(standing);
  if (session.effect === 'refuse') return session;
  const { role, administers, division, staffId } = standing;
  const designated = administers.some((name) => name === division);
  // 53060.5(c)(3)(A): administrative access is for administrators.
  if (!designated)
    return refusing(
      '53060.5(c)(3)(A)',
      'Only a Division Administrator does this, and you are not one of your division now.',
      'Ask your Division Administrator.',
    );
  // R2: the two roles are two sessions.
  if (role !== 'administrator')
    return refusing(
      '53060.5(c)(3)(A)',
      'You are signed in as an end user. This is an act of the administrator role.',
      'Choose “Act as administrator” and sign in again.',
    );
  // 53060.5(c)(1)(A): each for his own division.
  if (concern.division !== undefined && concern.division !== division)
    return refusing(
      '53060.5(c)(1)(A)',
      'This belongs to another division, whose own administrators act on it.',
      'Ask an administrator of that division.',
    );
  // R2: nobody acts on himself.
  if (concern.staffId === staffId)
    return refusing(
      '53060.5(c)(3)(A)',
      'This concerns you yourself. Nobody acts on himself.',
      'Ask the other administrator of your division.',
    );
  return permit;
}
