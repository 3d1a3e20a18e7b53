import type { FaultRule, RefusedRule, Refusal } from './decision.ts';
import type { ForbidPolicy, PermitPolicy, Policy } from './policies.ts';

/** The policies by what they do. */
export interface Book {
  readonly permitOf: (ids: readonly string[]) => PermitPolicy | undefined;
  /** In the order in which a refusal names them: who, then for what, then how wide. */
  readonly forbidsOf: (ids: readonly string[]) => readonly ForbidPolicy[];
}

export function bookOf(policies: readonly Policy[]): Book {
  const forbids = policies
    .filter((policy): policy is ForbidPolicy => policy.effect === 'forbid')
    .toSorted((a, b) => a.order - b.order);
  const permits = policies.filter((policy): policy is PermitPolicy => policy.effect === 'permit');
  return {
    permitOf: (ids) => permits.find(({ id }) => ids.includes(id)),
    forbidsOf: (ids) => forbids.filter(({ id }) => ids.includes(id)),
  };
}

/** One rule first and all others after it; `word` fills in what a reason names of the facts. */
export function refusalBy(
  fired: readonly ForbidPolicy[],
  word: (text: string) => string,
  policyVersion: string,
): Refusal {
  const silenced = new Set(fired.flatMap(({ silences }) => silences));
  const [first, ...also] = fired
    .filter(({ id }) => !silenced.has(id))
    .map((policy) => refusedRule(policy, word));
  if (first === undefined)
    return fault('no-rule', 'nothing permits this and nothing refuses it', policyVersion);
  const prohibited = fired.find((policy) => policy.prohibited !== undefined)?.prohibited ?? 'none';
  return { effect: 'refuse', ...first, also, prohibited, policyVersion };
}

const refusedRule = (
  { id, clause, cites, reason, remedy, lift }: ForbidPolicy,
  word: (text: string) => string,
): RefusedRule => ({
  rule: id,
  clause,
  cites,
  reason: word(reason),
  remedy: { text: word(remedy), ...(lift === undefined ? {} : { kind: lift }) },
});

/** 53060.7(b)(3): what cannot be read documents no need, so it opens nothing. */
export const fault = (kind: FaultRule, detail: string, policyVersion: string): Refusal => ({
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
