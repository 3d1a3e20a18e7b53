import type { Instant } from '../foundation/clock.ts';
import { attributesOf } from './attributes.ts';
import type { Decision, FaultRule, Permit, RefusedRule, Refusal } from './decision.ts';
import { flagsOf } from './flags.ts';
import type { Facts, ScreenFacts } from './facts.ts';
import { parseQuestion, type Question } from './question.ts';
import { type ForbidPolicy, parsePolicies, type PermitPolicy, type Policy } from './policies.ts';
import { type PolicySource, readPolicySource } from './policy-source.ts';
import type { RulesRequest } from './request.ts';
import { judgeBy } from './verdict.ts';
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
  const judge = judgeBy(`53060 ${source.version}`, source.schema, policies);
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
    const verdict = judge(attributes);
    if (verdict.kind === 'error') return fault('rule-error', verdict.detail, source.version);
    const permit = book.permitOf(verdict.determinedBy);
    if (verdict.kind === 'allow' && permit !== undefined) {
      return permitBy(permit, flagsOf(attributes), source.version);
    }
    return refuseBy(book.forbidsOf(verdict.determinedBy), facts, source.version);
  };

  return {
    version: source.version,
    effectiveOn: source.effectiveOn,
    policies,
    decide: (request, facts, screen, now) => decideUnparsed({ request, facts, screen, now }),
    decideUnparsed,
  };
}

function bookOf(policies: readonly Policy[]) {
  const forbids = policies
    .filter((policy): policy is ForbidPolicy => policy.effect === 'forbid')
    .toSorted((a, b) => a.order - b.order);
  const permits = policies.filter((policy): policy is PermitPolicy => policy.effect === 'permit');
  return {
    permitOf: (ids: readonly string[]) => permits.find(({ id }) => ids.includes(id)),
    /** In the order in which a refusal names them: who, then for what, then how wide. */
    forbidsOf: (ids: readonly string[]) => forbids.filter(({ id }) => ids.includes(id)),
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

function refuseBy(fired: readonly ForbidPolicy[], facts: Facts, policyVersion: string): Refusal {
  const silenced = new Set(fired.flatMap(({ silences }) => silences));
  const [first, ...also] = fired
    .filter(({ id }) => !silenced.has(id))
    .map((policy) => refusedRule(policy, facts));
  if (first === undefined)
    return fault('no-rule', 'nothing permits this and nothing refuses it', policyVersion);
  const prohibited = fired.find((policy) => policy.prohibited !== undefined)?.prohibited ?? 'none';
  return { effect: 'refuse', ...first, also, prohibited, policyVersion };
}

const refusedRule = (
  { id, clause, cites, reason, remedy, lift }: ForbidPolicy,
  facts: Facts,
): RefusedRule => ({
  rule: id,
  clause,
  cites,
  reason: worded(reason, facts),
  remedy: { text: worded(remedy, facts), ...(lift === undefined ? {} : { kind: lift }) },
});

/** 53060.7(b)(3): what cannot be read documents no need, so it opens nothing. */
const fault = (kind: FaultRule, detail: string, policyVersion: string): Refusal => ({
  effect: 'refuse',
  rule: kind,
  clause: '53060.7(b)(3)',
  cites: [],
  reason: 'The program could not decide on this, so it refuses.',
  remedy: { text: 'This is a fault in the program. Tell EIS and give the reference number.' },
  also: [],
  prohibited: 'none',
  fault: { kind, detail },
  policyVersion,
});
