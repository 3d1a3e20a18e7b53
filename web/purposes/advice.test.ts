import { describe, expect, test } from 'vitest';
import { adviceOn } from './advice.ts';
import type { PurposeCheck } from './purpose-check.ts';

const good: PurposeCheck = { action: 'pass', prohibited: 'none', adequate: true, personal: [] };

describe('of a purpose', () => {
  test('that is good as it stands nothing is said, a last name notwithstanding (53060.7(b)(5))', () => {
    expect(adviceOn(good)).toBeUndefined();
    expect(adviceOn({ ...good, personal: ['last_name'] })).toBeUndefined();
  });

  test.each<[string, Partial<PurposeCheck>, string, string]>([
    ['immigration enforcement', { action: 'refuse', prohibited: 'immigration' }, 'refuse', '53060.4(c)'],
    ['reproductive health', { action: 'refuse', prohibited: 'reproductive' }, 'refuse', '53060.4(d)'],
    ['a date of birth', { action: 'refuse', personal: ['dob'] }, 'refuse', '53060.7(b)(5)'],
    ['investigation alone', { action: 'refuse', adequate: false }, 'refuse', '53060.7(b)(4)'],
    ['what is unclear', { action: 'ask', prohibited: 'unclear' }, 'ask', '53060.4(c)'],
    ['what is vague', { adequate: false }, 'improve', '53060.7(b)(4)'],
  ])('that holds %s the clause is said', (_, found, kind, clause) => {
    expect(adviceOn({ ...good, ...found })).toMatchObject({ kind, clause });
  });

  test('each kind of personal data found is named', () => {
    expect(adviceOn({ ...good, action: 'refuse', personal: ['full_name', 'dob', 'last_name'] })?.text).toBe(
      'It holds a full name and a date of birth. Leave that out.',
    );
  });
});
