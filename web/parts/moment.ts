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

/** Which end of a window a time is: the hour that comes twice is taken so that the window holds both. */
export type Edge = 'start' | 'end';

/** A time as typed, and whether the clock shows it once, twice (in November) or not at all (in March). */
export interface TypedMoment {
  readonly at: number;
  readonly shown: 'once' | 'twice' | 'never';
}

const hourMs = 3_600_000;

/**
 * `mm/dd/yyyy` with or without `hh:mm` as typed, in the department's time; undefined when there is no such day or time. An
 * hour that March leaves out is the moment at which it was left out.
 */
export function readTyped(typed: string, edge: Edge = 'start'): TypedMoment | undefined {
  const match = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*$/.exec(typed);
  if (match === null) return undefined;
  const [month = 0, day = 0, year = 0, hours = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const asIfUtc = Date.UTC(year, month - 1, day, hours, minute, second);
  const written = new Date(asIfUtc);
  const stands =
    written.getUTCMonth() === month - 1 && written.getUTCDate() === day && written.getUTCHours() === hours;
  if (!stands || minute > 59 || second > 59) return undefined;
  // Pacific time is 7 or 8 hours behind UTC: those that read back as typed are meant.
  const found = [7, 8]
    .map((behind) => asIfUtc + behind * hourMs)
    .filter((at) => readsAs(at, [month, day, year, hours, minute, second]));
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined)
    return { at: Math.floor((asIfUtc + 8 * hourMs) / hourMs) * hourMs, shown: 'never' };
  return { at: edge === 'start' ? first : last, shown: first === last ? 'once' : 'twice' };
}

/** As `readTyped`, in milliseconds UTC. */
export const readMoment = (typed: string, edge: Edge = 'start'): number | undefined =>
  readTyped(typed, edge)?.at;

/** What is made of a time that the clock shows twice or never; undefined where nothing needs saying. */
export function clockChangeText(typed: string, edge: Edge): string | undefined {
  const read = readTyped(typed, edge);
  if (read === undefined || read.shown === 'once') return undefined;
  return read.shown === 'twice'
    ? `The clock shows this time twice on that day. Taken as ${momentText(read.at)}, so that both are searched.`
    : `The clock skips this time on that day. Taken as ${momentText(read.at)}.`;
}

const readsAs = (at: number, typed: readonly number[]): boolean => {
  const { month, day, year, hour, minute, second } = partsOf(at);
  return [month, day, year, hour, minute, second].every((part, index) => Number(part) === typed[index]);
};
