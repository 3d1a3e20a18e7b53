import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import { type Announce, findFeed, folderPhotos, importReads } from '../../plate-reads/index.ts';
import type { RecordLog } from '../../record/index.ts';
import { alprGroup } from './alpr-group.ts';
import { posts } from './traffic.ts';
import type { Vehicle } from './vehicles.ts';

/** A vehicle that is watched for, and passes a camera every few minutes while the demo runs. */
export const passing: Vehicle = {
  plate: '9DMK417',
  region: 'us-ca',
  color: 'blue',
  make: 'toyota',
  body: 'sedan',
};

const firstAfterMs = 20_000;
const everyMs = 3 * 60_000;

export interface LiveTraffic {
  readonly app: Pool;
  readonly sealing: Sealing;
  readonly record: RecordLog;
  readonly clock: Clock;
  readonly log: Log;
  readonly announce: Announce;
}

/** Lets the vehicle pass one camera after another, by the door that every feed uses. */
export function startLiveTraffic(traffic: LiveTraffic): { readonly stop: () => Promise<void> } {
  let passed = 0;
  let pass: Promise<void> = Promise.resolve();
  const passOnce = (): void => {
    pass = passCamera(traffic, passed).catch((error: unknown) =>
      traffic.log.warn('demo read not taken in', { code: error instanceof Error ? error.name : 'unknown' }),
    );
    passed += 1;
  };
  const first = setTimeout(passOnce, firstAfterMs).unref();
  const timer = setInterval(passOnce, everyMs).unref();
  return {
    stop: async () => {
      clearTimeout(first);
      clearInterval(timer);
      await pass;
    },
  };
}

async function passCamera(
  { app, sealing, record, clock, announce }: LiveTraffic,
  passed: number,
): Promise<void> {
  const { feedId = '', cameraId = '' } = posts[passed % posts.length] ?? {};
  const feed = await findFeed(app, feedId);
  if (feed === undefined) return;
  const now = clock.now();
  const { plate } = passing;
  const read = {
    feedId,
    cameraId,
    capturedAt: now - 1_000,
    plate,
    confidence: 0.94,
    candidates: [{ text: plate, confidence: 0.94 }],
    vehicle: passing,
  };
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`${alprGroup(read, randomUUID())}\n`);
  }
  const receipt = await record.jobRun({ kind: 'job.run', act: 'demo-reads', values: {} }, 60_000);
  await importReads(
    { pool: app, photos: folderPhotos({ db: app, sealing, folder: '' }), sealing, announce },
    { feed, format: 'openalpr', origin: 'file', bytes: bytes(), receipt, now },
  );
}
