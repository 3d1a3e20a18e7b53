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
