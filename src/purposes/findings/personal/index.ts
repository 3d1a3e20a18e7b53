import type { Meaning } from '../../meaning.ts';
import type { DateSpan } from '../dates.ts';
import { addressesIn, emailsIn } from './contact.ts';
import type { Found } from './found.ts';
import { cletsIn, criminalHistoryIn, healthIn } from './histories.ts';
import { namesIn } from './names.ts';
import { birthDatesIn, driverLicencesIn, idNumbersIn, phonesIn, socialSecurityIn } from './numbers.ts';
import { platesIn } from './plates.ts';
import { apartFrom } from '../../spans.ts';

/**
 * 53060.7(b)(5): personal identifying information beyond a last name, criminal history, what came from CLETS. A number
 * is read as the first kind that fits, in the order below; only the kinds leave this module.
 */
export function personalIn(meaning: Meaning, dates: readonly DateSpan[]): readonly Found[] {
  const { reading } = meaning;
  const numbers = inOrder([emailsIn(reading.plain), ...(reading.hasDigit ? numbersIn(meaning, dates) : [])]);
  const histories = [...criminalHistoryIn(reading), ...cletsIn(reading)];
  const facts = healthIn(reading, false);
  const names = apartFrom(namesIn(meaning), [...numbers, ...histories, ...facts]);
  return [...names, ...numbers, ...histories, ...(names.length > 0 ? healthIn(reading, true) : facts)];
}

function numbersIn(meaning: Meaning, dates: readonly DateSpan[]): readonly (readonly Found[])[] {
  const { plain } = meaning.reading;
  const dated = birthDatesIn(plain, dates);
  if (!/\d{3}/u.test(plain)) return [dated, platesIn(meaning), addressesIn(meaning)];
  return [
    dated,
    socialSecurityIn(plain),
    idNumbersIn(plain, meaning.tags.has('supervision')),
    driverLicencesIn(plain),
    phonesIn(plain),
    platesIn(meaning),
    addressesIn(meaning),
  ];
}

/** Of kinds that claim the same stretch, the earlier holds it. */
function inOrder(kinds: readonly (readonly Found[])[]): readonly Found[] {
  let kept: readonly Found[] = [];
  for (const found of kinds) kept = [...kept, ...apartFrom(found, kept)];
  return kept;
}
