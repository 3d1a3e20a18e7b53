import type { RulesRequest } from './request.ts';
import type { Facts, ScreenFacts } from './facts.ts';

/** What can lift a refusal: repeat with a statement, ask for an approval, or wait until the hold is looked at. */
export type Lift = 'statement' | 'approval' | 'hold';

export interface Remedy {
  readonly text: string;
  readonly kind?: Lift;
}

/** One rule that refuses, with the clause it enforces and what to do next. */
export interface RefusedRule {
  readonly rule: string;
  readonly clause: string;
  /** Further clauses that the rule rests on. */
  readonly cites: readonly string[];
  readonly reason: string;
  readonly remedy: Remedy;
}

/** Why a permitted inquiry is looked at in the audit (R11, R12, R14–R16, R29). */
export type AuditFlag =
  | 'place-search'
  | 'widened-by-approval'
  | 'urgent'
  | 'statement'
  | 'vague-purpose'
  | 'provisional-case'
  | 'for-another-agency'
  | 'added-use'
  | 'support';

export interface Permit {
  readonly effect: 'permit';
  /** The authorized use that the permit rests on. */
  readonly clause: string;
  readonly rule: string;
  readonly reason: string;
  readonly flags: readonly AuditFlag[];
  readonly policyVersion: string;
}

/** `rule-error`: a fact or a rule could not be read. `no-rule`: nothing refused and nothing permitted. Both alert. */
export type FaultRule = 'rule-error' | 'no-rule';

export interface Refusal extends RefusedRule {
  readonly effect: 'refuse';
  /** The other rules that refuse as well, in their order. */
  readonly also: readonly RefusedRule[];
  /** A prohibited purpose is among them: what follows is R14. */
  readonly prohibited: 'none' | 'immigration' | 'reproductive';
  /** Present when the program, not the person, is at fault. `detail` names attributes, never their values. */
  readonly fault?: { readonly kind: FaultRule; readonly detail: string };
  readonly policyVersion: string;
}

/** A decision is data; the default is to refuse. */
export type Decision = Permit | Refusal;

export type Decide = (request: RulesRequest, facts: Facts, screen: ScreenFacts, now: number) => Decision;
