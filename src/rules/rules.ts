import type { Instant } from '../foundation/clock.ts';
import { askedOf, attributesOf } from './attributes.ts';
import type { Decision, Permit } from './decision.ts';
import { flagsOf } from './flags.ts';
import type { Facts, ScreenFacts } from './facts.ts';
import { parseQuestion, type Question } from './question.ts';
import { parsePolicies, type PermitPolicy, type Policy } from './policies.ts';
import { type PolicySource, readPolicySource } from './policy-source.ts';
import { bookOf, fault, refusalBy } from './refusal.ts';
import type { RulesRequest } from './request.ts';
import { judgeBy, remembering } from './verdict.ts';
import { worded } from './wording.ts';

/** The rules of one version, ready to decide. */
export interface Rules {
  readonly version: string;
  readonly effectiveOn: number;
  readonly policies: readonly Policy[];
  /** Pure: no I/O, no clock. The default is to refuse, and a forbid beats every permit. */
  readonly decide: (request: RulesRequest, facts: Facts, screen: ScreenFacts, now: Instant) => Decision;
  /** The same for what has not been parsed: whatever cannot be read is a refusal, never an exception. */
  readonly decideUnparsed: (question: Readonly<Record<keyof Question, unknown>>) => Decision;
}

let loaded: Rules | undefined;

/** The rules in `policy/`, read once; throws RulesError when they cannot be used. */
export function loadPolicies(): Rules {
  loaded ??= rulesOf(readPolicySource());
  return loaded;
}

/** Decides by the rules in `policy/`. */
export const decide: Rules['decide'] = (request, facts, screen, now) =>
  loadPolicies().decide(request, facts, screen, now);

/** Reads, checks and prepares; throws RulesError when the rules are unfit. */
export const rulesOf = (source: PolicySource): Rules => rulesFrom(source, parsePolicies(source));

/** Rules of policies that have been checked. */
export function rulesFrom(source: PolicySource, policies: readonly Policy[]): Rules {
  // What Cedar says is a function of the attributes alone, which hold no name, plate or text; so it is kept for a while.
  const judge = remembering(judgeBy(`53060 ${source.version}`, source.schema, policies));
  const book = bookOf(policies);

  const decideUnparsed: Rules['decideUnparsed'] = (question) => {
    try {
      const parsed = parseQuestion(question);
      return parsed.ok ? answer(parsed.question) : fault('rule-error', parsed.problem, source.version);
    } catch (error) {
      return fault('rule-error', error instanceof Error ? error.name : 'unknown', source.version);
    }
  };

  const answer = ({ request, facts, screen, now }: Question): Decision => {
    const attributes = attributesOf(request, facts, screen, now);
    const verdict = judge(askedOf(attributes));
    if (verdict.kind === 'error') return fault('rule-error', verdict.detail, source.version);
    const permit = book.permitOf(verdict.determinedBy);
    if (verdict.kind === 'allow' && permit !== undefined) {
      return permitBy(permit, flagsOf(attributes), source.version);
    }
    return refusalBy(book.forbidsOf(verdict.determinedBy), (text) => worded(text, facts), source.version);
  };

  return {
    version: source.version,
    effectiveOn: source.effectiveOn,
    policies,
    decide: (request, facts, screen, now) => decideUnparsed({ request, facts, screen, now }),
    decideUnparsed,
  };
}

const permitBy = (
  { id, clause, reason }: PermitPolicy,
  flags: Permit['flags'],
  policyVersion: string,
): Permit => ({
  effect: 'permit',
  clause,
  rule: id,
  reason,
  flags,
  policyVersion,
});
