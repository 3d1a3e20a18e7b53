import { z } from 'zod';
import type { Route } from '../foundation/route.ts';
import { deliveries } from './receive-delivery.ts';
import { listCameras } from './store/camera-list.ts';
import type { IngestDeps } from './ways/take-in.ts';

const megabyte = 1024 * 1024;

/** What feeds may call. */
export const plateReadRoutes = (deps: IngestDeps): readonly Route[] => [
  {
    method: 'POST',
    path: '/feeds/:feed/reads',
    listener: 'feeds',
    who: 'feed',
    records: ['feed.imported', 'feed.refused', 'job.run'],
    // Each feed has a limit of its own in its register row.
    limits: { bodyBytes: 16 * megabyte, perMinute: 60_000 },
    raw: true,
    schema: { params: z.strictObject({ feed: z.string().max(60) }) },
    summary:
      'Reads of one feed, in the format that its register row fixes (53060.6(a), R1): JSON, multipart with photo, CSV or NDJSON.',
    handler: deliveries(deps),
  },
  {
    method: 'GET',
    path: '/cameras',
    listener: 'staff',
    who: 'signed-in',
    records: { nothing: 'where cameras stand and whose they are; no ALPR information' },
    limits: { bodyBytes: 0, perMinute: 60 },
    schema: {},
    summary: 'The cameras that a search may be narrowed to (53060.4(b)).',
    handler: async () => ({ status: 200, body: await listCameras(deps.db) }),
  },
];
