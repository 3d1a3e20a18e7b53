import { expect, test } from 'vitest';
import { civilDateText, clauseDepth, clauseMark, sections } from './sections.ts';

test('clauses stand under their sections, in order', () => {
  const clauses = [
    { clause: '53060.1(a)', title: 'Policy', text: 'To promote' },
    { clause: '53060.7(b)', title: 'End-Users', text: 'Requirements' },
    { clause: '53060.7(b)(4)', title: null, text: 'The end-user shall' },
    { clause: '53060.11', title: null, text: 'Revisions' },
  ];
  expect(sections(clauses).map(({ number, title, clauses: own }) => [number, title, own.length])).toEqual([
    ['53060.1', 'Policy', 1],
    ['53060.7', 'End-Users', 2],
    ['53060.11', null, 1],
  ]);
});

test('a clause is set in by its depth and marked by its last part', () => {
  expect(['53060.11', '53060.7(b)', '53060.5(c)(2)(A)(1)'].map(clauseDepth)).toEqual([0, 1, 4]);
  expect(['53060.11', '53060.7(b)(4)'].map(clauseMark)).toEqual(['', '(4)']);
});

test('a civil date is shown in the order of the United States', () => {
  expect(civilDateText(20_261_124)).toBe('11/24/2026');
});
