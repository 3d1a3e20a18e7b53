import { linkWords } from '../../lexicon/entries.ts';
import { isEveryday } from '../../lexicon/index.ts';
import { doubleNames, givenNames, surnames } from '../../lexicon/names.ts';
import type { Meaning, Token } from '../../meaning.ts';
import type { Found } from './found.ts';

/** How one word looks as part of a name. */
type Look = 'given' | 'double' | 'surname' | 'unknown' | 'initial' | 'no';

/**
 * Names (53060.7(b)(5)): a given name, a full name ("Maria Lopez", "Lopez, Maria", "Maria L."), or a last name alone,
 * which is allowed. Names of statutes, shops, places and unknown persons are innocent phrases of the lexicon.
 */
export function namesIn(meaning: Meaning): readonly Found[] {
  const { tokens, told, reading } = meaning;
  const looks = tokens.map((token) => lookOf(token, told.has(token.word.start)));
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const pair = isPlace(tokens, at) ? undefined : fullNameAt(tokens, looks, at, reading.plain);
    if (pair !== undefined) {
      found.push(pair);
      at += 1;
    } else if (looks[at] === 'given' && !isPlace(tokens, at))
      found.push(span('given_name', tokens[at], tokens[at]));
  }
  return found.length > 0 ? found : lastNamesIn(meaning, looks);
}

/** `told`: the word belongs to something that the lexicon knows. */
function lookOf({ word, known }: Token, told: boolean): Look {
  if (word.kind !== 'letters' || told || linkWords.has(word.text)) return 'no';
  if (word.text.length === 1) return 'initial';
  if (doubleNames.has(word.text)) return 'double';
  if (givenNames.has(word.text)) return 'given';
  if (surnames.has(word.text)) return 'surname';
  return known === undefined && mayBeName(word) ? 'unknown' : 'no';
}

/** An unknown word that can be spoken, and is no agency's abbreviation. */
const mayBeName = ({ text, form }: Token['word']): boolean =>
  text.length >= 4 &&
  text.length <= 14 &&
  /[aeiouy]/u.test(text) &&
  !/^(?<one>.)\k<one>+$/u.test(text) &&
  !/^[^aeiouy]{3}|cso$|pd$/u.test(text) &&
  !(form === 'upper' && text.length < 5) &&
  !isEveryday(text) &&
  !wordEnding.test(text);

/** Endings of words that are seldom those of a name. */
const wordEnding =
  /(?:tion|sion|ness|ment|ments|ing|ings|able|ible|ous|ful|less|ism|ist|ists|ity|ities|ally|edly|ance|ence|ively|ative|ology|graphy|ward|wards|cion|miento|mente|ando|iendo)$/u;

function fullNameAt(
  tokens: readonly Token[],
  looks: readonly Look[],
  at: number,
  plain: string,
): Found | undefined {
  const [one, other] = [looks[at], looks[at + 1]];
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (one === undefined || other === undefined || first === undefined || second === undefined)
    return undefined;
  const between = plain.slice(first.word.end, second.word.start);
  const inOrder = /^ {1,2}$/u.test(between) && (one === 'given' || one === 'double') && isFamily(other, one);
  const reversed =
    /^, ?$/u.test(between) && isFamily(one, other) && (other === 'given' || other === 'double');
  const shortened =
    /^ $/u.test(between) && one === 'given' && other === 'initial' && second.word.form === 'upper';
  const middle = middleNameAt(tokens, looks, at);
  if (middle !== undefined) return middle;
  const rare = /^ $/u.test(between) && isRareName(one, other) && first.word.form === second.word.form;
  return inOrder || reversed || shortened || rare ? span('full_name', first, second) : undefined;
}

/** "Maria T Lopez". */
function middleNameAt(tokens: readonly Token[], looks: readonly Look[], at: number): Found | undefined {
  const [one, initial, other] = [looks[at], looks[at + 1], looks[at + 2]];
  const fits = (one === 'given' || one === 'double') && initial === 'initial' && other === 'surname';
  return fits ? span('full_name', tokens[at], tokens[at + 2]) : undefined;
}

/** "Rajon Campbell": a word that we do not know before a last name that we know; or a last name put first. */
const isRareName = (one: Look, other: Look): boolean =>
  (one === 'unknown' && other === 'surname') || (one === 'surname' && other === 'given');

const isFamily = (look: Look, beside: Look): boolean =>
  look === 'surname' ||
  (look === 'unknown' && beside === 'given') ||
  (look === 'double' && beside === 'given');

/**
 * A last name: a known one among the words, or an unknown word that stands alone or beside words that tell nothing.
 * Beside an offence an unknown word is as likely a shop or a place.
 */
function lastNamesIn({ tokens, tags }: Meaning, looks: readonly Look[]): readonly Found[] {
  const concrete = tags.has('crime') || tags.has('need');
  const places = tokens.flatMap((token, at) => {
    const look = looks[at];
    const taken = look === 'surname' || look === 'double' || (look === 'unknown' && !concrete);
    return taken && !isPlace(tokens, at) ? [span('last_name', token, token)] : [];
  });
  return places.slice(0, 3);
}

/** "at Brighton", "from Houston", "Lopez Park", "Marin County". */
function isPlace(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word.text ?? '';
  const after = tokens[at + 1]?.word.text ?? '';
  return (
    /^(?:at|from|in|near|north|south|east|west|new|fort|ft|port|lake|mount|mt|saint|st|santa|san|los|el|en|desde)$/u.test(
      before,
    ) ||
    /^(?:pd|so|sd|co|county|city|sheriffs?|police|hwy|st|street|ave|rd|road|dr|blvd|park|mall|store|commons|plaza|center|crossing|hills|beach|springs|village|heights|valley|township|twp|bank|motors|market|club|school|isd|district|fd|dps|hp)$/u.test(
      after,
    )
  );
}

const span = (kind: Found['kind'], first: Token | undefined, last: Token | undefined): Found => ({
  kind,
  start: first?.word.start ?? 0,
  end: last?.word.end ?? 0,
});
