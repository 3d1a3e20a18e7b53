import type { Instant } from '../../foundation/clock.ts';
import { type DemoRead, readRight, readWrong } from './demo-read.ts';
import type { Random } from './random.ts';
import { posts } from './traffic.ts';
import type { Vehicle } from './vehicles.ts';

/** Seen at a camera so many hours ago; `as` is what the camera took the plate for. */
interface Seen {
  readonly at: string;
  readonly hoursAgo: number;
  readonly as?: string;
}

/** A vehicle that a case of the demo is about. */
export interface Story {
  readonly vehicle: Vehicle;
  readonly seen: readonly Seen[];
}

const hourMs = 3_600_000;
const seen = (hoursAgo: number, at: string, as?: string): Seen =>
  as === undefined ? { at, hoursAgo } : { at, hoursAgo, as };
const daily = (days: number, make: (day: number) => readonly Seen[]): readonly Seen[] =>
  Array.from({ length: days }, (_, day) => make(day)).flat();

const looks = (plate: string, color: string, make: string, body: string, region = 'us-ca'): Vehicle => ({
  plate,
  region,
  color,
  make,
  body,
});

export const stories: readonly Story[] = [
  {
    // OCS-2026-000117: away from the prison by I-5, north to the border of the state and back.
    vehicle: looks('8KTR294', 'white', 'ford', 'van'),
    seen: [
      seen(86, 'TV-05'),
      seen(85.6, 'TV-04'),
      seen(84.7, 'TV-03'),
      seen(84.1, 'DB-04', '8KTR29A'),
      seen(82.9, 'RA-05'),
      seen(82.6, 'RA-04'),
      seen(60.2, 'SC-05'),
      seen(59.7, 'SC-04'),
      seen(58.6, 'SC-03'),
      seen(58, 'SC-02'),
      seen(30.1, 'SC-03', 'BKTR294'),
      seen(29.1, 'SC-04'),
      seen(27.4, 'RA-03'),
      seen(26.6, 'RA-05'),
      seen(3.4, 'RA-08'),
      seen(3.1, 'RA-05'),
    ],
  },
  {
    // CCU-2026-00318: mornings in Fresno; every third read takes the B for an 8.
    vehicle: looks('6BVN812', 'silver', 'honda', 'sedan'),
    seen: daily(22, (day) => [
      seen(6.5 + 24 * day, 'TV-08', day % 3 === 1 ? '68VN812' : undefined),
      ...(day % 2 === 0 ? [seen(13.2 + 24 * day, 'TV-02', day % 3 === 2 ? '6BVN8I2' : undefined)] : []),
    ]),
  },
  {
    // ISU-NVP-26-0412: by night between Delano and Bakersfield, with a second vehicle close behind.
    vehicle: looks('7MPL360', 'gray', 'nissan', 'sedan'),
    seen: daily(9, (day) => [seen(18.1 + 72 * day, 'TV-09'), seen(17.4 + 72 * day, 'TV-10')]),
  },
  {
    vehicle: looks('4FDN118', 'black', 'chevrolet', 'pickup'),
    seen: daily(9, (day) => [seen(18.07 + 72 * day, 'TV-09'), seen(17.37 + 72 * day, 'TV-10')]),
  },
  {
    // OCS-2026-000342: from Castaic to the border at San Ysidro.
    vehicle: looks('5GHT228', 'red', 'toyota', 'hatchback'),
    seen: [
      seen(212, 'NS-01'),
      seen(211.4, 'NS-02'),
      seen(211, 'NS-03', 'SGHT228'),
      seen(190.2, 'NS-04'),
      seen(120.5, 'NS-05'),
      seen(119.4, 'NS-06'),
      seen(118.7, 'NS-07'),
      seen(44.3, 'NS-07'),
      seen(43.5, 'NS-06', '5GHT22B'),
    ],
  },
  { vehicle: looks('5GHT118', 'blue', 'subaru', 'suv'), seen: [seen(400, 'RA-02'), seen(230, 'RA-01')] },
  { vehicle: looks('5GHT928', 'white', 'tesla', 'sedan'), seen: [seen(310, 'CB-06'), seen(95, 'CB-07')] },
  {
    // CCU-2026-00402: along I-10, and once far from it.
    vehicle: looks('9DXC047', 'gold', 'hyundai', 'sedan'),
    seen: [
      seen(260, 'ST-05'),
      seen(258.2, 'ST-04'),
      seen(256.7, 'ST-03'),
      seen(150.4, 'ST-01'),
      seen(70.8, 'ST-03', '9OXC047'),
      seen(69.3, 'ST-04'),
      seen(22.6, 'ST-03'),
    ],
  },
  {
    // OIA-N-0412-26: between Stockton and Sacramento on working days.
    vehicle: looks('4TRM571', 'green', 'ford', 'suv'),
    seen: daily(20, (day) => [seen(8.3 + 24 * day, 'DB-02'), seen(7.6 + 24 * day, 'RA-07')]),
  },
  {
    // OCS-2026-000204: a vehicle from Nevada that passes Truckee.
    vehicle: looks('VHN4820', 'black', 'chevrolet', 'suv', 'us-nv'),
    seen: [seen(500, 'SC-06'), seen(340, 'SC-06'), seen(339, 'SC-07', 'VHN482O'), seen(101, 'SC-09')],
  },
];

const feedOf = new Map(posts.map(({ cameraId, feedId }) => [cameraId, feedId]));

/** The reads of the stories, the last of them within the last hours. */
export const storyReads = (random: Random, now: Instant): readonly DemoRead[] =>
  stories.flatMap(({ vehicle, seen: sightings }) =>
    sightings.map(({ at, hoursAgo, as }) => {
      const capturedAt = Math.round(now - hoursAgo * hourMs);
      const sighting = { feedId: feedOf.get(at) ?? '', cameraId: at, capturedAt };
      return as === undefined
        ? readRight(random, vehicle, sighting)
        : readWrong(random, vehicle, sighting, as);
    }),
  );
