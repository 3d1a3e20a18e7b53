/** Ordinary words that lie close to a word of the lexicon and are not misspellings of it. */
export const ordinary: ReadonlySet<string> = new Set(
  `
  `
    .trim()
    .split(/\s+/u),
);
