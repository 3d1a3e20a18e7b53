/** What stands in place of a value that was taken out before release. */
const redacted =
  /^[\s"'([<{]*(?:\*{2,}|x{4,}|█+|■+|-?redacted(?: \w+)?|removed|withheld|\(?b\)?\s?\(\d\)(?:\s?\([a-z]\))?)[\s"')\]>}.]*$/iu;

/** The cell's text without blanks round it; null when the column is absent or the value redacted. */
export function cellAt(cells: readonly string[], at: number): string | null {
  if (at < 0) return null;
  const text = (cells[at] ?? '').trim();
  return redacted.test(text) ? null : text;
}

/** Prefixes that the vendor's pages put before what the person wrote, and whole texts that they fill in. */
const machinePrefix = /^(?:more like this|search again|recent search|saved search)\s*:\s*/iu;
const machineText =
  /^(?:daytime search for best results?|nighttime search for best results?|search for best results?)$/iu;

/** The person's own words: what the vendor's page put there is none (a UI's filter is no purpose). */
export function ownWords(reason: string): string {
  const own = reason.replace(machinePrefix, '');
  return machineText.test(own.trim()) ? '' : own;
}
