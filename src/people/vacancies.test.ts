import { describe, expect, it } from 'vitest';
import type { RoleHolder, SeatHolder } from './holders-store.ts';
import { vacanciesOf } from './vacancies.ts';

const seat = (which: SeatHolder['seat'], traits: Partial<SeatHolder> = {}): SeatHolder => ({
  division: 'OCS',
  seat: which,
  staffId: which,
  name: which,
  status: 'active',
  rank: 'Associate Warden',
  rankBasis: which === 'primary' ? 'associate-warden' : 'not-required',
  judgedBy: null,
  judgedWhy: null,
  since: 0,
  ...traits,
});
const chief: RoleHolder = {
  role: 'hiring-authority',
  division: 'OCS',
  staffId: 'chief',
  name: 'Chief',
  status: 'active',
  since: 0,
};

describe('what a division lacks (53060.5(b))', () => {
  it('nothing, with both seats held by people at work, the rank, and a Hiring Authority', () => {
    expect(vacanciesOf('OCS', [seat('primary'), seat('secondary')], [chief])).toEqual([]);
  });

  it('everything, when nobody was designated; people of another division do not count', () => {
    const elsewhere = [seat('primary', { division: 'DAI' }), seat('secondary', { division: 'DAI' })];
    expect(vacanciesOf('OCS', elsewhere, [{ ...chief, division: 'DAI' }])).toEqual([
      'no-primary',
      'no-secondary',
      'no-active-administrator',
      'no-hiring-authority',
    ]);
  });

  it('an administrator who left or is on leave holds a seat that stands empty', () => {
    const seats = [seat('primary', { status: 'separated' }), seat('secondary', { status: 'leave' })];
    expect(vacanciesOf('OCS', seats, [chief])).toEqual([
      'primary-not-active',
      'secondary-not-active',
      'no-active-administrator',
    ]);
  });

  it('a primary whose rank fell; not one whose rank was judged equivalent', () => {
    const fallen = seat('primary', { rank: 'Correctional Lieutenant' });
    expect(vacanciesOf('OCS', [fallen, seat('secondary')], [chief])).toEqual(['rank-of-primary']);
    const judged = { ...fallen, rankBasis: 'equivalent-or-above' } as const;
    expect(vacanciesOf('OCS', [judged, seat('secondary')], [chief])).toEqual([]);
  });
});
