/**
 * Letters as strokes in a box of 10 by 18: a picture must look the same on a machine that has no fonts at all.
 * Each is the `d` of an SVG path.
 */
const strokes: Readonly<Record<string, string>> = {
  A: 'M0 18L5 0L10 18M1.9 11.5H8.1',
  B: 'M0 0H5A4.3 4.3 0 0 1 5 8.6H0M5 8.6H5.3A4.7 4.7 0 0 1 5.3 18H0V0',
  C: 'M10 4.5A5 5 0 0 0 0 5V13A5 5 0 0 0 10 13.5',
  D: 'M0 0V18H4A6 6 0 0 0 10 12V6A6 6 0 0 0 4 0Z',
  E: 'M10 0H0V18H10M0 8.8H8',
  F: 'M10 0H0V18M0 8.8H8',
  G: 'M10 4.5A5 5 0 0 0 0 5V13A5 5 0 0 0 10 13V9.6H6',
  H: 'M0 0V18M10 0V18M0 9H10',
  I: 'M5 0V18M2 0H8M2 18H8',
  J: 'M9 0V13A4.5 4.5 0 0 1 0 13',
  K: 'M0 0V18M10 0L0 10.5M3.5 7L10 18',
  L: 'M0 0V18H9.5',
  M: 'M0 18V0L5 11L10 0V18',
  N: 'M0 18V0L10 18V0',
  O: 'M5 0A5 5 0 0 0 0 5V13A5 5 0 0 0 10 13V5A5 5 0 0 0 5 0Z',
  P: 'M0 18V0H5.2A4.8 4.8 0 0 1 5.2 9.6H0',
  Q: 'M5 0A5 5 0 0 0 0 5V13A5 5 0 0 0 10 13V5A5 5 0 0 0 5 0ZM6 13L10.5 18.5',
  R: 'M0 18V0H5.2A4.8 4.8 0 0 1 5.2 9.6H0M5 9.6L10 18',
  S: 'M9.7 4.4A4.6 4.4 0 0 0 5 0A4.6 4.5 0 0 0 5 9A4.6 4.5 0 0 1 5 18A4.7 4.4 0 0 1 .3 13.6',
  T: 'M0 0H10M5 0V18',
  U: 'M0 0V13A5 5 0 0 0 10 13V0',
  V: 'M0 0L5 18L10 0',
  W: 'M0 0L2.6 18L5 6L7.4 18L10 0',
  X: 'M0 0L10 18M10 0L0 18',
  Y: 'M0 0L5 9L10 0M5 9V18',
  Z: 'M0 0H10L0 18H10',
  0: 'M5 0A4.6 5 0 0 0 .4 5V13A4.6 5 0 0 0 9.6 13V5A4.6 5 0 0 0 5 0Z',
  1: 'M2.2 3.6L5.8 0V18',
  2: 'M.4 4.6A4.6 4.6 0 0 1 9.6 4.8C9.6 8.5 0 13 0 18H10',
  3: 'M.5 4A4.5 4.2 0 0 1 5 0A4.3 4.3 0 0 1 5 8.6H3.6M5 8.6A4.7 4.7 0 0 1 5 18A4.8 4.4 0 0 1 .2 13.8',
  4: 'M7.4 18V0L0 12.5H10',
  5: 'M9.4 0H1.2L.8 8C3.5 5.6 10 6.4 10 12A4.9 5.8 0 0 1 .2 14.4',
  6: 'M9.2 3.6A4.4 4.2 0 0 0 5 0A5 6 0 0 0 0 7V12.5A5 5.5 0 0 0 10 12.5A5 5.2 0 0 0 0 12.5',
  7: 'M0 0H10L3.8 18',
  8: 'M5 0A4.3 4.2 0 0 0 5 8.4A4.3 4.2 0 0 0 5 0M5 8.4A4.9 4.8 0 0 0 5 18A4.9 4.8 0 0 0 5 8.4',
  9: 'M.8 14.4A4.4 4.2 0 0 0 5 18A5 6 0 0 0 10 11V5.5A5 5.5 0 0 0 0 5.5A5 5.2 0 0 0 10 5.5',
  '-': 'M2 9.5H8',
  ':': 'M5 6V6.1M5 13V13.1',
  '.': 'M5 17.9V18',
  '/': 'M1 18L9 0',
  '&': 'M10 18L2.5 5.5A3.2 3.2 0 1 1 7.5 5.5L1.6 11A4.2 4.2 0 0 0 9.8 13',
};

const boxWidth = 10;
const boxHeight = 18;
const advance = 14.5;

export interface Lettering {
  /** Top left of the first letter. */
  readonly x: number;
  readonly y: number;
  /** Height of a capital, in the picture's units. */
  readonly height: number;
  /** Width of the whole text; without it letters keep their own proportion. */
  readonly width?: number;
  readonly colour: string;
  /** Of the stroke, in the letters' own box. */
  readonly weight: number;
  /** Degrees to the right. */
  readonly slant?: number;
}

/** Text as SVG paths. What has no glyph leaves a gap. */
export function lettering(text: string, style: Lettering): string {
  const scaleY = style.height / boxHeight;
  const natural = textWidth(text);
  const scaleX = style.width === undefined ? scaleY : style.width / natural;
  const letters = [...text.toUpperCase()].flatMap((character, at) => {
    const path = Object.hasOwn(strokes, character) ? strokes[character] : undefined;
    return path === undefined ? [] : [`<path transform="translate(${at * advance} 0)" d="${path}"/>`];
  });
  return `<g transform="translate(${style.x} ${style.y}) skewX(${-(style.slant ?? 0)}) scale(${scaleX} ${scaleY})"
    fill="none" stroke="${style.colour}" stroke-width="${style.weight}" stroke-linecap="round" stroke-linejoin="round">
    ${letters.join('')}</g>`;
}

/** In units of the letters' box. */
export const textWidth = (text: string): number =>
  Math.max(boxWidth, text.length * advance - (advance - boxWidth));

/** The width of a text whose letters keep their proportion. */
export const widthAt = (text: string, height: number): number => (textWidth(text) * height) / boxHeight;
