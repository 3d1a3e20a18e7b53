import { describe, expect, it } from 'vitest';
import { namedRank } from './rank.ts';

describe('the rank of a primary Division Administrator (53060.5(b))', () => {
  it.each([
    ['Associate Warden', 'associate-warden'],
    ['ASSOCIATE WARDEN (A)', 'associate-warden'],
    ['Parole Agent III (Supervisor)', 'parole-agent-iii'],
    ['Special Agent-In-Charge', 'special-agent-in-charge'],
    ['Special Agent in Charge', 'special-agent-in-charge'],
  ])('%s is %s', (rank, basis) => {
    expect(namedRank(rank)).toBe(basis);
  });

  it.each([
    'Parole Agent II',
    'Parole Agent I',
    'Special Agent',
    'Warden',
    'Assistant Special Agent-in-Charge',
    '',
  ])('%s is none of the three: equivalent or above is judged', (rank) => {
    expect(namedRank(rank)).toBeUndefined();
  });
});
