import { describe, expect, it } from 'vitest';
import { showsTwoFactors } from './identity-provider.ts';

describe('two factors, as an identity provider shows them (53060.9(a))', () => {
  it.each([
    [{ amr: ['mfa'] }, true],
    [{ amr: ['pwd', 'otp'] }, true],
    [{ amr: ['hwk', 'fpt'] }, true],
    [{ acr: 'two-factors' }, true],
    [{ amr: ['pwd'] }, false],
    [{ amr: ['pwd', 'pin'] }, false],
    [{ amr: ['otp', 'sms'] }, false],
    [{ amr: ['pwd', 'constructor'] }, false],
    [{ acr: 'one-factor', amr: [] }, false],
    [{}, false],
  ])('%j: %s', (claims, shown) => {
    expect(showsTwoFactors(claims, ['two-factors'])).toBe(shown);
  });
});
