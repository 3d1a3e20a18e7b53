import { z } from 'zod';
import { type LogMapping, logMapping } from './log-mapping.ts';

/** A vendor's audit export as a file; larger ones are imported on the command line. */
export const vendorLogBody = z.strictObject({
  product: z.string().min(1).max(60),
  division: z.enum(['OCS', 'DAI', 'DAPO', 'OIA']),
  fileName: z.string().min(1).max(200),
  /** Base64. */
  content: z.base64().min(4),
  mapping: logMapping.optional(),
});
export type VendorLogBody = z.infer<typeof vendorLogBody>;

export interface VendorLogListed {
  readonly id: string;
  readonly division: string;
  readonly product: string;
  readonly fileName: string;
  readonly rows: number;
  readonly kept: number;
  readonly repeated: number;
  readonly revised: number;
  readonly quarantined: number;
  readonly importedAt: string;
  readonly done: boolean;
}

/** A product whose logs are imported, and how its columns are read. */
export interface LogProduct {
  readonly id: string;
  readonly name: string;
  readonly mapping: LogMapping;
  /** Who said so, and when; null where its headers tell by themselves. */
  readonly mapped: { readonly by: string; readonly at: string } | null;
}

export interface VendorLogs {
  readonly divisions: readonly string[];
  readonly products: readonly LogProduct[];
  readonly imports: readonly VendorLogListed[];
}
