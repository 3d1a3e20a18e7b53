import { z } from 'zod';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import { readDecided, readSetting } from '../../settings/index.ts';
import { drawRules } from '../contract/draw-rules.ts';
import { type Draw, drawBody } from '../contract/thresholds.ts';
import { thresholdsSchema, usualThresholds } from '../detectors/thresholds.ts';

/** What holds until a Hiring Authority directs otherwise (R29). */
export const usualDraw: Draw = {
  line: drawRules.line.usual,
  confidence: drawRules.confidence.usual,
  tolerable: drawRules.tolerable.usual,
};

/** By what an audit is ranked and drawn; the writings that direct it stand beside it, null where it is as published. */
export const auditRules = drawBody.extend({
  thresholds: thresholdsSchema,
  directed: z.strictObject({ thresholds: z.string().nullable(), draw: z.string().nullable() }),
});
export type AuditRules = z.infer<typeof auditRules>;

/** As published: also of audits that began before this was kept. */
export const publishedRules: AuditRules = {
  ...usualDraw,
  thresholds: usualThresholds,
  directed: { thresholds: null, draw: null },
};

/** The rules of a division's audits as its Hiring Authority directed them (53060.5(c)(2)(C), R29). */
export async function rulesInForce(db: Queryable, division: DivisionName): Promise<AuditRules> {
  const thresholds = await readDecided(db, 'audits.detectors', division);
  const draw = await readDecided(db, 'audits.draw', division);
  const set = thresholdsSchema.safeParse(thresholds?.value ?? {});
  return {
    ...(draw?.value ?? (await readSetting(db, 'audits.draw', division))),
    thresholds: set.success ? set.data : usualThresholds,
    directed: { thresholds: thresholds?.authority ?? null, draw: draw?.authority ?? null },
  };
}

/** The rules that an audit was begun by, as they are kept of it. */
export const rulesOf = (kept: unknown): AuditRules =>
  kept === null || kept === undefined ? publishedRules : auditRules.parse(kept);
