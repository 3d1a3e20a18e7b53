/** The department's civil time: dates are shown and typed in it, and sent in UTC. */
export const departmentZone = 'America/Los_Angeles';

const format = new Intl.DateTimeFormat('en-US', {
  timeZone: departmentZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
});

const partsOf = (at: number): Readonly<Record<string, string>> =>
  Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));

/** `03/07/2027 14:05:09 PST`: United States order, 24 hours, seconds, the zone's letters. */
export function momentText(at: number): string {
  const { month, day, year, hour, minute, second, timeZoneName } = partsOf(at);
  return `${month}/${day}/${year} ${hour}:${minute}:${second} ${timeZoneName}`;
}

/** `14:05`, for "signed in until". */
export function clockText(at: number): string {
  const { hour, minute } = partsOf(at);
  return `${hour}:${minute}`;
}

/** `4 min ago`: stands beside the time, never alone. */
export function ageText(at: number, now: number): string {
  const minutes = Math.round((now - at) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} h ago`;
  return `${Math.round(minutes / 1440)} days ago`;
}

/** `mm/dd/yyyy` with or without `hh:mm` as typed, in the department's time, to milliseconds UTC; undefined when no such time exists. */
export function readMoment(typed: string): number | undefined {
  const match = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*$/.exec(typed);
  if (match === null) return undefined;
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const asIfUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  // Pacific time is 8 or 7 hours behind UTC: the one that reads back as typed is the one meant.
  return [7, 8]
    .map((hours) => asIfUtc + hours * 3_600_000)
    .find((at) => readsAs(at, [month, day, year, hour, minute, second]));
}

const readsAs = (at: number, typed: readonly number[]): boolean => {
  const { month, day, year, hour, minute, second } = partsOf(at);
  return [month, day, year, hour, minute, second].every((part, index) => Number(part) === typed[index]);
};
