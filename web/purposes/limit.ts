/** A purpose is short (R10); the same number stands in `src/searches/contract.ts`, which a test compares. */
export const purposeLimit = 120;
