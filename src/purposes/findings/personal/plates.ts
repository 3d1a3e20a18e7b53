import { type Found, foundBy } from './found.ts';

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

/** 53060.7(b)(5): a plate typed where the reason belongs. */
export function platesIn(plain: string): readonly Found[] {
  const found = [...plain.matchAll(labelled), ...plain.matchAll(typical)].filter(
    (match) => !isNoPlate(match[0]),
  );
  const whole = plain.length > 40 ? null : (alone.exec(plain) ?? withState.exec(plain));
  if (whole !== null && !isNoPlate(whole.groups?.['plate'] ?? '')) found.push(whole);
  return found.map((match) => foundBy('plate', match));
}

/** Sections of law, roads, ten-codes, models, ages and quantities written without a blank. */
const isNoPlate = (text: string): boolean =>
  /^(?:\d{2,5}(?:pc|cpc|vc|cvc|hs|wi|wic|bp|hrs?|lbs?|kg|mph|usc|st|nd|rd|th|yoa?|yrs?|amp?|pm|mg|gr?|cc|k|s)|(?:pc|cpc|vc|cvc|hs|wi|wic|bp|usc|hwy|rte?|sr|cr|fm|us|ih|exit|unit|beat|sig|code|post|zone|dist|sect?|apt|room|bldg|pod|car|case|sgt|det|dep|ofc|cad|inc|evt|ref|tsk|fbi|atf|dea|hsi|chp)[ -]?\d{1,5}[a-z]?|[a-z]+ing\d+|rav4|f\d{3}\w*|cr-?v\w*|h?\d{1,2}[a-z]{3,}s)$/iu.test(
    text.trim(),
  );
