import type { Instant } from '../../foundation/clock.ts';
import { cameras } from './cameras.ts';
import { type DemoRead, readRight, readWrong } from './demo-read.ts';
import type { Random } from './random.ts';
import type { Vehicle } from './vehicles.ts';

/** How busy the roads are, by hour of the day in California. */
const busy = [
  1, 0.7, 0.5, 0.5, 0.8, 2, 4, 6.5, 7, 6, 5.5, 5.5, 6, 6, 6.5, 7, 7.5, 7.5, 6, 4.5, 3.5, 2.8, 2, 1.4,
];
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Pacific Standard Time: near enough to tell day from night. */
const zoneMs = 8 * hourMs;
const nearby = 6;

export interface Post {
  readonly feedId: string;
  readonly cameraId: string;
  readonly lat: number;
  readonly lon: number;
}

export const posts: readonly Post[] = Object.entries(cameras).flatMap(([feedId, of]) =>
  of.map(({ id, lat, lon }) => ({ feedId, cameraId: id, lat, lon })),
);

const apart = (a: Post, b: Post): number => (a.lat - b.lat) ** 2 + ((a.lon - b.lon) * 0.8) ** 2;

/** For each camera those closest to it, itself first: who lives by one passes these. */
const rounds: readonly (readonly Post[])[] = posts.map((from) =>
  posts.toSorted((a, b) => apart(from, a) - apart(from, b)).slice(0, nearby),
);

/** An hour of the day, drawn as the roads are busy. */
function drawHour(random: Random): number {
  let left = random.next() * busy.reduce((sum, share) => sum + share, 0);
  return Math.max(
    0,
    busy.findIndex((share) => (left -= share) < 0),
  );
}

/** A moment within the last `days` days, by day more often than by night, never in the last minute. */
function drawMoment(random: Random, now: Instant, days: number): Instant {
  const midnight = Math.floor((now - zoneMs) / dayMs) * dayMs + zoneMs;
  const at = midnight - random.below(days) * dayMs + drawHour(random) * hourMs + random.below(hourMs);
  return at > now - 60_000 ? at - dayMs : at;
}

/**
 * Everyday traffic: few vehicles pass often and most a few times; each keeps near its home; four reads in a hundred are
 * wrong.
 */
export function everydayTraffic(
  random: Random,
  vehicles: readonly [Vehicle, ...Vehicle[]],
  count: number,
  now: Instant,
  days: number,
): readonly DemoRead[] {
  const home = vehicles.map(() => random.below(posts.length));
  const pass = (): DemoRead => {
    const index = Math.floor(vehicles.length * random.next() ** 2.2);
    const vehicle = vehicles[index] ?? vehicles[0];
    const around = rounds[home[index] ?? 0] ?? posts;
    const post = random.chance(0.8) ? around[random.below(around.length)] : posts[random.below(posts.length)];
    const { feedId = '', cameraId = '' } = post ?? {};
    const sighting = { feedId, cameraId, capturedAt: drawMoment(random, now, days) };
    return random.chance(0.04) ? readWrong(random, vehicle, sighting) : readRight(random, vehicle, sighting);
  };
  return Array.from({ length: count }, pass);
}
