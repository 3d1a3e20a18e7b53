/** Letter and five digits, or two letters and four digits, with or without a dash (53060.7(b)(6)). */
const cdcrNumber = /^(?:[A-Z][- ]?\d{5}|[A-Z]{2}[- ]?\d{4})$/;

/** What people write before it: "CDCR # P45678", "CDC no. P-45678", "inmate P45678". */
const label = /^(?:(?:CDCR?|INMATE|OFFENDER)\b ?)?(?:(?:NUMBER|NO|NUM|ID)\b\.?|#)? ?[:#-]? ?/;

/** A CDCR number and nothing else: it tells who, not which investigation (53060.7(b)(6)). */
export function isCdcrNumberAlone(typed: string): boolean {
  const text = plainly(typed);
  return cdcrNumber.test(text) || cdcrNumber.test(text.replace(label, ''));
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
