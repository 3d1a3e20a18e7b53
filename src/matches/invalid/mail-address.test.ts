import { describe, expect, it } from 'vitest';
import { mailAddressOf } from './mail-address.ts';

describe('mailAddressOf (R23)', () => {
  it.each([
    ['alpr@sheriff.example.gov', 'alpr@sheriff.example.gov'],
    ['ALPR desk <alpr.desk@city.example.gov>, 916-555-0100', 'alpr.desk@city.example.gov'],
    ['first: a@one.example; then b@two.example', 'a@one.example'],
    ['mail alpr@city.example.gov.', 'alpr@city.example.gov'],
    ['alpr@city.example.gov/916-555-0100', null],
    ['alpr@city_hall.example.gov', null],
    ['alpr@city.example.gov|desk@city.example.gov; duty@city.example.gov', 'duty@city.example.gov'],
    ['916-555-0100', null],
    ['Twitter @cityofelm', null],
    ['', null],
  ])('%s', (contact, address) => expect(mailAddressOf({ contact, age_key: 'age1x' })).toBe(address));

  it('is none of an agency without a key', () =>
    expect(mailAddressOf({ contact: 'alpr@sheriff.example.gov', age_key: '' })).toBeNull());
});
