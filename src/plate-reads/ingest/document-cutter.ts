import { type Frame, joinLines } from './lines.ts';

/** What was cut: a whole element, or one that never began or never ends. */
export interface Cut {
  readonly frame: Frame;
  readonly whole: boolean;
}

interface Start {
  readonly at: number;
  readonly root: string;
}

const mostBytes = 32 * 1024 * 1024;
const prefix = '(?:[\\w.-]+:)?';

/**
 * Cuts the elements of the given names out of lines, whatever stands around them: a declaration, an envelope, the headers
 * of a multipart stream. Holds one element at a time, and walks each byte a few times at most.
 */
export class DocumentCutter {
  readonly #starts: RegExp;
  readonly #ends: RegExp;
  #held: Frame[] = [];
  #size = 0;

  /** @param roots names of elements, without prefix. */
  constructor(roots: readonly string[]) {
    const names = roots.join('|');
    this.#starts = new RegExp(`<${prefix}(${names})(?=[\\s>/])`, 'g');
    this.#ends = new RegExp(`</${prefix}(?:${names})\\s*>`);
  }

  add(line: Frame): readonly Cut[] {
    this.#held.push(line);
    this.#size += line.bytes.length + 1;
    if (line.tooLong || this.#size > mostBytes) return this.#giveUp();
    return this.#ends.test(line.bytes.toString('latin1')) ? this.#cut() : [];
  }

  /** What is left: undefined when nothing; `started` when an element began and never ended. */
  rest(): { readonly frame: Frame; readonly started: boolean } | undefined {
    if (this.#held.length === 0) return undefined;
    const frame = joinLines(this.#held);
    return { frame, started: this.#startsIn(frame.bytes.toString('latin1')).length > 0 };
  }

  #keep(frame: Frame | undefined): void {
    this.#held = frame === undefined ? [] : [frame];
    this.#size = frame === undefined ? 0 : frame.bytes.length + 1;
  }

  #giveUp(): readonly Cut[] {
    const frame = { ...joinLines(this.#held), tooLong: true, size: this.#size };
    this.#keep(undefined);
    return [{ frame, whole: false }];
  }

  #startsIn(text: string): readonly Start[] {
    return [...text.matchAll(this.#starts)].map((match) => ({ at: match.index, root: match[1] ?? '' }));
  }

  #cut(): readonly Cut[] {
    const lineAt = lineFinder(this.#held);
    const whole = joinLines(this.#held);
    const text = whole.bytes.toString('latin1');
    const starts = this.#startsIn(text);
    const again = sameRootAfter(starts, text.length);
    const cuts: Cut[] = [];
    let done = 0;
    for (const [index, { at, root }] of starts.entries()) {
      if (at < done) continue;
      const limit = again[index] ?? text.length;
      const length = elementLength(text.slice(at, limit), root);
      // The last may end in a line that is still to come; one before it that begins anew has no end.
      if (length === undefined && limit === text.length) break;
      const to = length === undefined ? limit : at + length;
      const bytes = whole.bytes.subarray(at, to);
      cuts.push({ frame: { line: lineAt(at), bytes, tooLong: false }, whole: length !== undefined });
      done = to;
    }
    const open = starts.find(({ at }) => at >= done)?.at;
    if (cuts.length === 0 && open === undefined) {
      this.#keep(undefined);
      return [{ frame: whole, whole: false }];
    }
    const left = Buffer.from(whole.bytes.subarray(open ?? done));
    this.#keep(left.length === 0 ? undefined : { line: lineAt(open ?? done), bytes: left, tooLong: false });
    return cuts;
  }
}

/** Where the next element of the same name begins, for each start. */
function sameRootAfter(starts: readonly Start[], end: number): readonly number[] {
  const next = new Map<string, number>();
  const found: number[] = [];
  for (let index = starts.length - 1; index >= 0; index--) {
    const { at, root } = starts[index] ?? { at: end, root: '' };
    found[index] = next.get(root) ?? end;
    next.set(root, at);
  }
  return found;
}

/** To just past the end tag; undefined when there is none. Whether it is the right one is the parser's to say. */
function elementLength(text: string, root: string): number | undefined {
  const end = new RegExp(`</${prefix}${root}\\s*>`).exec(text);
  return end === null ? undefined : end.index + end[0].length;
}

/** Lines of byte offsets that are asked in rising order. */
function lineFinder(frames: readonly Frame[]): (offset: number) => number {
  let index = 0;
  let passed = 0;
  return (offset) => {
    for (let frame = frames[index]; frame !== undefined; frame = frames[++index]) {
      if (offset <= passed + frame.bytes.length) return frame.line;
      passed += frame.bytes.length + 1;
    }
    return frames.at(-1)?.line ?? 1;
  };
}
