/** A value at the top level of a text, from its first character to past its last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface JsonSequence {
  readonly values: readonly Stretch[];
  /** Where what is left over begins: a value that never ends, or text that is none; undefined when nothing is. */
  readonly leftOver: number | undefined;
}

/** Brackets opened less brackets closed, texts left out. */
export function bracketBalance(text: string): number {
  let depth = 0;
  for (const { change } of brackets(text, 0)) depth += change;
  return depth;
}

/** JSON objects and lists that stand one after the other, laid out over lines as they like, commas between them or not. */
export function jsonSequence(text: string): JsonSequence {
  const values: Stretch[] = [];
  let from = nextValue(text, 0);
  while (from < text.length) {
    const to = /[{[]/.test(text.charAt(from)) ? valueEnd(text, from) : undefined;
    if (to === undefined) return { values, leftOver: from };
    values.push({ from, to });
    from = nextValue(text, to);
  }
  return { values, leftOver: undefined };
}

function nextValue(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s,]/.test(text.charAt(at))) at++;
  return at;
}

function valueEnd(text: string, from: number): number | undefined {
  let depth = 0;
  for (const { at, change } of brackets(text, from)) {
    depth += change;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

interface Bracket {
  readonly at: number;
  readonly change: 1 | -1;
}

/** Every bracket that stands outside of a text; nothing past a text that never ends. */
function* brackets(text: string, from: number): Generator<Bracket> {
  const marks = /["{}[\]]/g;
  marks.lastIndex = from;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const [mark] = match;
    if (mark === '"') {
      const end = textEnd(text, marks.lastIndex);
      if (end === undefined) return;
      marks.lastIndex = end;
    } else yield { at: match.index, change: mark === '{' || mark === '[' ? 1 : -1 };
  }
}

/** To past the closing quote. */
function textEnd(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '"') return at + 1;
  }
  return undefined;
}
