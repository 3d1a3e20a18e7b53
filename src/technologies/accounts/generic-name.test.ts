import { describe, expect, it } from 'vitest';
import { isGenericName, isSharedType, namesSeveral } from './generic-name.ts';

describe('an account of no one person (R9)', () => {
  it.each([
    'admin',
    'Administrator',
    'user1',
    'ocs-shared',
    'OCS_Shared@cdcr.ca.gov',
    'dispatch2',
    'Front Desk',
    'front.desk@cdcr.ca.gov',
    'sharedaccount',
    'SharedAccount',
    'alprunit',
    'Parole Unit 4',
    'sac.parole.unit',
    'Sacramento Fugitive Team',
    'ISU Night Shift',
    'test.user',
    'training01',
    'guest',
    'svc_flock',
    'Intel Desk',
    'Watch Commander',
    'Duty Officer',
    'dapo',
  ])('%j', (name) => {
    expect(isGenericName(name)).toBe(true);
  });

  it.each([
    'jdoe',
    'jane.doe@cdcr.ca.gov',
    'doe.j2',
    'Jane Guest',
    'Michael North',
    'West, Adam',
    'n.field',
    'jane.office',
    'Marshall Banks',
    'r.testa',
    'Demoray, Alice',
    'agent.smith',
    'k.lead',
    'Tim Watch',
  ])('%j is a person’s', (name) => {
    expect(isGenericName(name)).toBe(false);
  });

  it('of several, by the name or the vendor’s own word', () => {
    expect(namesSeveral('Doe / Roe')).toBe(true);
    expect(namesSeveral('J. Doe and R. Roe')).toBe(true);
    expect(namesSeveral('Sandra Andrews')).toBe(false);
    expect(isSharedType('Service account')).toBe(true);
    expect(isSharedType('Standard user')).toBe(false);
  });
});
