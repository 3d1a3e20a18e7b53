import { expect, test } from 'vitest';
import { confidenceText, matchesText } from './match-text.ts';

test.each([
  [{ value: 0, more: false }, 'No matches'],
  [{ value: 1, more: false }, '1 match'],
  [{ value: 1234, more: false }, '1,234 matches'],
  [{ value: 10_000, more: true }, 'More than 10,000 matches'],
])('%j is said as %s', (count, text) => {
  expect(matchesText(count)).toBe(text);
});

test('a source that gave no answer is never taken for no matches', () => {
  const none = { value: 0, more: false };
  expect(matchesText(none, [{ state: 'answered' }])).toBe('No matches');
  expect(matchesText(none, [{ state: 'answered' }, { state: 'no-answer' }])).toBe(
    'No matches from those that answered',
  );
  expect(matchesText(none, [{ state: 'not-asked' }])).toContain('not known');
});

test('a confidence that no camera stated is not made up', () => {
  expect(confidenceText(null)).toBe('not stated by the camera');
  expect(confidenceText(0.934)).toBe('93 %');
});
