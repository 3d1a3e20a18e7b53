/** A cell that was taken out before the list was handed over: nothing may be concluded from it. */
export const isRedacted = (cell: string): boolean =>
  /^[[({]?(?:\*{2,}|x{4,}|█+|redacted|withheld|removed for release)[\])}]?$/iu.test(cell.trim());

/** An account that cannot be used any more. "Inactive" is not among them: it may mean only that nobody used it. */
const ended =
  /^(?:disabled|deactivated|suspended|deleted|removed|revoked|terminated|closed|archived|blocked|off|no|n|false|0)\b/iu;
const invited = /^(?:invited|invitation|pending|not (?:yet )?(?:activated|registered|joined)|awaiting)\b/iu;

export const isYes = (cell: string): boolean => /^(?:y|yes|true|t|1|x|✓|✔)$/iu.test(cell.trim());
export const isEnded = (cell: string): boolean => ended.test(cell.trim());
export const isInvited = (cell: string): boolean => invited.test(cell.trim());

const without =
  /^(?:|-+|—|n\/?a|no|n|false|f|0|1|off|none|never|null|disabled|inactive|not\b.*|un(?:enrolled|registered|verified|set)|pending.*|invited|optional|password(?: only)?|single(?:[- ]factor)?|missing|bypass(?:ed)?|exempt|skipped|incomplete)$/iu;

/**
 * Does the cell of a two-factor column show a second factor (53060.9(a))? `1` is a count of one factor in a column that
 * counts them, and "yes" in any other; a blank shows none.
 */
export function showsTwoFactors(cell: string, countsFactors: boolean): boolean {
  const word = cell.trim();
  if (word === '1') return !countsFactors;
  return !without.test(word);
}
