/** Controls, and marks that turn the direction of what follows: none belongs in a document, some break it. */
const hidden =
  // oxlint-disable-next-line no-control-regex -- these are what is taken out
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]|\p{Surrogate}/gu;

/** Text as it may stand in a document, whatever was typed: without hidden signs. */
export const plainText = (text: string): string =>
  text.replace(/\r\n?/gu, '\n').replace(/\t/gu, ' ').replace(hidden, '').normalize('NFC');

/** The letters that the printed font has: those of Western and Central Europe. */
const unprintable =
  /[^\n\u0020-\u007e\u00a0-\u0107\u010c-\u0113\u0116-\u011b\u011e\u011f\u0122\u0123\u012a\u012b\u012e-\u0131\u0136\u0137\u0139-\u013e\u0141-\u0148\u014c\u014d\u0150-\u015b\u015e-\u0165\u016a\u016b\u016e-\u0173\u0178-\u017e\u0218-\u021b\u2012-\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u20ac\u2122]/gu;

/**
 * Text as it can be printed: a letter with marks that the font lacks loses them, what it cannot show is '?'. A space before each
 * new line keeps words apart when the text is read out.
 */
export const printable = (text: string): string =>
  plainText(text)
    .replaceAll('\n', ' \n')
    .replace(unprintable, (letter) => {
      const bare = letter.normalize('NFKD').replace(/\p{Mark}/gu, '');
      return bare === '' || unprintable.test(bare) ? '?' : bare;
    });

/** Text for a file's metadata, which the library writes unescaped and measures in bytes: plain ASCII without markup. */
export const metadataText = (text: string): string =>
  plainText(text)
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u2012-\u2014]/gu, '-')
    .normalize('NFKD')
    .replace(/[^ -~]|[<>&]/gu, '')
    // Words that end a stream or a file: metadata stands in a stream that is not compressed.
    .replace(/end(?=stream|obj)/gu, 'end ')
    .replace(/%{2,}/gu, '%');
