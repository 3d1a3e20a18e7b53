import { describe, expect, it } from 'vitest';
import type { Standing } from '../desk/administrator.ts';
import { decideFilling, everyOffice } from './who-fills.ts';

const none = {
  policyOwner: false,
  eis: false,
  deputyDirector: false,
  hiringAuthorityOf: [],
  hiringAuthorityDesigneeOf: [],
  auditDesigneeOf: [],
} as const;

const standing = (traits: Partial<Standing> = {}): Standing => ({
  staffId: 'me',
  division: 'OCS',
  role: 'end-user',
  live: true,
  factors: 2,
  deviceProved: true,
  bannerAcknowledged: true,
  administers: [],
  offices: none,
  freshProofAt: 0,
  at: Date.parse('2026-11-24T18:00:00Z'),
  ...traits,
});
const owner = { policyOwner: true };
/** What somebody fills, written short. */
const filledBy = (
  offices: Partial<Standing['offices']>,
  traits: Partial<Standing> = {},
  policyOwned = true,
) =>
  everyOffice
    .filter(
      (one) =>
        decideFilling(
          { standing: standing({ ...traits, offices: { ...none, ...offices } }), policyOwned },
          one,
        ).effect === 'permit',
    )
    .map(({ office, division }) => (division === undefined ? office : `${office} of ${division}`));

describe('who fills which office (53060.5(b), 53060.5(c)(2)(A)(1), 53060.11)', () => {
  it('a Hiring Authority: the seats of her own division and her designee', () => {
    expect(filledBy({ hiringAuthorityOf: ['DAI'] })).toEqual([
      'primary-administrator of DAI',
      'secondary-administrator of DAI',
      'hiring-authority-designee of DAI',
    ]);
  });

  it('a policy owner: the Hiring Authorities and the offices of the department', () => {
    expect(filledBy(owner)).toEqual([
      'hiring-authority of OCS',
      'hiring-authority of DAI',
      'hiring-authority of DAPO',
      'hiring-authority of OIA',
      'policy-owner',
      'eis',
      'dapo-deputy-director',
      'inspector-general',
      'legal-affairs',
    ]);
  });

  it('EIS: its own people, and the first policy owner while there is none', () => {
    expect(filledBy({ eis: true })).toEqual(['eis']);
    expect(filledBy({ eis: true }, {}, false)).toEqual(['policy-owner', 'eis']);
  });

  it('an administrator, in that role alone: the audit designee of the division', () => {
    const administers = ['OCS'] as const;
    expect(filledBy({}, { administers, role: 'administrator' })).toEqual(['audit-designee of OCS']);
    expect(filledBy({}, { administers })).toEqual([]);
  });

  it('nobody else, nobody for himself, nobody from a session that does not hold', () => {
    expect(filledBy({})).toEqual([]);
    expect(filledBy(owner, { factors: 1 })).toEqual([]);
    const filling = { standing: standing({ offices: { ...none, ...owner } }), policyOwned: true };
    expect(decideFilling(filling, { office: 'eis', division: undefined }, 'me')).toMatchObject({
      effect: 'refuse',
      clause: '53060.5(c)(3)(A)',
    });
    expect(decideFilling(filling, { office: 'primary-administrator', division: 'OCS' })).toMatchObject({
      effect: 'refuse',
      clause: '53060.5(b)',
    });
  });
});
