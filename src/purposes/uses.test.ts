import { describe, expect, it } from 'vitest';
import { useFacts } from './uses.ts';

const added = {
  code: 'missing-person-at-risk',
  clause: '53060.4(a)',
  words: 'Locating persons at risk',
  of_the_policy: false,
  proposed_by: 'ray.tate',
  posted_on: 20260701,
  lapses_on: 20270630,
  used_by_another: false,
  withdrawn: false,
};
const five = { ...added, code: 'escape', of_the_policy: true, proposed_by: '', posted_on: 0, lapses_on: 0 };

describe('an authorized use (53060.4(a), R13)', () => {
  it('of the policy stands by itself', () => {
    expect(useFacts(five, 'ray.tate', 20261124)).toEqual({
      known: true,
      standing: true,
      proposedBySelf: false,
    });
  });
  it('that was added stands from its posting through its last day', () => {
    const standing = (today: number) => useFacts(added, 'kim.ho', today).standing;
    expect([20260630, 20260701, 20270630, 20270701].map(standing)).toEqual([false, true, true, false]);
    expect(useFacts({ ...added, posted_on: 0 }, 'kim.ho', 20261124).standing).toBe(false);
    expect(useFacts({ ...added, withdrawn: true }, 'kim.ho', 20261124).standing).toBe(false);
  });
  it('is not first used by its proposer', () => {
    expect(useFacts(added, 'ray.tate', 20261124).proposedBySelf).toBe(true);
    expect(useFacts({ ...added, used_by_another: true }, 'ray.tate', 20261124).proposedBySelf).toBe(false);
  });
  it('that nobody knows does not stand', () => {
    expect(useFacts(undefined, 'kim.ho', 20261124)).toEqual({
      known: false,
      standing: false,
      proposedBySelf: false,
    });
  });
});
