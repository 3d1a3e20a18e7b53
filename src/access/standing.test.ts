import { describe, expect, it } from 'vitest';
import { accessFacts, urgentClosed } from './standing.ts';

const door = {
  state: 'active',
  division: 'OCS',
  uses: ['escape'],
  scope: 'end-user',
  expires_on: 20270630,
  last_activity_at: Date.UTC(2026, 10, 24, 7, 59),
  training_again_since: 0,
  urgent_rejected: false,
  urgent_review_due: 0,
  inactive_after_days: 365,
} as const;

describe('access on a day', () => {
  it('dates the last act in the department’s zone (R7)', () => {
    expect(accessFacts(door, false, 20261124).lastActivityOn).toBe(20261123);
    expect(accessFacts({ ...door, last_activity_at: 0 }, false, 20261124).lastActivityOn).toBe(0);
  });
  it('closes urgent mode after a rejected use, and after a review’s day has passed (R16)', () => {
    expect(urgentClosed(door, 20261124)).toBe(false);
    expect(urgentClosed({ ...door, urgent_rejected: true }, 20261124)).toBe(true);
    expect(urgentClosed({ ...door, urgent_review_due: 20261124 }, 20261124)).toBe(false);
    expect(urgentClosed({ ...door, urgent_review_due: 20261123 }, 20261124)).toBe(true);
  });
});
