import type { CivilDate } from '../../foundation/clock.ts';

const forms: readonly (readonly [RegExp, (parts: readonly string[]) => readonly [string, string, string]])[] =
  [
    [/^(\d{4})-?(\d\d)-?(\d\d)$/, ([, year = '', month = '', day = '']) => [year, month, day]],
    [/^(\d\d?)\/(\d\d?)\/(\d{4})\b/, ([, month = '', day = '', year = '']) => [year, month, day]],
    // Six digits are month, day and year of this century.
    [/^(\d\d)(\d\d)(\d\d)$/, ([, month = '', day = '', year = '']) => [`20${year}`, month, day]],
  ];

/** A day as hot lists write it (20190509, 01/03/2019, 010315), or undefined: it is none of the calendar. */
export function writtenDate(text: string | undefined): CivilDate | undefined {
  const trimmed = text?.trim() ?? '';
  for (const [form, parts] of forms) {
    const found = form.exec(trimmed);
    if (found === null) continue;
    const [year, month, day] = parts(found).map(Number);
    return ofCalendar(year ?? 0, month ?? 0, day ?? 0);
  }
  return undefined;
}

function ofCalendar(year: number, month: number, day: number): CivilDate | undefined {
  const there = new Date(Date.UTC(year, month - 1, day));
  const real = there.getUTCMonth() === month - 1 && there.getUTCDate() === day && year >= 1950;
  return real ? year * 10_000 + month * 100 + day : undefined;
}
