import { describe, expect, test } from 'vitest';
import { countdownText, idleState, leftText, saidAloud } from './idle.ts';

const minutes = (count: number): number => count * 60_000;

describe('without an act for', () => {
  test.each([
    [0, { kind: 'active' }],
    [24.9, { kind: 'active' }],
    [25, { kind: 'warned', secondsLeft: 300 }],
    [29.5, { kind: 'warned', secondsLeft: 30 }],
    [30, { kind: 'locked' }],
    [600, { kind: 'locked' }],
  ])('%d minutes of thirty', (idle, state) => {
    expect(idleState(0, minutes(idle), 30)).toEqual(state);
  });

  test('a short limit warns for half of it', () => {
    expect(idleState(0, minutes(0.9), 2).kind).toBe('active');
    expect(idleState(0, minutes(1), 2)).toEqual({ kind: 'warned', secondsLeft: 60 });
  });
});

test('the countdown is said every 15 seconds, then each second', () => {
  expect([60, 59, 45, 10, 5, 1].filter(saidAloud)).toEqual([60, 45, 5, 1]);
});

test('times left read as people say them', () => {
  expect(countdownText(270)).toBe('4 min 30 s');
  expect(countdownText(9)).toBe('9 s');
  expect(leftText(minutes(41.2))).toBe('42 min');
  expect(leftText(minutes(95))).toBe('1 h 35 min');
  expect(leftText(-5)).toBe('0 min');
});
