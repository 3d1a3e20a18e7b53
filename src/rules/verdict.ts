import {
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
  type AuthorizationCall,
} from '@cedar-policy/cedar-wasm/nodejs';
import type { Attributes } from './attributes.ts';
import { byId, type Policy } from './policies.ts';
import { RulesError } from './rules-error.ts';

/** Cedar's answer, bare: which policies determined it, or why there is none. */
export type Verdict =
  | { readonly kind: 'allow' | 'deny'; readonly determinedBy: readonly string[] }
  | { readonly kind: 'error'; readonly detail: string };

export type Judge = (attributes: Attributes) => Verdict;

const entity = (type: string): { type: string; id: string } => ({ type, id: 'asked' });
const staff = entity('Staff');
const inquiry = entity('Inquiry');

/**
 * Hands schema and policies to Cedar once, under a name of their own, and answers on the two entities that a request
 * needs. Both entities and the request are validated against the schema each time.
 */
export function judgeBy(name: string, schema: string, policies: readonly Policy[]): Judge {
  prepared(preparseSchema(name, schema));
  prepared(preparsePolicySet(name, { staticPolicies: byId(policies) }));
  return remembering((attributes) => judge(name, attributes));
}

function prepared(answer: ReturnType<typeof preparseSchema>): void {
  if (answer.type === 'failure') {
    throw new RulesError('invalid', answer.errors.map(({ message }) => message).join('\n'));
  }
}

function judge(name: string, { action, principal, resource, context }: Attributes): Verdict {
  const answer = statefulIsAuthorized({
    principal: staff,
    action: { type: 'Action', id: action },
    resource: inquiry,
    context: plain(context),
    entities: [
      { uid: staff, attrs: plain(principal), parents: [] },
      { uid: inquiry, attrs: plain(resource), parents: [] },
    ],
    preparsedSchemaName: name,
    preparsedPolicySetId: name,
    validateRequest: true,
  });
  if (answer.type === 'failure')
    return { kind: 'error', detail: 'the facts do not fit the schema of the rules' };
  const { decision, diagnostics } = answer.response;
  // Cedar skips a policy that raises an error, a forbid too, and may then allow: any error refuses.
  if (diagnostics.errors.length > 0) {
    return {
      kind: 'error',
      detail: `could not be evaluated: ${diagnostics.errors.map((e) => e.policyId).join(', ')}`,
    };
  }
  return { kind: decision, determinedBy: diagnostics.reason };
}

/** Cedar's types ask for mutable records; it changes none. */
const plain = (record: object): AuthorizationCall['context'] => ({ ...record });

/** What Cedar says is a function of the attributes alone, which hold no name, plate or text; so it is kept for a while. */
const kept = 2_000;

function remembering(judgeAnew: Judge): Judge {
  const known = new Map<string, Verdict>();
  return (attributes) => {
    const key = JSON.stringify(attributes);
    const before = known.get(key);
    if (before !== undefined) return before;
    const verdict = judgeAnew(attributes);
    if (known.size >= kept) known.delete(known.keys().next().value ?? '');
    known.set(key, verdict);
    return verdict;
  };
}
