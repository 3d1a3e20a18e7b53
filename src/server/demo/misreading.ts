import type { Random } from './random.ts';

/** What a camera takes for another character. */
const confused: Readonly<Record<string, string>> = {
  '0': 'OD',
  O: '0D',
  D: '0',
  '8': 'B',
  B: '8',
  '1': 'I',
  I: '1',
  '5': 'S',
  S: '5',
  '2': 'Z',
  Z: '2',
  '6': 'G',
  G: '6',
  '7': 'T',
  T: '7',
  M: 'N',
  N: 'M',
  V: 'Y',
  Y: 'V',
  E: 'F',
  F: 'E',
};

/** The plate with one character taken for another; the same where none of it can be. */
export function misread(random: Random, plate: string): string {
  const places = [...Array(plate.length).keys()].filter((at) => Object.hasOwn(confused, plate.charAt(at)));
  const at = places[random.below(places.length)];
  if (at === undefined) return plate;
  return (
    plate.slice(0, at) + random.letter(confused[plate.charAt(at)] ?? plate.charAt(at)) + plate.slice(at + 1)
  );
}
