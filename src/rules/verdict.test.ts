import { describe, expect, it } from 'vitest';
import { question } from '../../test/builders/question.ts';
import { askedOf, type Attributes, attributesOf } from './attributes.ts';
import { isRecord } from './merge-patch.ts';
import { parsePolicies } from './policies.ts';
import { readPolicySource } from './policy-source.ts';
import { judgeBy } from './verdict.ts';

const source = readPolicySource();
const judgeAsked = judgeBy('verdict test', source.schema, parsePolicies(source));
const judge = (attributes: Attributes) => judgeAsked(askedOf(attributes));
const { request, facts, screen, now } = question();
const attributes = attributesOf(request, facts, screen, now);

const leaves = (value: unknown, at: readonly string[] = []): readonly (readonly string[])[] =>
  isRecord(value) ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...at, key])) : [at];

/** As a fault in this program would hand it on: no parser stands before. */
function broken(path: readonly string[], as: unknown): Attributes {
  const copy = structuredClone(attributes);
  const last = path.at(-1) ?? '';
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : value), copy);
  Reflect.deleteProperty(Object(holder), last);
  if (as !== undefined) Reflect.set(Object(holder), last, as);
  return copy;
}

const paths = leaves(attributes)
  .filter(([group]) => group !== 'action')
  .map((path) => [path.join('.'), path] as const);

describe('Cedar skips a forbid that raises an error, so no attribute may be missing where it is asked', () => {
  it('allows as long as all is there', () => {
    expect(judge(attributes)).toEqual({ kind: 'allow', determinedBy: ['identify-potential-suspect'] });
  });

  it.each(paths)('without %s there is no verdict', (_name, path) => {
    expect(judge(broken(path, undefined)).kind).toBe('error');
  });

  it.each(paths)('with a record for %s there is no verdict', (_name, path) => {
    expect(judge(broken(path, { wrong: 1 })).kind).toBe('error');
  });

  it('with an act that the schema does not know there is no verdict', () => {
    expect(judge(broken(['action'], 'drop-everything')).kind).toBe('error');
  });

  it('an error while a policy is evaluated is no verdict, though Cedar allows', () => {
    const schema = source.schema.replace('seats: Long', 'seats: Long, margin?: Long');
    const erring = judgeBy('verdict test, erring', schema, [
      ...parsePolicies(source),
      {
        id: 'errs',
        effect: 'permit',
        file: 'test',
        clause: '53060.6(a)',
        cites: [],
        reading: [],
        reason: 'It errs.',
        text: '@id("errs") forbid (principal, action, resource) when { resource.source.margin > 3 };',
      },
    ]);
    expect(erring(askedOf(attributes))).toEqual({ kind: 'error', detail: 'could not be evaluated: errs' });
  });
});
