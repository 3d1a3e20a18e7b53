import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screenPurpose, screenText } from './index.ts';

const seed = 53060;
const property = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void, numRuns = 300) =>
  fc.assert(
    fc.property(arbitrary, (value) => {
      holds(value);
    }),
    { seed, numRuns },
  );

const phrases = fc.constantFrom(
  'immigration hold',
  'ICE detainer',
  'had an abortion',
  'orden de deportación',
  'pastillas abortivas',
  'HSI assist',
  'stolen vehicle',
  'investigation',
  'bolo',
  'warrant Maria Lopez',
  'dob 3/12/85',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const wide = (text: string) =>
  text.replace(/[!-~]/gu, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0));

describe('screening holds whatever is typed', () => {
  it('never throws, and says the same of the same text', () => {
    property(anyText, (text) => expect(screenPurpose(text)).toEqual(screenPurpose(text)), 2_000);
  });

  it('is not fooled by full-width letters', () => {
    property(phrases, (text) => expect(screenPurpose(wide(text))).toEqual(screenPurpose(text)));
  });

  it('is not fooled by invisible characters', () => {
    const invisible = fc.constantFrom('\u200b', '\u200d', '\u00ad', '\ufeff', '\u2060');
    property(fc.tuple(phrases, invisible, fc.nat()), ([text, sign, at]) => {
      const cut = at % text.length;
      expect(screenPurpose(text.slice(0, cut) + sign + text.slice(cut))).toEqual(screenPurpose(text));
    });
  });

  it('is not fooled by capitals, save for "ice"', () => {
    property(phrases, (text) => {
      if (/ice/iu.test(text)) return;
      expect(screenPurpose(text.toUpperCase()).prohibited).toBe(screenPurpose(text).prohibited);
    });
  });

  it('is not fooled by blanks round the text', () => {
    property(phrases, (text) => expect(screenPurpose(`  ${text}\t`)).toEqual(screenPurpose(text)));
  });

  it('finds what is prohibited wherever it stands in a longer text', () => {
    const filler = fc.array(fc.constantFrom('the', 'vehicle', 'seen', 'north', 'today', 'theft'), {
      maxLength: 30,
    });
    property(fc.tuple(filler, filler), ([before, after]) => {
      const text = [...before, 'immigration hold', ...after].join(' ');
      expect(screenText(text).prohibited).toBe('immigration');
    });
  });

  it('adding words to a prohibited text never lets it pass', () => {
    property(
      fc.tuple(fc.constantFrom('deportation', 'abortion', 'undocumented', 'aborto'), anyText),
      ([word, more]) => {
        expect(screenText(`${word} ${more}`).action).not.toBe('pass');
      },
    );
  });
});

describe('a long text costs no more than its length', () => {
  const length = 200_000;
  it.each([
    'a',
    'a ',
    'abort ',
    '1 ',
    '25-1',
    'i c e ',
    'immi gration ',
    'no ',
    'a@',
    'Maria Lopez ',
    '1/2/',
    '(a',
    'at ',
  ])('%j, two hundred thousand characters of it', (unit) => {
    const text = unit.repeat(length / unit.length);
    expect(screenPurpose(text).rules).toBeDefined();
  });
});
