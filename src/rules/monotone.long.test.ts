import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyQuestion, patched } from '../../test/builders/arbitrary-question.ts';
import { forbiddingFacts } from '../../test/builders/forbidding-facts.ts';
import { decide } from './index.ts';
import type { Question } from './question.ts';

const decideOn = ({ request, facts, screen, now }: Question) => decide(request, facts, screen, now);

describe('a forbid beats every permit, for long', () => {
  it('adding a forbidding fact never turns a refusal into a permit', () => {
    fc.assert(
      fc.property(anyQuestion, fc.constantFrom(...Object.values(forbiddingFacts)), (asked, fact) => {
        fc.pre(decideOn(asked).effect === 'refuse');
        expect(decideOn(patched(asked, fact)).effect).toBe('refuse');
      }),
      { numRuns: 100_000 },
    );
  });
});
