import type { Decision } from '../decision.ts';
import { bookOf, type Book, fault, refusalBy } from '../refusal.ts';
import { type ForbidPolicy, parsePolicies, type Policy } from '../policies.ts';
import { type PolicySource, policyFolder, readPolicySource } from '../policy-source.ts';
import { RulesError } from '../rules-error.ts';
import { type Asked, judgeBy, remembering } from '../verdict.ts';
import { type DeskQuestion, parseDeskQuestion } from './question.ts';

/** The rules of the desk: who may do which act, for whom. */
export interface DeskRules {
  readonly version: string;
  readonly policies: readonly Policy[];
  /** Pure: no I/O, no clock. The default is to refuse, a forbid beats every permit, and what cannot be read is refused. */
  readonly decideUnparsed: (question: Readonly<Record<keyof DeskQuestion, unknown>>) => Decision;
}

let loaded: DeskRules | undefined;

/** The rules in `policy/desk`, read once; throws RulesError when they cannot be used. */
export function loadDeskRules(): DeskRules {
  const source = () => readPolicySource(`${policyFolder}desk/`);
  loaded ??= deskRulesFrom(source(), parsePolicies(source()));
  return loaded;
}

/** Rules of policies that have been checked. */
export function deskRulesFrom({ version, schema }: PolicySource, policies: readonly Policy[]): DeskRules {
  const judge = remembering(judgeBy(`53060 desk ${version}`, schema, policies));
  const book: Book = bookOf(policies);

  const decideUnparsed: DeskRules['decideUnparsed'] = (question) => {
    try {
      const parsed = parseDeskQuestion(question);
      return parsed.ok ? answer(parsed.asked) : fault('rule-error', parsed.problem, version);
    } catch (error) {
      return fault('rule-error', error instanceof Error ? error.name : 'unknown', version);
    }
  };

  const answer = (asked: Asked): Decision => {
    const verdict = judge(asked);
    if (verdict.kind === 'error') return fault('rule-error', verdict.detail, version);
    const permit = book.permitOf(verdict.determinedBy);
    return verdict.kind === 'allow' && permit !== undefined
      ? permitted(permit, version)
      : refusalBy(book.forbidsOf(verdict.determinedBy), (text) => text, version);
  };

  return { version, policies, decideUnparsed };
}

const permitted = ({ id, clause, reason }: Policy, policyVersion: string): Decision => ({
  effect: 'permit',
  clause,
  rule: id,
  reason,
  flags: [],
  policyVersion,
});

/** Decides by the rules in `policy/desk`; what cannot be read is a refusal. */
export const decideDeskUnparsed: DeskRules['decideUnparsed'] = (question) =>
  loadDeskRules().decideUnparsed(question);

/** The words of one rule, for a door that refuses before an act is known; throws RulesError when there is no such rule. */
export function wordsOfRule(id: string): ForbidPolicy {
  const rule = loadDeskRules().policies.find(
    (policy): policy is ForbidPolicy => policy.effect === 'forbid' && policy.id === id,
  );
  if (rule === undefined) throw new RulesError('invalid', `there is no rule ${id}`);
  return rule;
}
