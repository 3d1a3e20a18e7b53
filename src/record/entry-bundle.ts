import { type Checked, bad, good } from './checked.ts';

/** The longest entry that a bundle can hold. */
export const maxEntryBytes = 65_535;

/** Each entry as its length, big-endian uint16, and its bytes (C2SP tlog-tiles). */
export function encodeBundle(entries: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

export function decodeBundle(bundle: Buffer): Checked<readonly Buffer[]> {
  const entries: Buffer[] = [];
  let at = 0;
  while (at < bundle.length) {
    if (at + 2 > bundle.length) return bad(`entry ${entries.length} of the bundle has no length`);
    const end = at + 2 + bundle.readUInt16BE(at);
    if (end > bundle.length) return bad(`entry ${entries.length} of the bundle is cut short`);
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return good(entries);
}
