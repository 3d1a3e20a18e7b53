import {
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
  type AuthorizationCall,
} from '@cedar-policy/cedar-wasm/nodejs';
import { byId, type Policy } from './policies.ts';
import { RulesError } from './rules-error.ts';

/** Cedar's answer, bare: which policies determined it, or why there is none. */
export type Verdict =
  | { readonly kind: 'allow' | 'deny'; readonly determinedBy: readonly string[] }
  | { readonly kind: 'error'; readonly detail: string };

/** What is decided on: the two entities that a request needs, and its context, in the shape of the schema. */
export interface Asked {
  readonly action: string;
  readonly principal: Party;
  readonly resource: Party;
  readonly context: object;
}

interface Party {
  readonly type: string;
  readonly attributes: object;
}

export type Judge = (asked: Asked) => Verdict;

/**
 * Hands schema and policies to Cedar once, under a name of their own, and answers on the two entities that a request
 * needs. Both entities and the request are validated against the schema each time.
 */
export function judgeBy(name: string, schema: string, policies: readonly Policy[]): Judge {
  prepared(preparseSchema(name, schema));
  prepared(preparsePolicySet(name, { staticPolicies: byId(policies) }));
  return (asked) => judge(name, asked);
}

function prepared(answer: ReturnType<typeof preparseSchema>): void {
  if (answer.type === 'failure') {
    throw new RulesError('invalid', answer.errors.map(({ message }) => message).join('\n'));
  }
}

const entity = ({ type, attributes }: Party) => ({
  uid: { type, id: 'asked' },
  attrs: plain(attributes),
  parents: [],
});

function judge(name: string, { action, principal, resource, context }: Asked): Verdict {
  const [who, what] = [entity(principal), entity(resource)];
  const answer = statefulIsAuthorized({
    principal: who.uid,
    action: { type: 'Action', id: action },
    resource: what.uid,
    context: plain(context),
    entities: [who, what],
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

/** How many answers are kept. */
const kept = 2_000;

/** Keeps the last answers: of a judge whose attributes name nobody. */
export function remembering(judgeAnew: Judge): Judge {
  const known = new Map<string, Verdict>();
  return (asked) => {
    const key = JSON.stringify(asked);
    const before = known.get(key);
    if (before !== undefined) return before;
    const verdict = judgeAnew(asked);
    if (known.size >= kept) known.delete(known.keys().next().value ?? '');
    known.set(key, verdict);
    return verdict;
  };
}
