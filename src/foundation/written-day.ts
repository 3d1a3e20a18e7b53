import { Temporal } from 'temporal-polyfill';
import { addCivil, type CivilDate, civilDate, type Instant } from './clock.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;

const isoDay = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?<time>[T ].*)?$/u;
const compactDay = /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})$/u;
const slashedDay = /^(?<first>\d{1,2})[-/.](?<second>\d{1,2})[-/.](?<year>\d{4}|\d{2})(?:[, ].*)?$/u;
const monthFirst =
  /^(?:[a-z]{3,9},? )?(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b/iu;
const dayFirst =
  /^(?:[a-z]{3,9},? )?(?<day>\d{1,2})[- ](?<month>[a-z]{3,9})\.?[- ,]+(?<year>\d{4}|\d{2})\b/iu;
const instantText = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|UTC|[+-]\d{2}:?\d{2})$/iu;
const ago = /^(?<count>\d{1,4}|an?) (?<unit>minute|hour|day|week|month|year)s? ago$/iu;

/**
 * The civil day that a cell of somebody's table names, however it is written: ISO, American, with the month's name, with a
 * time behind it, a spreadsheet's day number, a Unix time, "3 months ago", "today". A time with a zone is a day in the
 * department's zone. Undefined when it names no day that exists.
 */
export function writtenDay(text: string, today: CivilDate): CivilDate | undefined {
  const cell = text.trim().replace(/\s+/gu, ' ');
  return instantDay(cell) ?? numberDay(cell) ?? namedDay(cell) ?? relativeDay(cell, today);
}

function instantDay(cell: string): CivilDate | undefined {
  if (!instantText.test(cell)) return undefined;
  const at = Date.parse(
    cell
      .replace(/\s?UTC$/iu, 'Z')
      .replace(/^(\S{10}) /u, '$1T')
      .replace(/ (?=[Z+-])/iu, ''),
  );
  return Number.isNaN(at) ? undefined : civilDate(at);
}

/** Days of a spreadsheet count from 1899-12-30; seconds and milliseconds from 1970. */
function numberDay(cell: string): CivilDate | undefined {
  if (/^[3-6]\d{4}(?:\.\d+)?$/u.test(cell)) return addCivil(18991230, { days: Math.trunc(Number(cell)) });
  if (/^1\d{9}(?:\.\d+)?$/u.test(cell)) return civilDate(Math.trunc(Number(cell)) * 1000);
  return /^1\d{12}$/u.test(cell) ? civilDate(Number(cell) satisfies Instant) : undefined;
}

function namedDay(cell: string): CivilDate | undefined {
  const iso = (isoDay.exec(cell) ?? compactDay.exec(cell))?.groups;
  if (iso !== undefined) return dayOf(Number(iso['year']), Number(iso['month']), Number(iso['day']));
  const slashed = slashedDay.exec(cell)?.groups;
  if (slashed !== undefined) {
    const [first, second] = [Number(slashed['first']), Number(slashed['second'])];
    const year = fourDigits(slashed['year']);
    // American order, unless the first number can be no month.
    return first > 12 ? dayOf(year, second, first) : dayOf(year, first, second);
  }
  const worded = (monthFirst.exec(cell) ?? dayFirst.exec(cell))?.groups;
  if (worded === undefined) return undefined;
  return dayOf(fourDigits(worded['year']), monthOf(worded['month'] ?? ''), Number(worded['day']));
}

const fourDigits = (year = ''): number => (year.length === 2 ? 2000 : 0) + Number(year);

function dayOf(year: number, month: number, day: number): CivilDate | undefined {
  try {
    Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    return year * 10_000 + month * 100 + day;
  } catch {
    return undefined;
  }
}

function relativeDay(cell: string, today: CivilDate): CivilDate | undefined {
  if (/^(?:today|just now|now|online)$/iu.test(cell)) return today;
  if (/^yesterday$/iu.test(cell)) return addCivil(today, { days: -1 });
  const parts = ago.exec(cell)?.groups;
  if (parts === undefined) return undefined;
  const count = /^an?$/iu.test(parts['count'] ?? '') ? 1 : Number(parts['count']);
  switch (parts['unit']?.toLowerCase()) {
    case 'year':
      return addCivil(today, { years: -count });
    case 'month':
      return addCivil(today, { months: -count });
    case 'week':
      return addCivil(today, { days: -7 * count });
    case 'day':
      return addCivil(today, { days: -count });
    default:
      return today;
  }
}

/** A civil day for people: `03/07/2027`. */
export function dayText(day: CivilDate): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(4, 6)}/${digits.slice(6, 8)}/${digits.slice(0, 4)}`;
}
