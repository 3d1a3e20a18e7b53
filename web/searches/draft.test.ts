import { describe, expect, test } from 'vitest';
import { inquiryBody as contractBody, purposeLimit as contractLimit } from '../../src/searches/contract.ts';
import { purposeLimit } from '../purposes/limit.ts';
import { type Draft, emptyDraft, purposeOf, readDraft, reusable } from './draft.ts';
import { draftErrors } from './draft-errors.ts';
import { inquiryBody } from './inquiry-body.ts';

const filled: Draft = {
  ...emptyDraft,
  use: 'escape',
  caseNumber: 'OCS-2026-004512',
  purpose: 'Locate the truck seen at the walk-away',
  plate: '7ABC123',
};
const errorsOf = (change: Partial<Draft>) => draftErrors({ ...filled, ...change }).map(({ field }) => field);

describe('a draft', () => {
  test('that is filled in has no errors', () => {
    expect(draftErrors(filled)).toEqual([]);
  });

  test('that is empty lists what is missing in the order of the form (53060.7(b)(4))', () => {
    expect(draftErrors(emptyDraft).map(({ field }) => field)).toEqual([
      'use',
      'caseNumber',
      'purpose',
      'plate',
    ]);
  });

  test.each<[string, Partial<Draft>, readonly string[]]>([
    ['121 characters of purpose', { purpose: 'x'.repeat(121) }, ['purpose']],
    ['120 characters beyond the basic plane', { purpose: '🚗'.repeat(120) }, []],
    ['an agency without its reference (R10)', { requester: 'agency', agency: 'a1' }, ['agencyReference']],
    ['no agency chosen', { requester: 'agency', agencyReference: 'F-1' }, ['agency']],
    ['a pattern asked as exact', { plate: '7AB?' }, ['plate']],
    ['a pattern', { plate: '7AB?', match: 'wildcard' }, []],
    ['a date that is none', { from: '02/30/2026' }, ['from']],
    ['a camera instead of a plate', { plate: '', cameras: ['c1'] }, []],
    [
      'a circle instead of a plate',
      { plate: '', placeKind: 'circle', lat: '38.58', lon: '-121.49', radius: '500' },
      [],
    ],
    [
      'a circle without its numbers',
      { placeKind: 'circle', lat: '91', radius: '0' },
      ['lat', 'lon', 'radius'],
    ],
    [
      'an area of two corners',
      { placeKind: 'area', corners: ['38.5, -121.4', '38.6'] },
      ['corner-2', 'add-corner'],
    ],
    ['an end before its start', { from: '03/02/2026', to: '03/01/2026' }, ['to']],
  ])('with %s', (_, change, fields) => {
    expect(errorsOf(change)).toEqual(fields);
  });

  test('says first which field an error is about', () => {
    for (const { text } of draftErrors({ ...emptyDraft, requester: 'agency', from: 'x', to: 'y' }))
      expect(text).toMatch(/^[A-Z][^:]{1,30}: /);
  });

  test('is read back only as a draft', () => {
    expect(readDraft(JSON.parse(JSON.stringify(filled)))).toEqual(filled);
    expect(readDraft({ ...filled, match: 'closest' })).toBeUndefined();
    expect(readDraft(undefined)).toBeUndefined();
  });
});

describe('the last purpose', () => {
  const last = purposeOf(filled);
  test.each([
    ['the same case', 'ocs-2026-004512 ', true],
    ['no case typed yet', '', true],
    ['another case', 'OCS-2026-004513', false],
  ])('with %s', (_, typed, offered) => {
    expect(reusable(last, typed) !== undefined).toBe(offered);
  });

  test('is none before the first search', () => {
    expect(reusable(undefined, '')).toBeUndefined();
  });
});

describe('the request', () => {
  test('holds what was filled in, and leaves out what was not', () => {
    expect(inquiryBody(filled, false)).toEqual({
      use: 'escape',
      caseNumber: 'OCS-2026-004512',
      purpose: 'Locate the truck seen at the walk-away',
      query: { plate: '7ABC123', match: 'exact' },
    });
  });

  test('holds agency, window, cameras and last name where given', () => {
    const asked: Draft = {
      ...filled,
      requester: 'agency',
      agency: 'a1',
      agencyReference: 'F-1',
      lastName: 'Doe',
      from: '03/07/2027 14:05',
      cameras: ['c1'],
    };
    expect(inquiryBody(asked, true)).toMatchObject({
      onBehalfOf: { agency: 'a1', reference: 'F-1' },
      lastName: 'Doe',
      query: { from: '2027-03-07T22:05:00.000Z', cameras: ['c1'] },
    });
  });

  test('is one that the contract takes, with the same limit of a purpose', () => {
    expect(contractBody.safeParse(inquiryBody(filled, true)).success).toBe(true);
    expect(purposeLimit).toBe(contractLimit);
  });

  test('holds place, vehicle and other candidates where given, and no match kind without a plate', () => {
    const asked: Draft = {
      ...filled,
      placeKind: 'area',
      corners: ['38.5, -121.5', '38.6, -121.5', '38.6,-121.4'],
      make: 'Toyota',
      state: ' CA ',
      candidates: true,
    };
    expect(inquiryBody(asked, true).query).toEqual({
      plate: '7ABC123',
      match: 'exact',
      candidates: true,
      place: {
        type: 'Polygon',
        coordinates: [
          [
            [-121.5, 38.5],
            [-121.5, 38.6],
            [-121.4, 38.6],
            [-121.5, 38.5],
          ],
        ],
      },
      vehicle: { make: 'Toyota', state: 'CA' },
    });
    const without = { ...asked, plate: '', match: 'edit' as const };
    expect(inquiryBody(without, true).query).not.toHaveProperty('order');
    expect(inquiryBody(without, true).query).not.toHaveProperty('candidates');
    expect(contractBody.safeParse(inquiryBody(without, true)).success).toBe(true);
  });

  test('holds no last name where the division has that field off (R10)', () => {
    expect(inquiryBody({ ...filled, lastName: 'Doe' }, false)).not.toHaveProperty('lastName');
  });
});
