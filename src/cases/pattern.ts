import { type Segment, segmentSource } from './segment.ts';

/**
 * How a division writes its case numbers (53060.7(b)(6)). Capitals, digits and `- . / #` and a blank stand for themselves;
 * in braces: `yyyy` `yy` `mm`; `nnnn` so many digits, `n3-6` three to six; `aaa` so many letters; `xxx` letters or
 * digits; `cdcr` an embedded CDCR number; `OCS|SSU` one of the words. Every part has a greatest length, so that matching
 * takes bounded time whatever is typed.
 */
export interface Pattern {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly matches: (caseNumber: string) => boolean;
}

/** A pattern that cannot be read; the message says what to mend. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
  readonly code: 'literal' | 'part' | 'length';
  constructor(code: 'literal' | 'part' | 'length', message: string) {
    super(message);
    this.code = code;
  }
}

const digits = '0123456789';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const longest = 60;
const mostVarying = 3;

const chars = (of: string, min: number, max = min): Segment => ({ kind: 'chars', of, min, max });
const word = (text: string): readonly Segment[] => [...text].map((char) => chars(char, 1));
const choice = (...choices: readonly (readonly Segment[])[]): Segment => ({ kind: 'choice', choices });

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const dash = chars('-', 0, 1);

const named: Readonly<Record<string, readonly Segment[]>> = {
  yyyy: [choice(word('19'), word('20')), chars(digits, 2)],
  yy: [chars(digits, 2)],
  mm: [choice(...months.map(word))],
  cdcr: [choice([chars(letters, 1), dash, chars(digits, 5)], [chars(letters, 2), dash, chars(digits, 4)])],
};

const runs: Readonly<Record<string, string>> = { n: digits, a: letters, x: letters + digits };

function run(part: string): Segment | undefined {
  const of = runs[part.charAt(0)];
  if (of === undefined) return undefined;
  if (/^(.)\1*$/.test(part)) return chars(of, part.length);
  const [, min, max] = /^.(\d{1,2})-(\d{1,2})$/.exec(part) ?? [];
  return Number(min) >= 1 && Number(max) >= Number(min) ? chars(of, Number(min), Number(max)) : undefined;
}

function readPart(part: string): readonly Segment[] {
  if (Object.hasOwn(named, part)) return named[part] ?? [];
  if (/^[A-Z0-9]{1,12}(\|[A-Z0-9]{1,12})*$/.test(part)) return [choice(...part.split('|').map(word))];
  const segment = run(part);
  if (segment === undefined)
    throw new PatternError('part', `{${part}} is none of yyyy, yy, mm, n…, a…, x…, cdcr or WORD|WORD`);
  return [segment];
}

function readLiteral(text: string): readonly Segment[] {
  if (!/^[A-Z0-9./# -]*$/.test(text))
    throw new PatternError('literal', `"${text}": outside braces only capitals, digits, blank and - . / #`);
  return word(text);
}

const greatestLength = (segments: readonly Segment[]): number =>
  segments
    .map((part) => (part.kind === 'chars' ? part.max : Math.max(...part.choices.map(greatestLength))))
    .reduce((sum, length) => sum + length, 0);

/** Reads a pattern, or throws a `PatternError` that says what to mend. */
export function compilePattern(text: string): Pattern {
  const segments = text
    .split(/(\{[^{}]*\})/)
    .flatMap((part) => (/^\{[^{}]*\}$/.test(part) ? readPart(part.slice(1, -1)) : readLiteral(part)));
  if (segments.length === 0) throw new PatternError('length', 'The pattern is empty');
  if (greatestLength(segments) > longest)
    throw new PatternError('length', `A case number has at most ${longest} characters`);
  if (text.split(/\{.\d+-\d+\}/).length > mostVarying + 1)
    throw new PatternError('length', `At most ${mostVarying} parts may vary in length`);
  const expression = new RegExp(`^${segments.map(segmentSource).join('')}$`);
  return {
    text,
    segments,
    matches: (caseNumber) => caseNumber.length <= longest && expression.test(caseNumber),
  };
}
