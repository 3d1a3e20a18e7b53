import {
  policySetTextToParts,
  policyToJson,
  validate as validatePolicies,
} from '@cedar-policy/cedar-wasm/nodejs';
import { z } from 'zod';
import type { PolicySource } from './policy-source.ts';
import { RulesError } from './rules-error.ts';
import { allPlaceholdersKnown } from './wording.ts';

const clause = z.string().regex(/^53060\.\d+(\([a-zA-Z0-9]+\))*$/);
const words = z.string().transform((text) => text.split(' ').filter((word) => word !== ''));
const sentence = z
  .string()
  .regex(/^[A-Z].*\.$/)
  .refine(allPlaceholdersKnown, 'has an unknown placeholder');
const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const common = {
  id: name,
  clause,
  cites: words.pipe(z.array(clause)).default([]),
  reading: words.pipe(z.array(z.string().regex(/^R\d+$/))).default([]),
  reason: sentence,
};
const permitAnnotations = z.strictObject(common);
const forbidAnnotations = z.strictObject({
  ...common,
  remedy: sentence,
  order: z.coerce.number().int().positive(),
  lift: z.enum(['statement', 'approval', 'hold']).optional(),
  prohibited: z.enum(['immigration', 'reproductive']).optional(),
  silences: words.pipe(z.array(name)).default([]),
});

interface PolicyText {
  /** File in `policy/`. */
  readonly file: string;
  readonly text: string;
}
export type PermitPolicy = PolicyText & z.infer<typeof permitAnnotations> & { readonly effect: 'permit' };
export type ForbidPolicy = PolicyText & z.infer<typeof forbidAnnotations> & { readonly effect: 'forbid' };
export type Policy = PermitPolicy | ForbidPolicy;

/** Every policy with its annotations, checked: own id, clause, reason, and of a forbid remedy and place in the order. */
export function parsePolicies({ schema, files }: PolicySource): readonly Policy[] {
  const policies = Object.entries(files).flatMap(([file, text]) => policiesOf(file, text));
  unique(
    'id',
    policies.map(({ id }) => id),
  );
  unique(
    'order',
    policies.flatMap((policy) => (policy.effect === 'forbid' ? [String(policy.order)] : [])),
  );
  validate(schema, policies);
  return policies;
}

function policiesOf(file: string, text: string): readonly Policy[] {
  const parts = policySetTextToParts(text);
  if (parts.type === 'failure') throw new RulesError('unreadable', `${file}: ${messages(parts.errors)}`);
  if (parts.policy_templates.length > 0) throw new RulesError('invalid', `${file}: holds a template`);
  return parts.policies.map((policy) => parsePolicy(file, policy));
}

function parsePolicy(file: string, text: string): Policy {
  const json = policyToJson(text);
  if (json.type === 'failure') throw new RulesError('unreadable', `${file}: ${messages(json.errors)}`);
  const { effect, annotations = {} } = json.json;
  const schema = effect === 'permit' ? permitAnnotations : forbidAnnotations;
  const parsed = schema.safeParse(annotations);
  if (!parsed.success) {
    throw new RulesError(
      'incomplete',
      `${file}, ${annotations['id'] ?? 'a policy without id'}: ${parsed.error.message}`,
    );
  }
  return effect === 'permit'
    ? { effect, file, text, ...permitAnnotations.parse(annotations) }
    : { effect, file, text, ...forbidAnnotations.parse(annotations) };
}

/** Strict validation: a policy that could ever raise an error, or never apply, does not load. */
function validate(schema: string, policies: readonly Policy[]): void {
  const answer = validatePolicies({ schema, policies: { staticPolicies: byId(policies) } });
  if (answer.type === 'failure') throw new RulesError('invalid', messages(answer.errors));
  const found = [...answer.validationErrors, ...answer.validationWarnings];
  if (found.length > 0) {
    throw new RulesError(
      'invalid',
      found.map(({ policyId, error }) => `${policyId}: ${error.message}`).join('\n'),
    );
  }
  if (answer.otherWarnings.length > 0) throw new RulesError('invalid', messages(answer.otherWarnings));
}

export const byId = (policies: readonly Policy[]): Record<string, string> =>
  Object.fromEntries(policies.map(({ id, text }) => [id, text]));

function unique(what: string, values: readonly string[]): void {
  const twice = values.filter((value, at) => values.indexOf(value) !== at);
  if (twice.length > 0) throw new RulesError('invalid', `used twice as ${what}: ${twice.join(', ')}`);
}

const messages = (errors: readonly { readonly message: string }[]): string =>
  errors.map(({ message }) => message).join('\n');
