import type { Meaning, Token } from '../../meaning.ts';
import { type Found, foundBy } from './found.ts';
import { matchesOf } from '../../matches.ts';

const address =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\]| at (?=\S{2,40} dot ))\s?[\p{L}\p{N}-]{1,63}(?:(?:\.| dot )[\p{L}\p{N}-]{2,63}){1,4}/giu;

export function emailsIn(plain: string): readonly Found[] {
  if (!/@|\(at\)|\[at\]| at /iu.test(plain)) return [];
  return matchesOf(address, plain).map((match) => foundBy('email', match));
}

const suffixes: ReadonlySet<string> = new Set(
  `st street ave av avenue blvd boulevard rd road dr drive ln lane ct court cir circle pl place way pkwy parkway ter
   terrace trl trail loop hwy highway`
    .trim()
    .split(/\s+/u),
);
const heads: ReadonlySet<string> = new Set(
  'calle avenida av ave calzada carretera bulevar callejon privada'.split(' '),
);
const units =
  /(?<![\p{L}\p{N}])(?:apt|apartment|unit|apto|depto|departamento|trailer|lot|spc|space) ?#? ?\d{1,5}[a-z]?(?![\p{L}\p{N}])/iu;
const box = /(?<![\p{L}\p{N}])(?:p\.? ?o\.?|apartado) (?:box|postal) ?\d{1,6}/giu;

/** House numbers with their street. Blocks ("100 block of"), crossings and roads without a number are not addresses. */
export function addressesIn({ tokens, reading }: Meaning): readonly Found[] {
  const found = matchesOf(box, reading.plain).map((match) => foundBy('address', match));
  for (let at = 0; at < tokens.length; at += 1) {
    const end = streetAfter(tokens, at) ?? numberAfterStreet(tokens, at);
    const first = tokens[at];
    if (end !== undefined && first !== undefined)
      found.push({ kind: 'address', start: first.word.start, end });
  }
  return found;
}

const longestStreet = 4;

/** "1420 E Palm Canyon Dr": a number, one to four words that are no part of a report, a word for a street. */
function streetAfter(tokens: readonly Token[], at: number): number | undefined {
  if (!isHouseNumber(tokens, at)) return undefined;
  for (let next = at + 1; next <= at + longestStreet + 1; next += 1) {
    const token = tokens[next];
    if (token === undefined) return undefined;
    if (next > at + 1 && suffixes.has(token.word.text))
      return endsStreet(tokens, next) ? token.word.end : undefined;
    if (!mayNameStreet(token)) return undefined;
  }
  return undefined;
}

function isHouseNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/^\d{1,6}[a-z]?$/u.test(token.word.text)) return false;
  const before = tokens[at - 1];
  return (
    before === undefined ||
    (token.word.start > before.word.end && !/^(?:hwy|us|sr|route|i|highway|block)$/u.test(before.word.text))
  );
}

const reportWords =
  /^(?:block|blk|mile|miles|and|at|on|stolen|suspects?|vehicles?|veh|warrants?|males?|females?|cars?|trucks?|by|from|for|to|in|near|hit|of)$/u;

/** "Dr" and "St" stand before names as well: they end a street only at the end or before what may follow a street. */
function endsStreet(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || !/^(?:st|dr|ct|pl)$/u.test(token.word.text)) return true;
  return next.word.kind !== 'letters' || next.known !== undefined;
}

const mayNameStreet = ({ word }: Token): boolean =>
  word.text.length < 20 && !reportWords.test(word.text) && (word.kind !== 'digits' || word.text.length < 3);

/** "Calle Juarez 123". */
function numberAfterStreet(tokens: readonly Token[], at: number): number | undefined {
  const first = tokens[at];
  if (first === undefined || !heads.has(first.word.text)) return undefined;
  for (let next = at + 2; next <= at + longestStreet + 1; next += 1) {
    const token = tokens[next];
    if (token === undefined) return undefined;
    if (/^\d{1,5}[a-z]?$/u.test(token.word.text)) return token.word.end;
  }
  return undefined;
}

/** An apartment or space number names a home even without its street. */
export const namesUnit = (plain: string): boolean => units.test(plain);
