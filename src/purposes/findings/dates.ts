import { matchesOf } from '../matches.ts';

export interface DateSpan {
  readonly start: number;
  readonly end: number;
  /** Four digits, or undefined where the year is not written. */
  readonly year: number | undefined;
}

const american =
  /(?<![\p{N}.-])(?<month>\d{1,2})(?<sep>[-./])(?<day>\d{1,2})(?:\k<sep>(?<year>\d{4}|\d{2}))?(?![\p{N}]|[-/.]\d)/gu;
const international =
  /(?<![\p{N}.-])(?<year>(?:19|20)\d{2})(?<sep>[-./])(?<month>\d{1,2})\k<sep>(?<day>\d{1,2})(?![\p{N}]|[-/.]\d)/gu;
const run =
  /(?<![\p{L}\p{N}.-])(?:(?<year>19\d{2}|20[0-3]\d)(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])|(?<month2>0[1-9]|1[0-2])(?<day2>[0-2]\d|3[01])(?<year2>19\d{2}|20[0-3]\d))(?![\p{L}\p{N}-])/gu;
const named =
  /(?<![\p{L}\p{N}])(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)[a-z]{0,6}\.?[ -]\d{1,2}(?:st|nd|rd|th)?,?[ -](?<year>\d{4})|\d{1,2}[ -](?:de )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]{0,7}[ -](?:de )?(?<year2>\d{4}|\d{2}))(?![\p{L}\p{N}])/giu;

/** Calendar dates in a text, by the ways they are written here. */
export function datesIn(plain: string): readonly DateSpan[] {
  const found: DateSpan[] = [];
  for (const form of formsIn(plain)) {
    for (const match of matchesOf(form, plain)) {
      const { month, day, year, month2, day2, year2 } = match.groups ?? {};
      if (!isDay(Number(month ?? month2 ?? 1), Number(day ?? day2 ?? 1))) continue;
      found.push({ start: match.index, end: match.index + match[0].length, year: fullYear(year ?? year2) });
    }
  }
  return found;
}

/** The forms that the text may hold at all: most hold none. */
function formsIn(plain: string): readonly RegExp[] {
  const forms = /\d[-./]\d/u.test(plain) ? [american, international] : [];
  if (/\d{8}/u.test(plain)) forms.push(run);
  if (/\d[ -](?:de )?[a-z]{3}|[a-z]{3}\.?[ -]\d/iu.test(plain)) forms.push(named);
  return forms;
}

/** Month and day in either order. */
const isDay = (one: number, other: number): boolean =>
  one >= 1 && other >= 1 && Math.min(one, other) <= 12 && Math.max(one, other) <= 31;

/** Two digits from 30 up belong to the last century. */
function fullYear(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const year = Number(written);
  if (written.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
