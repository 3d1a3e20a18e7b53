/** Signs that blot a value out. What may stand round them does not begin with one: long rows of signs are read in one pass. */
const blots = '\\*\\*|\\* \\*|#{2,}|[█■▇▓▮⬛▪](?:[ ,█■▇▓▮⬛▪]*[█■▇▓▮⬛▪])?';
/** Words for it; the law that allows it may be named instead. */
const words = [
  'x{4,}',
  // "REDACTED", "[redacted]", "Redacted per Gov. Code 7923.600".
  '(?:partially |fully )?redacted(?:[ :–-]+(?:by|per|under|pursuant to|for|as)\\b.{1,60}|[ :]\\w+)?',
  '(?:removed|withheld|masked|hidden|obscured|exempt|confidential|privileged)(?: (?:by|per|under|pursuant to|from)\\b.{1,60})?',
  '\\(?b\\)?\\s?\\(\\d\\)(?:\\s?\\([a-z]\\))?',
  '(?:gov\\.? ?code|gc|civ\\.? ?code|cc)[ §]{0,3}\\d{4}(?:\\.\\d+)?(?:\\([a-z]\\))?|\\d{4}\\.\\d{3} gc',
].join('|');
/** What stands in place of a value that was taken out before release. */
const redacted = new RegExp(
  `^(?:[\\s"'([<{_-]*(?:${blots})|[\\s"'([<{*_-]*(?:${words}))[\\s"')\\]>}.*_-]*$`,
  'iu',
);
/** What is longer stands in place of nothing. */
const longestMark = 1_000;

/** The cell's text without blanks round it; null when the column is absent or the value redacted. */
export function cellAt(cells: readonly string[], at: number): string | null {
  if (at < 0) return null;
  const text = (cells[at] ?? '').trim();
  return text.length <= longestMark && redacted.test(text) ? null : text;
}

/** Was part of the text taken out? What is left then says nothing of what is missing. */
export const isPartlyRedacted = (text: string): boolean => /\bredacted\b|\*{3}|█|■/iu.test(text);

/** Prefixes that the vendor's pages put before what the person wrote, and whole texts that they fill in. */
const machinePrefix =
  /^(?:more like this|search again|recent search|saved search|other image search from alerts page associated with alert)\s*:\s*/iu;
const machineText =
  /^(?:daytime search for best results?|nighttime search for best results?|search for best results?)$/iu;

/** The person's own words: what the vendor's page put there is none (a UI's filter is no purpose). */
export function ownWords(reason: string): string {
  const own = reason.replace(machinePrefix, '');
  return machineText.test(own.trim()) ? '' : own;
}

/** A number as a spreadsheet writes it back ("25001234.0"). */
export const wholeNumber = (text: string): string => text.replace(/^(?<digits>\d+)\.0$/u, '$<digits>');
