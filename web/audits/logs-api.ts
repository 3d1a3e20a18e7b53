import * as z from 'zod/mini';
import type { KeepMappingBody, LogTried, VendorLogBody, VendorLogs } from '../../src/audits/contract.ts';
import { logColumns } from '../../src/audits/contract/log-columns.ts';
import { acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';
import { shapeOf } from '../parts/shape.ts';

const mapping = z.partialRecord(z.enum(logColumns), z.string());

const counts = {
  rows: z.number(),
  kept: z.number(),
  repeated: z.number(),
  revised: z.number(),
  quarantined: z.number(),
};

const logsShape = shapeOf<VendorLogs>()(
  z.object({
    divisions: z.readonly(z.array(z.string())),
    products: z.readonly(
      z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          mapping,
          mapped: z.nullable(z.object({ by: z.string(), at: z.string() })),
        }),
      ),
    ),
    imports: z.readonly(
      z.array(
        z.object({
          id: z.string(),
          division: z.string(),
          product: z.string(),
          fileName: z.string(),
          ...counts,
          importedAt: z.string(),
          done: z.boolean(),
        }),
      ),
    ),
  }),
);
export const vendorLogs = (signal: AbortSignal): Promise<Outcome<VendorLogs>> =>
  call('/vendor-logs', logsShape, { signal });

const countsShape = z.object(counts);
export type LogCounts = z.infer<typeof countsShape>;

const nullable = z.nullable(z.string());
const triedShape = shapeOf<LogTried>()(
  z.object({
    columns: z.readonly(z.array(z.object({ header: z.string(), samples: z.readonly(z.array(z.string())) }))),
    read: mapping,
    problem: nullable,
    counts: countsShape,
    apart: z.readonly(
      z.array(
        z.object({
          reason: z.enum(['no-time', 'too-many-cells', 'too-long', 'in-the-future']),
          rows: z.number(),
          first: z.readonly(z.array(z.number())),
        }),
      ),
    ),
    first: z.readonly(
      z.array(
        z.object({
          row: z.number(),
          at: nullable,
          user: nullable,
          plate: nullable,
          caseNumber: nullable,
          reason: nullable,
        }),
      ),
    ),
  }),
);

const post = <T>(path: string, shape: z.ZodMiniType<T>, body: unknown): Promise<Outcome<T>> =>
  call(path, shape, { method: 'POST', body });

export const importVendorLog = (body: VendorLogBody) => post('/vendor-logs/import', countsShape, body);
export const tryVendorLog = (body: VendorLogBody) => post('/vendor-logs/try', triedShape, body);
export const keepLogMapping = (body: KeepMappingBody) => post('/vendor-logs/mapping', acted, body);
