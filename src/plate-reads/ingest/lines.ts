/** A piece of a file or body as it was sent; `line` counts from 1. */
export interface Frame {
  readonly line: number;
  readonly bytes: Buffer;
  /** The line is longer than any payload: `bytes` holds its beginning only. */
  readonly tooLong: boolean;
  /** As it was sent, where `bytes` holds less. */
  readonly size?: number;
  /** The line of column names under which it is read. */
  readonly head?: Buffer;
}

/** Lines as one piece, each at its own place. */
export function joinLines(frames: readonly Frame[]): Frame {
  const parts = frames.flatMap(({ bytes }, at) => (at === 0 ? [bytes] : [Buffer.from('\n'), bytes]));
  return {
    line: frames[0]?.line ?? 1,
    bytes: Buffer.concat(parts),
    tooLong: frames.some(({ tooLong }) => tooLong),
  };
}

/** The first line, and all of them, it too. */
export async function peek(
  frames: AsyncGenerator<Frame>,
): Promise<{ readonly first: Frame | undefined; readonly all: AsyncGenerator<Frame> }> {
  const first = await frames.next();
  const all = (async function* () {
    if (first.done !== true) yield first.value;
    yield* frames;
  })();
  return { first: first.done === true ? undefined : first.value, all };
}

const newline = 0x0a;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Lines of a stream, in bounded memory. Blank lines and a byte order mark at the beginning are left out. */
export async function* lines(source: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<Frame> {
  let held: Buffer[] = [];
  let size = 0;
  let line = 1;
  const take = (): Frame => {
    const whole = Buffer.concat(held);
    const marked = line === 1 && whole.subarray(0, 3).equals(byteOrderMark);
    const bytes = marked ? whole.subarray(3) : whole;
    return {
      line,
      bytes: bytes.subarray(0, mostBytes),
      tooLong: size > mostBytes,
      size: marked ? size - 3 : size,
    };
  };
  const hold = (part: Buffer): void => {
    // What is past the limit is counted, not kept.
    if (size <= mostBytes) held.push(part.subarray(0, mostBytes + 4 - size));
    size += part.length;
  };
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
      hold(bytes.subarray(from, end));
      const frame = take();
      if (!blank(frame.bytes)) yield frame;
      held = [];
      size = 0;
      line++;
      from = end + 1;
    }
    if (from < bytes.length) hold(bytes.subarray(from));
  }
  const last = take();
  if (!blank(last.bytes)) yield last;
}

/** Only spaces, tabs and carriage returns. */
const blank = (bytes: Buffer): boolean =>
  bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 or undefined: what is not is never guessed at. */
export function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
