import { describe, expect, it } from 'vitest';
import { rawQuestion } from '../../test/builders/question.ts';
import '../../test/builders/to-refuse.ts';
import { loadPolicies } from './index.ts';
import { isRecord } from './merge-patch.ts';

const rules = loadPolicies();

/** Every path below a value, its groups too: ["facts", "training", "validThrough"]. */
function pathsOf(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  const below = isRecord(value)
    ? Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key]))
    : [];
  return at.length === 0 ? below : [at, ...below];
}

/** The question with what lies at the path replaced, or taken away. */
function withAt(
  value: unknown,
  [key = '', ...rest]: readonly string[],
  put: { as: unknown } | 'nothing',
): unknown {
  if (!isRecord(value)) return value;
  const { [key]: old, ...others } = value;
  if (rest.length > 0) return { ...others, [key]: withAt(old, rest, put) };
  return put === 'nothing' ? others : { ...others, [key]: put.as };
}

const decideOn = (question: unknown) => {
  const asked = isRecord(question) ? question : {};
  return rules.decideUnparsed({
    request: asked['request'],
    facts: asked['facts'],
    screen: asked['screen'],
    now: asked['now'],
  });
};

const full = rawQuestion({
  request: {
    lastName: 'Gonzalez',
    onBehalfOf: { agency: 'AG-0412', reference: '26-118842' },
    query: {
      distance: 1,
      cameras: ['CAM-0012'],
      from: '2026-11-20T22:00:00Z',
      to: '2026-11-21T00:00:00Z',
      place: { lat: 38.5, lon: -121.4, radiusM: 500 },
      order: 'newest',
      limit: 25,
    },
  },
  facts: {
    division: { lastNameField: true },
    requester: { given: true, known: true, eligible: 'yes', reviewBy: 0 },
  },
});

/** What the request may be without; taking it away is another request, not a broken one. */
const optional = new Set(
  ['lastName', 'query.match', 'query.plate', 'query.distance', 'query.cameras', 'query.from', 'query.to']
    .concat(['query.place', 'query.order', 'query.limit'])
    .map((path) => `request.${path}`),
);
/** Each of another type than most attributes have, or no number that a date or a count can be. */
const wrong = [
  null,
  {},
  [],
  [1],
  NaN,
  Infinity,
  1.5,
  -1,
  '',
  'unheard of',
  20_261_332,
  '20261124',
  'true',
  true,
  1,
];

/** Texts that say what they like; none of them may open anything, and none is a word of a closed list. */
const free = new Set(['staffId', 'supportTicket', 'purpose', 'agency', 'reference', 'lastName', 'plate']);

const sameKind = (a: unknown, b: unknown): boolean =>
  typeof a === typeof b && Array.isArray(a) === Array.isArray(b) && (a === null) === (b === null);

const valueAt = (path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), full);

describe('facts have no optional attribute, and none of another type (53060.7(b)(3))', () => {
  it('is a permit as long as all is there', () => {
    expect(decideOn(full)).toPermit('53060.4(a)(3)');
  });

  it.each(pathsOf(full).map((path) => [path.join('.'), path] as const))(
    'without %s it refuses',
    (name, path) => {
      const decision = decideOn(withAt(full, path, 'nothing'));
      if (optional.has(name)) expect(decision).not.toRefuse('53060.7(b)(3)', 'rule-error');
      else expect(decision.effect).toBe('refuse');
    },
  );

  it.each(pathsOf(full).map((path) => [path.join('.'), path] as const))(
    'with %s of another type it refuses',
    (name, path) => {
      for (const value of wrong) {
        if (sameKind(value, valueAt(path))) continue;
        if ((name === 'now' || name.endsWith('.from') || name.endsWith('.to')) && Number.isInteger(value))
          continue;
        expect(decideOn(withAt(full, path, { as: value })), `${name} = ${String(value)}`).toRefuse(
          '53060.7(b)(3)',
          'rule-error',
        );
      }
    },
  );

  it.each(pathsOf(full).filter((path) => typeof valueAt(path) === 'string' && !free.has(path.at(-1) ?? '')))(
    'with an unheard-of word for %s.%s.%s it refuses',
    (...path) => {
      expect(decideOn(withAt(full, path, { as: 'unheard-of' })).effect).toBe('refuse');
    },
  );

  it.each(['request', 'facts', 'screen'])('an attribute that nobody knows in %s makes it refuse', (group) => {
    const decision = decideOn(withAt(full, [group, 'unheardOf'], { as: true }));
    expect(decision).toRefuse('53060.7(b)(3)', 'rule-error');
  });

  it('names the attribute in the fault, and never its value', () => {
    const decision = decideOn(withAt(full, ['facts', 'training', 'validThrough'], { as: 'secret' }));
    expect(decision).toMatchObject({
      fault: { kind: 'rule-error', detail: 'facts.training.validThrough: invalid_type' },
    });
  });

  it.each([null, undefined, 7, 'facts', [], {}])('%j instead of everything makes it refuse', (nothing) => {
    const decision = rules.decideUnparsed({
      request: nothing,
      facts: nothing,
      screen: nothing,
      now: nothing,
    });
    expect(decision).toRefuse('53060.7(b)(3)', 'rule-error');
  });
});
