import { z } from 'zod';

const count = (usual: number) => z.int().min(2).max(10_000).default(usual);

/** What a department may set in its profile, and what each detector takes without that (53060.5(c)(2)(C)). */
export const thresholdsSchema = z.strictObject({
  /** `streak`: consecutive local days. */
  streakDays: count(5),
  /** `off-hours`: the share of a person's searches that the usual hours hold. */
  usualShare: z.number().min(0.5).max(0.99).default(0.85),
  /** `off-hours`, where a person has no usual hours: the night, in hours of the local day. */
  nightFrom: z.number().min(0).max(24).default(0),
  nightTo: z.number().min(0).max(24).default(5),
  /** `repeat-plate` and `same-plate-unlike-purpose`: searches for one plate. */
  plateSearches: count(3),
  /** `repeat-plate`: days on which they are made. */
  plateDays: count(2),
  /** `sweep`: different plates within an hour. R15 masks an answer of more than twenty. */
  sweepPlates: count(20),
  /** `volume`: searches in a day, and how many times a usual day. */
  volumeSearches: count(40),
  volumeTimes: z.number().min(1).max(1000).default(6),
  /** `volume`: more different hours of one day than these. Nobody works so long. */
  volumeHours: z.int().min(1).max(23).default(16),
  /** `templated`: plates under one text. */
  templatedPlates: count(10),
  /** `export-spike`: copies of one person in a day, and how many times that person's usual day. */
  exportCopies: count(10),
  exportTimes: z.number().min(1).max(1000).default(5),
});

export type Thresholds = z.infer<typeof thresholdsSchema>;
export const usualThresholds: Thresholds = thresholdsSchema.parse({});
