import { describe, expect, it } from 'vitest';
import { mayReceive, requesterFacts } from './agency.ts';

describe('the recipient test (53060.10(a), 1798.90.5(f))', () => {
  it('holds through the day of review and is unknown after it', () => {
    const decided = { eligible: 'yes', review_by: 20261124 } as const;
    expect(mayReceive(decided, 20261124)).toBe('yes');
    expect(mayReceive(decided, 20261125)).toBe('unknown');
  });
  it('a no stays a no', () => {
    expect(mayReceive({ eligible: 'no', review_by: 0 }, 20261124)).toBe('no');
  });
  it('an agency outside the register is not known', () => {
    expect(requesterFacts(undefined, true)).toEqual({
      given: true,
      known: false,
      eligible: 'unknown',
      reviewBy: 0,
    });
    expect(requesterFacts(undefined, false).given).toBe(false);
  });
});
