import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideAdministrator, type Standing } from './administrator.ts';

const good: Standing = {
  staffId: 'ocs.primary',
  division: 'OCS',
  role: 'administrator',
  live: true,
  factors: 2,
  deviceProved: true,
  bannerAcknowledged: true,
  administers: ['OCS'],
  offices: {
    policyOwner: false,
    eis: false,
    deputyDirector: false,
    hiringAuthorityOf: [],
    hiringAuthorityDesigneeOf: [],
    auditDesigneeOf: [],
  },
  freshProofAt: 0,
  at: Date.parse('2026-11-24T18:00:00Z'),
};

/** Each of these alone is enough to be refused. */
const lacks: readonly (readonly [string, Partial<Standing>, string])[] = [
  ['a session that ended', { live: false }, '53060.9(a)'],
  ['one factor', { factors: 1 }, '53060.9(a)'],
  ['a device that proved nothing', { deviceProved: false }, '53060.9(a)'],
  ['a notice not accepted', { bannerAcknowledged: false }, '53060.9(a)'],
  ['no designation', { administers: [] }, '53060.5(c)(3)(A)'],
  ['a designation of another division', { administers: ['DAI'] }, '53060.5(c)(3)(A)'],
  ['an end user’s session', { role: 'end-user' }, '53060.5(c)(3)(A)'],
];

describe('an administrator’s act (53060.5(b), 53060.5(c), R2)', () => {
  test('is permitted to a designated administrator in the administrator role', () => {
    expect(decideAdministrator(good)).toEqual({ effect: 'permit' });
    expect(decideAdministrator(good, { division: 'OCS', staffId: 'staff-1' })).toEqual({ effect: 'permit' });
  });

  test.each(lacks)('is refused with %s', (_, lack, clause) => {
    expect(decideAdministrator({ ...good, ...lack })).toMatchObject({ effect: 'refuse', clause });
  });

  test('is refused on another division’s affairs and on oneself', () => {
    expect(decideAdministrator(good, { division: 'DAI' })).toMatchObject({ clause: '53060.5(c)(1)(A)' });
    expect(decideAdministrator(good, { staffId: good.staffId })).toMatchObject({
      clause: '53060.5(c)(3)(A)',
    });
  });

  test('no second lack ever turns a refusal into a permit', () => {
    const some = fc.subarray([...lacks], { minLength: 1 });
    const concern = fc.record({
      division: fc.constantFrom(undefined, 'OCS', 'DAI'),
      staffId: fc.constantFrom(undefined, 'ocs.primary', 'staff-1'),
    });
    fc.assert(
      fc.property(some, concern, (chosen, about) => {
        const standing = Object.assign({ ...good }, ...chosen.map(([, lack]) => lack));
        expect(decideAdministrator(standing, about).effect).toBe('refuse');
      }),
    );
  });
});
