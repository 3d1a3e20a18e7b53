import { z } from 'zod';
import { drawBody } from './thresholds.ts';

const day = z.int().min(20_000_101).max(22_001_231);
const division = z.enum(['OCS', 'DAI', 'DAPO', 'OIA']);
/** Number or date of the Hiring Authority's writing; never a name (R29). */
const writing = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9 ./-]{1,59}$/, 'Not a number or date of a writing, such as Memo 2026-114.');

export const auditParams = z.strictObject({
  audit: z.string().regex(/^\d{1,15}$/, 'Not the number of an audit.'),
});
export type AuditParams = z.infer<typeof auditParams>;

export const baselineBody = z.strictObject({ baselineOn: day });
export type BaselineBody = z.infer<typeof baselineBody>;

/** 53060.5(c)(2)(A): "or as directed by the Division's Hiring Authority". */
export const intervalBody = z.strictObject({ division, intervalDays: z.int().min(7).max(60), writing });
export type IntervalBody = z.infer<typeof intervalBody>;

export const aboutKinds = ['person', 'case', 'plate', 'period'] as const;

export const specialBody = z.strictObject({
  division,
  aboutKind: z.enum(aboutKinds),
  /** Staff id, case number or plate; empty of a period. */
  about: z.string().max(60),
  fromOn: day,
  throughOn: day,
  dueOn: day,
  writing,
});
export type SpecialBody = z.infer<typeof specialBody>;

export const assignBody = z.strictObject({ compiler: z.string().min(1).max(64) });
export type AssignBody = z.infer<typeof assignBody>;

/**
 * R29: of those not otherwise chosen, at most this share may lack justification, in percent; never more than the Hiring
 * Authority's direction allows, which holds where it is left out.
 */
export const beginBody = z.strictObject({ tolerable: drawBody.shape.tolerable.optional() });
export type BeginBody = z.infer<typeof beginBody>;
