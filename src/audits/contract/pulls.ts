import { z } from 'zod';

const product = z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Not the sign of a product.');
const division = z.enum(['OCS', 'DAI', 'DAPO', 'OIA']);

/** How a vendor's audit export comes: fetched from its host, or dropped in a folder (53060.5(c)(2)(A), R9). */
export const auditPullBody = z
  .strictObject({
    product,
    division,
    way: z.enum(['https', 'folder']),
    url: z
      .string()
      .regex(/^https:\/\/[^\s@]{4,400}$/, 'The address of the export, from https:// on.')
      .optional(),
    /** The name of a secret of the product, sent as its bearer token. */
    secret: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,39}$/, 'The name of a secret.')
      .optional(),
    everyDays: z.int().min(1).max(60),
  })
  .refine(({ way, url }) => (way === 'https') === (url !== undefined), {
    path: ['url'],
    message: 'What is fetched has an address, and nothing else has.',
  });
export type AuditPullBody = z.infer<typeof auditPullBody>;

export const endPullBody = z.strictObject({ product, division });
export type EndPullBody = z.infer<typeof endPullBody>;

export const askPullBody = endPullBody;
export type AskPullBody = z.infer<typeof askPullBody>;

/** What an export brought; each row is one of the last four. */
export interface PullReport {
  readonly rows: number;
  readonly kept: number;
  /** Known already, cell for cell. */
  readonly repeated: number;
  /** Known already, in another release. */
  readonly revised: number;
  /** Without a time, or otherwise of no use: kept apart. */
  readonly quarantined: number;
}

export interface AuditPullListed {
  readonly product: string;
  readonly name: string;
  readonly division: EndPullBody['division'];
  readonly way: 'https' | 'folder';
  readonly url: string;
  readonly secret: string;
  /** Of the folder, below the one where logs are dropped. */
  readonly folder: string;
  readonly everyDays: number;
  /** Asked for at once, and not tried since. */
  readonly asked: boolean;
  readonly triedAt: string | null;
  readonly doneAt: string | null;
  readonly problem: string;
  readonly report: PullReport | null;
  readonly late: boolean;
}

export interface AuditPulls {
  /** The asker acts for EIS, which alone sets them. */
  readonly eis: boolean;
  readonly pulls: readonly AuditPullListed[];
}
