import { describe, expect, it } from 'vitest';
import { cameras } from './cameras.ts';
import { demoReads } from './load-reads.ts';
import { stories } from './stories.ts';
import { posts } from './traffic.ts';

const now = Date.UTC(2026, 10, 24, 20);

describe('the demo’s reads', () => {
  const reads = demoReads(now);

  it('are the same for the same moment', () => {
    expect(demoReads(now)).toEqual(reads);
  });

  it('lie within sixty days before it, by day more than by night', () => {
    const times = reads.map(({ capturedAt }) => capturedAt);
    expect(Math.max(...times)).toBeLessThanOrEqual(now);
    expect(Math.min(...times)).toBeGreaterThan(now - 61 * 86_400_000);
    const hours = reads.map(({ capturedAt }) => new Date(capturedAt - 8 * 3_600_000).getUTCHours());
    const within = (from: number, to: number) => hours.filter((hour) => hour >= from && hour < to).length;
    expect(within(15, 18)).toBeGreaterThan(5 * within(1, 4));
  });

  it('are of few vehicles often and of most a few times; four in a hundred are misread', () => {
    const seen = new Map<string, number>();
    for (const { vehicle } of reads) seen.set(vehicle.plate, (seen.get(vehicle.plate) ?? 0) + 1);
    const counts = [...seen.values()].toSorted((a, b) => b - a);
    expect(counts.length).toBeGreaterThan(8000);
    expect(counts[0] ?? 0).toBeGreaterThan(100);
    expect(counts[Math.floor(counts.length / 2)] ?? 0).toBeLessThan(6);
    const wrong = reads.filter(({ plate, vehicle }) => plate !== vehicle.plate);
    expect(wrong.length / reads.length).toBeCloseTo(0.035, 1);
    expect(
      wrong.every(({ candidates, vehicle }) => candidates.some(({ text }) => text === vehicle.plate)),
    ).toBe(true);
  });

  it('tell stories at cameras that there are', () => {
    const known = new Set(posts.map(({ cameraId }) => cameraId));
    for (const { seen } of stories) for (const { at } of seen) expect(known).toContain(at);
  });
});

describe('the demo’s cameras', () => {
  it('are sixty, each with a name of its own, in California', () => {
    const all = Object.values(cameras).flat();
    expect(all).toHaveLength(60);
    expect(new Set(all.map(({ name }) => name)).size).toBe(60);
    for (const { lat, lon } of all) {
      expect(lat).toBeGreaterThan(32.5);
      expect(lat).toBeLessThan(42.01);
      expect(lon).toBeGreaterThan(-124.5);
      expect(lon).toBeLessThan(-114.1);
    }
  });
});
