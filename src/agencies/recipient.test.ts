import { describe, expect, it } from 'vitest';
import { barOf } from './recipient.ts';

const good = {
  entity_type: 'county',
  jurisdiction: 'California',
  eligible: 'yes',
  review_by: 20270101,
} as const;
const today = 20261124;

describe('who can be chosen as a recipient (53060.10(a), 53060.3(d), R25)', () => {
  it('is a public agency of California that was decided on, through the day of its check', () => {
    expect(barOf(good, today)).toBeUndefined();
    expect(barOf(good, 20270101)).toBeUndefined();
    expect(barOf(good, 20270102)?.why).toContain('overdue');
  });

  it.each([
    'state',
    'city',
    'county',
    'city-and-county',
    'special-district',
    'joint-powers-authority',
    'political-subdivision',
  ] as const)('may be a %s', (entity_type) => {
    expect(barOf({ ...good, entity_type }, today)).toBeUndefined();
  });

  it.each([
    ['federal', 'federal agency'],
    ['out-of-state', 'another state'],
    ['private', 'private entity'],
    ['tribal', 'counsel'],
    ['unknown', 'not known'],
  ] as const)('is never a %s one, whatever was decided, and it is said why', (entity_type, why) => {
    expect(barOf({ ...good, entity_type }, today)?.why).toContain(why);
  });

  it('is not of another state, whatever it is called', () => {
    expect(barOf({ ...good, jurisdiction: 'Nevada' }, today)).toMatchObject({ clause: '53060.3(d)' });
  });

  it('is nobody on whom nobody has decided, nor who was decided against', () => {
    expect(barOf({ ...good, eligible: 'unknown' }, today)?.why).toContain('Nobody has decided');
    expect(barOf({ ...good, eligible: 'no' }, today)?.why).toContain('may not receive');
  });

  it('is a task force only with all of its members (R10)', () => {
    const force = { ...good, entity_type: 'task-force', jurisdiction: 'California' } as const;
    expect(barOf(force, today)).toBeUndefined();
    expect(barOf({ ...force, eligible: 'no' }, today)?.why).toContain('One of its members');
    expect(barOf({ ...force, eligible: 'unknown' }, today)?.why).toContain('Not all of its members');
  });
});
