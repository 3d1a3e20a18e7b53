import type { Instant } from '../../foundation/clock.ts';
import type { DivisionName } from '../../people/index.ts';
import { type DeskAct, decideDeskUnparsed, type OfficerFacts, type WayFacts } from '../../rules/index.ts';

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
  readonly offices: OfficerFacts['offices'];
  readonly freshProofAt: Instant;
  /** When all of this was read. */
  readonly at: Instant;
}

/** Whom and whose division an act concerns, as far as that is known. */
export interface Concern {
  readonly division?: string | undefined;
  readonly staffId?: string | undefined;
  readonly supervisor?: string | null | undefined;
  readonly begunBy?: string | null | undefined;
  readonly restricted?: boolean;
  readonly policyOwned?: boolean;
  /** Of a grant and a return alone: what it rests on. */
  readonly way?: WayFacts;
}

/** May this person do that act? Asked of the rules in `policy/desk` (53060.5(b), (c), 53060.7(b), 53060.9(a), R2). */
export function decideAct(act: DeskAct, standing: Standing, concern: Concern = {}): ActDecision {
  const decision = decideDeskUnparsed({
    act,
    facts: { ...standingFacts(standing), ...concernFacts(concern) },
    now: standing.at,
  });
  return decision.effect === 'permit'
    ? permit
    : refusing(decision.clause, decision.reason, decision.remedy.text);
}

/** What stands against an act, if anything does. */
export function against(act: DeskAct, standing: Standing, concern?: Concern): Refusing | undefined {
  const decision = decideAct(act, standing, concern);
  return decision.effect === 'refuse' ? decision : undefined;
}

const standingFacts = ({ staffId, division, administers, offices, at: _at, ...session }: Standing) => ({
  officer: { staffId, division, administers, offices },
  session,
});

const concernFacts = ({ division, staffId, supervisor, begunBy, restricted, policyOwned, way }: Concern) => ({
  concern: {
    division: division ?? '',
    staffId: staffId ?? '',
    supervisor: supervisor ?? '',
    begunBy: begunBy ?? '',
    restricted: restricted ?? false,
    policyOwned: policyOwned ?? true,
  },
  ...(way === undefined ? {} : { way }),
});

/** May this person act from this session at all (53060.9(a), CJIS AC-8)? */
export const decideSession = (standing: Standing): ActDecision => decideAct('act-for-oneself', standing);

/**
 * May this person do an administrator's act (53060.5(b), 53060.5(c))? Only as a designated administrator of that division
 * now, in a session that was begun for it, and never upon himself (R2).
 */
export const decideAdministrator = (standing: Standing, concern?: Concern): ActDecision =>
  decideAct('administer', standing, concern);
