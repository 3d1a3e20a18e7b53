/** A byte for each entry, however many there are: a megabyte for a million. */
export interface EntryBytes {
  readonly get: (at: number) => number;
  readonly set: (at: number, byte: number) => void;
}

export function entryBytes(): EntryBytes {
  let bytes = new Uint8Array(1024);
  return {
    get: (at) => bytes[at] ?? 0,
    set: (at, byte) => {
      if (at >= bytes.length) {
        const larger = new Uint8Array(Math.max(bytes.length * 2, at + 1));
        larger.set(bytes);
        bytes = larger;
      }
      bytes[at] = byte;
    },
  };
}
