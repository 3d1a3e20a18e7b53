/** Alternatives of whole words, matched in small letters; each text is a line of them. */
export const anyWord = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${alternatives.join('|')})\\b`);
