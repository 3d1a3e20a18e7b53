import type { VendorSearch } from './search.ts';

/** In so many searches somebody would have filled it in. */
const fewest = 50;

/**
 * A column that is blank in every row of a file was emptied before release: as of one that was redacted, nothing is concluded
 * from it. In a short file it may be that nobody wrote anything.
 */
export function blankedToNull(searches: readonly VendorSearch[]): readonly VendorSearch[] {
  const byFile = Map.groupBy(searches, ({ file }) => file);
  const emptied = new Map(
    [...byFile].map(([file, all]) => [
      file,
      { caseNumber: isBlanked(all, 'caseNumber'), reason: isBlanked(all, 'reason') },
    ]),
  );
  return searches.map((search) => {
    const { caseNumber = false, reason = false } = emptied.get(search.file) ?? {};
    if (!caseNumber && !reason) return search;
    return {
      ...search,
      caseNumber: caseNumber ? null : search.caseNumber,
      reason: reason ? null : search.reason,
    };
  });
}

const isBlanked = (searches: readonly VendorSearch[], field: 'caseNumber' | 'reason'): boolean =>
  searches.length >= fewest && searches.every((search) => search[field] === '' || search[field] === null);
