import { describe, expect, it } from 'vitest';
import { usualThresholds } from '../detectors/thresholds.ts';
import type { AuditedAct } from './act.ts';
import { configDrift } from './config-drift.ts';
import { exportSpikes } from './export-spike.ts';
import { supportWithoutTicket } from './support-ticket.ts';

const day = 86_400_000;
const monday = Date.parse('2026-01-05T17:00:00Z');
const settings = { timeZone: 'America/Los_Angeles', thresholds: usualThresholds };

const anAct = (id: string, more: Partial<AuditedAct> = {}): AuditedAct => ({
  id,
  kind: 'copy.requested',
  at: monday,
  staffId: 'a.agent',
  role: 'end-user',
  hasTicket: false,
  ...more,
});
const copies = (count: number, at: number, prefix: string): AuditedAct[] =>
  Array.from({ length: count }, (_, number) => anAct(`${prefix}${number}`, { at: at + number * 60_000 }));

describe('detectors of acts that are no searches', () => {
  it('export-spike: ten copies on a day of somebody who usually takes one', () => {
    const usual = [1, 2, 3].flatMap((days) => copies(1, monday - days * day, `u${days}-`));
    expect([...exportSpikes([...usual, ...copies(10, monday, 's')], settings).keys()]).toHaveLength(10);
    expect(exportSpikes([...usual, ...copies(9, monday, 's')], settings).size).toBe(0);
  });

  it('export-spike: whose usual day is many has no spike', () => {
    const usual = [1, 2, 3].flatMap((days) => copies(8, monday - days * day, `u${days}-`));
    expect(exportSpikes([...usual, ...copies(10, monday, 's')], settings).size).toBe(0);
  });

  it('support-without-ticket: an administrator’s session that names none', () => {
    const acts = [
      anAct('e1', { kind: 'inquiry.asked', role: 'administrator' }),
      anAct('e2', { kind: 'inquiry.asked', role: 'administrator', hasTicket: true }),
      anAct('e3', { kind: 'inquiry.asked' }),
      anAct('e4', { role: 'administrator' }),
    ];
    expect([...supportWithoutTicket(acts).keys()]).toEqual(['e1']);
  });

  it('config-drift: what changed overnight by nobody’s recorded act', () => {
    const nights = [0, 1, 2, 3].map((at) => ({ at: monday + at * day, entry: at, differences: at }));
    const recorded = [monday + day - 1, monday + 2 * day + 1, monday + 2 * day + 2];
    expect(configDrift(nights, recorded).map(({ entry }) => entry)).toEqual([2, 3]);
    expect(configDrift(nights.slice(0, 2), recorded)).toEqual([]);
  });
});
