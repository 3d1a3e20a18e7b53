import { z } from 'zod';

const header = z.string().min(1).max(120);

/** What a column of a vendor's export may be named as. */
export const logColumns = [
  'id',
  'user',
  'organization',
  'plate',
  'caseNumber',
  'reason',
  'offense',
  'prompt',
  'type',
  'at',
  /** The time of day, where the day stands in a column of its own. */
  'clock',
] as const;
export type MappedColumn = (typeof logColumns)[number];

/** Which header of another product's export names what; the rest is told by itself. */
export const logMapping = z.partialRecord(z.enum(logColumns), header);
export type LogMapping = z.infer<typeof logMapping>;
