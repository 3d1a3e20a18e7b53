/** Letter and five digits, or two letters and four digits, with or without a dash or the like (53060.7(b)(6)). */
const cdcrNumber = /^(?:[A-Z] ?[-._]? ?\d{5}|[A-Z]{2} ?[-._]? ?\d{4})$/;

/** What people write before it: "CDCR # P45678", "CDC no. P-45678", "inmate P45678". */
const label = /^(?:(?:CDCR?|INMATE|OFFENDER|PAROLEE)\b ?)?(?:(?:NUMBER|NO|NUM|ID)\b\.?|#)? ?[:#-]? ?/;

/** What stands between one number and the next. */
const between = /[,;/&+]|\bAND\b/;

/** CDCR numbers, one or several, and nothing else: they tell who, not which investigation (53060.7(b)(6)). */
export function isCdcrNumberAlone(typed: string): boolean {
  const parts = plainly(typed)
    .split(between)
    .map((part) => part.replace(/^[^A-Z0-9#]+|[^A-Z0-9]+$/g, ''))
    .filter((part) => part !== '');
  return (
    parts.length > 0 &&
    parts.every((part) => cdcrNumber.test(part) || cdcrNumber.test(part.replace(label, '')))
  );
}

/** Is it the same number, however it is spaced, dashed and capitalised? */
export const isSameNumber = (one: string, other: string): boolean => bare(one) === bare(other);

const plainly = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

const bare = (typed: string): string => plainly(typed).replace(/[ -]/g, '');
