import {
  bodies,
  type Body,
  type Colour,
  colours,
  type Direction,
  directions,
  makeNames,
} from './contract.ts';

/** `mercedesbenz` of `Mercedes-Benz`: letters and digits, lower case, without accents. */
export const plainWord = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

/** Short forms, and the vehicle make codes (VMA) of NCIC that people in the field write. */
const otherMakes: Readonly<Record<string, string>> = {
  vw: 'volkswagen',
  volk: 'volkswagen',
  chevy: 'chevrolet',
  chev: 'chevrolet',
  mercedes: 'mercedesbenz',
  merz: 'mercedesbenz',
  merc: 'mercury',
  rangerover: 'landrover',
  lndr: 'landrover',
  harley: 'harleydavidson',
  hd: 'harleydavidson',
  toyt: 'toyota',
  hond: 'honda',
  niss: 'nissan',
  dodg: 'dodge',
  hyun: 'hyundai',
  suba: 'subaru',
  mazd: 'mazda',
  lexs: 'lexus',
  acur: 'acura',
  infi: 'infiniti',
  cadi: 'cadillac',
  buic: 'buick',
  chry: 'chrysler',
  linc: 'lincoln',
  mits: 'mitsubishi',
  volv: 'volvo',
  pors: 'porsche',
  jagu: 'jaguar',
  pont: 'pontiac',
  olds: 'oldsmobile',
  strn: 'saturn',
  suzi: 'suzuki',
  tesl: 'tesla',
};

const otherColours: Readonly<Record<string, Colour>> = {
  grey: 'gray',
  silver: 'gray',
  silvergray: 'gray',
  silvergrey: 'gray',
  darkgray: 'gray',
  darkgrey: 'gray',
  lightgray: 'gray',
  gold: 'beige',
  goldbeige: 'beige',
  tan: 'beige',
  darkblue: 'blue',
  lightblue: 'blue',
  darkred: 'red',
  maroon: 'red',
  darkgreen: 'green',
  violet: 'purple',
  deepblue: 'blue',
  cyan: 'blue',
};

const otherBodies: Readonly<Record<string, Body>> = {
  sedan: 'car',
  sedancompact: 'car',
  sedanconvertible: 'car',
  sedansports: 'car',
  sedanstandard: 'car',
  sedanwagon: 'car',
  antique: 'car',
  coupe: 'car',
  convertible: 'car',
  hatchback: 'car',
  wagon: 'car',
  vehicle: 'car',
  saloon: 'car',
  salooncar: 'car',
  suvcrossover: 'suv',
  suvstandard: 'suv',
  suvwagon: 'suv',
  suvmpv: 'suv',
  crossover: 'suv',
  pickuptruck: 'pickup',
  truckstandard: 'pickup',
  vanfull: 'van',
  vanmini: 'van',
  minivan: 'van',
  mpv: 'van',
  bigtruck: 'truck',
  largetruck: 'truck',
  heavytruck: 'truck',
  tractortrailer: 'truck',
  largebus: 'bus',
  minibus: 'bus',
  motorbike: 'motorcycle',
  twowheelvehicle: 'motorcycle',
};

const otherDirections: Readonly<Record<string, Direction>> = {
  in: 'toward',
  towards: 'toward',
  approach: 'toward',
  approaching: 'toward',
  out: 'away',
  movingaway: 'away',
  leave: 'away',
  nb: 'north',
  northbound: 'north',
  eb: 'east',
  eastbound: 'east',
  sb: 'south',
  southbound: 'south',
  wb: 'west',
  westbound: 'west',
};

/** What a text stands for among the words of a closed list; null where it is none of them. */
function reader<Word extends string>(
  words: readonly Word[],
  others: Readonly<Record<string, Word>>,
): (text: string) => Word | null {
  const known = new Map([...words.map((word): [string, Word] => [word, word]), ...Object.entries(others)]);
  return (text) => known.get(plainWord(text)) ?? null;
}

export const readMake = reader(makeNames.map(plainWord), otherMakes);
export const readColour = reader(colours, otherColours);
export const readBody = reader(bodies, otherBodies);
export const readDirection = reader(directions, otherDirections);
