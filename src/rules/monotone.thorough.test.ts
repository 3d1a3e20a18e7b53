import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyQuestion, patched } from '../../test/builders/arbitrary-question.ts';
import { forbiddingFacts } from '../../test/builders/forbidding-facts.ts';
import { decide } from './index.ts';
import type { Question } from './question.ts';

const decideOn = ({ request, facts, screen, now }: Question) => decide(request, facts, screen, now);

/** `src/rules/monotone.long.test.ts` tries many more. */
const runs = 400;

describe('a forbid beats every permit', () => {
  it('adding a forbidding fact never turns a refusal into a permit', () => {
    const name = fc.constantFrom(...Object.keys(forbiddingFacts));
    fc.assert(
      fc.property(anyQuestion, name, (asked, fact) => {
        fc.pre(decideOn(asked).effect === 'refuse');
        expect(decideOn(patched(asked, forbiddingFacts[fact] ?? {})).effect).toBe('refuse');
      }),
      { numRuns: runs },
    );
  });

  it('taking the place, the time or a character away from a refused place search never opens it', () => {
    const narrower = fc.constantFrom(
      { place: null },
      { from: null },
      { to: null },
      { plate: null },
      { cameras: null },
    );
    fc.assert(
      fc.property(anyQuestion, narrower, (asked, query) => {
        fc.pre(decideOn(asked).effect === 'refuse');
        expect(decideOn(patched(asked, { request: { query } })).effect).toBe('refuse');
      }),
      { numRuns: runs / 2 },
    );
  });

  it('every question has an answer from a rule: nothing is refused by default, nothing fails', () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const decision = decideOn(asked);
        expect(decision.effect === 'permit' || decision.fault === undefined).toBe(true);
        expect(decision.policyVersion).not.toBe('');
      }),
      { numRuns: runs },
    );
  });

  it('decides the same in whatever order facts and lists stand', () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        expect(decideOn(reversed(asked) as Question)).toEqual(decideOn(asked));
      }),
      { numRuns: runs / 2 },
    );
  });

  it('comes up with permits and refusals, or these properties would say nothing', () => {
    const effects = fc.sample(anyQuestion, 400).map((asked) => decideOn(asked).effect);
    expect(effects.filter((effect) => effect === 'permit').length).toBeGreaterThan(20);
    expect(effects.filter((effect) => effect === 'refuse').length).toBeGreaterThan(100);
  });
});

/** Every record with its keys, every list with its members, the other way round; a polygon's corners keep their order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? value.toReversed() : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
