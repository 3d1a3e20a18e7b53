import type { Meaning, Token } from '../../meaning.ts';
import { type Found, foundBy } from './found.ts';
import { matchesOf } from '../../matches.ts';

const labelled =
  /(?<![\p{L}\p{N}])(?:plate|plates|tag|tags|lic|license plate|licence plate|lp|placas?|matricula|reg)[ .:#]{0,3}(?:no\.?|number|num|numero|is|de)?[ .:#]{0,3}(?:[a-z]{2}[ /-])?(?=[a-z0-9]{0,7}\d)(?=[a-z0-9]{0,7}[a-z])[a-z0-9]{2,4}[ -]?[a-z0-9]{2,4}(?![\p{L}\p{N}-])/giu;
/** Serial forms so typical that they are read as a plate among other words: 7ABC123, ABC1234, ABC123, 123ABC, AB12CD. */
const typical =
  /(?<![\p{L}\p{N}#./-])(?:\d[a-z]{3}\d{3}|(?![a-z]?(?:pd|so|sd|hp)\d)[a-z]{3}\d{3,4}|\d{3}[a-z]{3}|[a-z]{2}\d{2}[a-z]{2})(?![\p{L}\p{N}./-])/giu;
/** Any mixture of five to eight letters and digits, when it is all there is, with a state beside it or not. */
const alone =
  /^\s*(?:[a-z]{2}[ :/-]+)?(?=[a-z0-9]{0,7}\d)(?=[a-z0-9]{0,7}[a-z])(?<plate>[a-z0-9]{5,8})(?:[ :/-]+[a-z]{2})?\s*$/iu;
/** The same with a dash in it, which case numbers have too: only with a state beside it. */
const withState =
  /^\s*(?:[a-z]{2}[ :/]+(?<first>[a-z]{3}-\d{3,4}|\d{3,4}-[a-z]{3})|(?<second>[a-z]{3}-\d{3,4}|\d{3,4}-[a-z]{3})[ :/]+[a-z]{2})\s*$/iu;

/** A state, three letters that are no word, and the rest of a serial: "FL QWE R12". */
const spaced =
  /^\s*(?:a[klrz]|c[aot]|d[ce]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy])[ :/-]+(?<letters>[a-z]{3}) (?:\d{3,4}|[a-z]\d{2})\s*$/iu;

/** 53060.7(b)(5): a plate typed where the reason belongs. */
export function platesIn({ reading: { plain }, tokens }: Meaning): readonly Found[] {
  const found = [...matchesOf(labelled, plain), ...matchesOf(typical, plain)];
  if (plain.length <= 40) {
    const whole = alone.exec(plain) ?? withState.exec(plain) ?? spacedIn(plain, tokens);
    if (whole !== null) found.push(whole);
  }
  return found
    .filter((match) => !isNoPlate(match.groups?.['plate'] ?? match[0]) && !isKnownWord(match[0], tokens))
    .map((match) => foundBy('plate', match));
}

function spacedIn(plain: string, tokens: readonly Token[]): RegExpExecArray | null {
  const match = spaced.exec(plain);
  return match !== null && tokens.some(({ known, word }) => isAs(match.groups?.['letters'], word.text, known))
    ? match
    : null;
}

const isAs = (letters: string | undefined, text: string, known: string | undefined): boolean =>
  text === letters?.toLowerCase() && known === undefined;

/** "dwls3", "theft25": a word of the lexicon with digits beside it. */
const isKnownWord = (typed: string, tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ known, word }) =>
      known !== undefined && word.kind === 'mixed' && word.text === typed.trim().toLowerCase(),
  );

/** Sections of law, roads, ten-codes, models, ages and quantities written without a blank. */
const isNoPlate = (text: string): boolean =>
  /^(?:\d{2,5}(?:pc|cpc|vc|cvc|hs|wi|wic|bp|hrs?|lbs?|kg|mph|usc|st|nd|rd|th|yoa?|yrs?|amp?|pm|mg|gr?|cc|k|s)|(?:pc|cpc|vc|cvc|hs|wi|wic|bp|usc|hwy|rte?|sr|cr|fm|us|ih|exit|unit|beat|sig|code|post|zone|dist|sect?|apt|room|bldg|pod|car|case|sgt|det|dep|ofc|cad|inc|evt|ref|tsk|fbi|atf|dea|hsi|chp)[ -]?\d{1,5}[a-z]?|[a-z]+ing\d+|\d{1,2}usc\d*|(?:1[5-9]|2\d)[a-z]{1,5}\d{4,}|(?:pd|so|sd|hp|cr|ir|dr|mp|tf|rd|sw|jc|cf)(?:1[5-9]|2\d)\d{2,}|rav4|f\d{3}\w*|cr-?v\w*|h?\d{1,2}[a-z]{3,}s)$/iu.test(
    text.trim(),
  );
