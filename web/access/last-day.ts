/** `06/15/2026` as the number 20260615; undefined when it is written otherwise. */
export function dayOf(text: string): number | undefined {
  const [, month, day, year] = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(text) ?? [];
  return year === undefined ? undefined : Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

/** The day before today's in the next year, as people write it: within a year wherever the clock stands. */
export function dayInAYear(now: Date = new Date()): string {
  const day = new Date(now.getFullYear() + 1, now.getMonth(), now.getDate() - 1);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(day.getMonth() + 1)}/${two(day.getDate())}/${day.getFullYear()}`;
}
