import { apartFrom, type Span } from '../spans.ts';
import { matchesOf } from '../matches.ts';

/** A number introduced as a case, incident or report number. */
const labelled =
  /(?<![\p{L}\p{N}])(?:case|cas|caso|expediente|incident|inc|report|rpt|reporte|cad|cfs|event|evt|docket|file|cr|dr|ir|rd|ref|ccr|ca|control|complaint|folio)[ .:#-]{0,3}(?:no\.?|num\.?|number|nbr|id)?[ .:#-]{0,3}(?<number>(?=[a-z]{0,5}[-.]?\d)[a-z0-9]{1,12}(?:[-./][a-z0-9]{1,10}){0,3})/giu;
const hashed = /(?:^|[\s(,;])#\s?(?<number>\d[\d-]{2,14})/gu;
/** Year first, then a running number, or a month between: 25-138337, 2025-00123, 25.134692, 25-CR-1234, F25-1234, 25-01-00123. */
const yearly =
  /(?<![\p{L}\p{N}.,/-])(?:[a-z]{1,6}[-.]?)?(?:19|20)?\d{2}[-./](?:\d{2}[-./])?(?:[a-z]{1,5}[-./]?)?\d{3,9}(?:[-./][a-z0-9]{1,6})?(?![\p{L}\p{N}/-])/giu;
/** Two runs of digits: the day and a number (250310-0123), a number and the year (0123456-24). */
const paired =
  /(?<![\p{L}\p{N}.,/-])(?:\d{4,6}-\d{3,7}|\d{4,8}-(?:20)?(?:1[5-9]|2\d))(?![\p{L}\p{N}/-]| (?:block|blk))/giu;
/** Letters of the office round a year and a running number: 24F01234, SO25001234, 25CR001234, WCSO25OFF00123, SC25-31. */
const glued =
  /(?<![\p{L}\p{N}-])(?:[a-z]{1,6}(?:20)?(?:1\d|2\d)\d{4,12}|(?:[a-z]{2,6})?(?:20)?(?:1\d|2\d)[a-z]{1,5}\d{4,8}[a-z]?|\d{1,2}[a-z]{1,4}-\d{3,8}|[a-z]{1,5}\d{4,8}-\d{2,6}|(?!hwy|us|sr|fm|ih)[a-z]{2,4}(?:1[5-9]|2\d)-\d{2})(?![\p{L}\p{N}-])/giu;
/** A bare number of five digits and more. */
const bare = /(?<![\p{L}\p{N}.,/#$-])\d{5,14}(?![\p{L}\p{N}/-]|[.,]\d)/gu;

/**
 * Stretches that look like a case number. Dates, sections of law, telephone numbers and the like, which `taken` marks,
 * are none, nor are ten-codes.
 */
export function caseReferencesIn(plain: string, taken: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const match of matchesOf(labelled, plain)) if (digitsOf(match) >= 3) found.push(spanOf(match));
  if (plain.includes('#'))
    for (const match of matchesOf(hashed, plain)) if (digitsOf(match) >= 4) found.push(spanOf(match));
  for (const form of formsIn(plain)) for (const match of matchesOf(form, plain)) found.push(spanOf(match));
  return found.length === 0 ? found : apartFrom(found, taken);
}

/** The forms that the text may hold at all: most hold none. */
function formsIn(plain: string): readonly RegExp[] {
  const forms: RegExp[] = [];
  if (/\d[-./]/u.test(plain)) forms.push(yearly, paired);
  if (/[a-z]\d|\d[a-z]/iu.test(plain)) forms.push(glued);
  if (/\d{5}/u.test(plain)) forms.push(bare);
  return forms;
}

/** "case 123" is a case number; "#442" is as likely a badge. */
const digitsOf = (match: RegExpExecArray): number =>
  (match.groups?.['number'] ?? '').replace(/\D/gu, '').length;

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });
