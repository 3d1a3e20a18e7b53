import { describe, expect, it } from 'vitest';
import { agreementFacts } from './form.ts';

const door = {
  signed: [] as number[],
  versions: [1, 2],
  effective_on: [20251001, 20261101],
  sign_again_by: [0, 20261231],
};

describe('Form 110 on a day (53060.7(b)(2))', () => {
  it('knows the version in effect, and until when the former serves', () => {
    expect(agreementFacts({ ...door, signed: [1] }, 20261031)).toEqual({
      signedVersion: 1,
      currentVersion: 1,
      signAgainBy: 0,
    });
    expect(agreementFacts({ ...door, signed: [1] }, 20261101)).toEqual({
      signedVersion: 1,
      currentVersion: 2,
      signAgainBy: 20261231,
    });
  });
  it('counts the newest signed, and a version signed ahead as the one in effect', () => {
    expect(agreementFacts({ ...door, signed: [2, 1] }, 20261124).signedVersion).toBe(2);
    expect(agreementFacts({ ...door, signed: [1, 2] }, 20261001).signedVersion).toBe(1);
  });
  it('counts no version that the department has not approved (R8)', () => {
    expect(agreementFacts({ ...door, signed: [3] }, 20261124).signedVersion).toBe(0);
    expect(
      agreementFacts({ signed: [1], versions: [], effective_on: [], sign_again_by: [] }, 20261124),
    ).toEqual({
      signedVersion: 0,
      currentVersion: 0,
      signAgainBy: 0,
    });
  });
});
