import type { Frame } from './lines.ts';

const quote = '"'.charCodeAt(0);
const mostLines = 100;
const mostBytes = 64 * 1024;

/**
 * Lines joined to CSV records (RFC 4180): a quoted cell may hold newlines. A quote that never closes costs its own line
 * only: the lines after it are read again as records of their own.
 */
export async function* records(source: AsyncIterable<Frame>, delimiter: string): AsyncGenerator<Frame> {
  const joiner = new RecordJoiner(delimiter);
  for await (const line of source) yield* joiner.add(line);
  yield* joiner.end();
}

/** Holds the lines of a record whose quote is still open. */
class RecordJoiner {
  #waiting: Frame[] = [];
  #bytes = 0;
  #open = false;
  readonly #delimiter: string;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  *add(line: Frame): Generator<Frame> {
    this.#hold(line);
    if (!this.#open && (this.#waiting.length === 1 || this.#isRecord())) yield this.#take();
    else if (!this.#open || this.#waiting.length > mostLines || this.#bytes > mostBytes)
      yield* this.#giveUp();
  }

  *end(): Generator<Frame> {
    while (this.#waiting.length > 0) yield* this.#giveUp();
  }

  #hold(line: Frame): void {
    this.#waiting.push(line);
    this.#bytes += line.bytes.length;
    this.#open = !line.tooLong && staysOpen(line.bytes, this.#delimiter.charCodeAt(0), this.#open);
  }

  /** A quote that was never closed ends at the next one that opens: what it then joins is no record. */
  #isRecord(): boolean {
    return splitCells(join(this.#waiting).bytes.toString('latin1'), this.#delimiter) !== undefined;
  }

  #take(): Frame {
    const frames = this.#waiting;
    this.#reset();
    return join(frames);
  }

  /** The quote of the first waiting line is never closed: it stands alone, the others are read anew. */
  *#giveUp(): Generator<Frame> {
    const [first, ...others] = this.#waiting;
    this.#reset();
    if (first !== undefined) yield first;
    for (const line of others) yield* this.add(line);
  }

  #reset(): void {
    this.#waiting = [];
    this.#bytes = 0;
    this.#open = false;
  }
}

function join(frames: readonly Frame[]): Frame {
  const parts = frames.flatMap(({ bytes }, at) => (at === 0 ? [bytes] : [Buffer.from('\n'), bytes]));
  return {
    line: frames[0]?.line ?? 0,
    bytes: Buffer.concat(parts),
    tooLong: frames.some(({ tooLong }) => tooLong),
    size: frames.reduce((sum, { bytes, size }) => sum + 1 + (size ?? bytes.length), -1),
  };
}

/** Is a quote open after these bytes? Only a quote that begins a cell opens one; a doubled quote is a quote. */
function staysOpen(bytes: Buffer, delimiter: number, before: boolean): boolean {
  if (!bytes.includes(quote)) return before;
  let open = before;
  let cellBegins = !before;
  for (const byte of bytes) {
    if (byte === quote && (open || cellBegins)) {
      open = !open;
      cellBegins = open ? false : cellBegins;
    } else {
      cellBegins = !open && byte === delimiter;
    }
  }
  return open;
}

/** The cells of one record, or undefined when its quotes do not pair. */
export function splitCells(record: string, delimiter: string): readonly string[] | undefined {
  const text = record.endsWith('\r') ? record.slice(0, -1) : record;
  if (!text.includes('"')) return text.split(delimiter);
  const cells: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
    if (cell === undefined || (cell.end < text.length && text[cell.end] !== delimiter)) return undefined;
    cells.push(cell.text);
    at = cell.end + 1;
  }
  return cells;
}

interface Cell {
  readonly text: string;
  readonly end: number;
}

function plainCell(text: string, from: number, delimiter: string): Cell {
  const found = text.indexOf(delimiter, from);
  const end = found < 0 ? text.length : found;
  return { text: text.slice(from, end), end };
}

function quotedCell(text: string, from: number): Cell | undefined {
  let end = text.indexOf('"', from + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end < 0 ? undefined : { text: text.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 };
}
