const bare = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/gu, '');

/**
 * Where each wanted column stands in a header row that people's tools wrote: capitals, blanks and signs do not matter, and
 * each has several names, small letters and digits with blanks between. -1: the file has none of it.
 */
export const columnPlaces = <K extends string>(
  headers: readonly string[],
  names: Readonly<Record<K, string>>,
): ((column: K) => number) => {
  const seen = headers.map(bare);
  return (column) => seen.findIndex((header) => names[column].split(' ').includes(header));
};

/** The columns of a file, as a report names them. */
export const quotedColumns = (headers: readonly string[]): string =>
  headers.map((name) => `"${name}"`).join(', ');
