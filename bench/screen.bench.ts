import { screenPurpose } from '../src/purposes/index.ts';
import { atLeast, type Result } from './result.ts';

const rounds = 30;
const perRound = 2_000;
/** The gate's own target (purposes a second on one thread). */
const target = 20_000;

const whats = [
  'stolen vehicle',
  'burglry suspect',
  'warrant service',
  'hit & run',
  'HSI assist',
  'bolo',
  'robo de auto',
];
const wheres = ['walmart', 'parking lot', 'northbound', '25-10', 'at Brighton', 'I-80', 'Elm'];

/** Purposes no two of which are alike, so that nothing is answered from memory of the whole text. */
const purposes = (round: number): readonly string[] =>
  Array.from({ length: perRound }, (_, at) => {
    const number = round * perRound + at;
    return `${whats[number % whats.length]} ${wheres[(number >> 3) % wheres.length]} ${unseenWord(number)} ${number}`;
  });

/** A pronounceable word that the lexicon has not seen, other every time: the costliest kind. */
function unseenWord(number: number): string {
  const letters = 'bcdfgklmnprstvz';
  const vowels = 'aeiou';
  let word = '';
  for (let rest = number * 7919 + 13; word.length < 8; rest = Math.trunc(rest / 7) + word.length) {
    word += `${letters[rest % letters.length]}${vowels[rest % vowels.length]}`;
  }
  return word;
}

/** `bench -- screen`: purposes screened a second, one thread, the median round of thirty after two to warm up. */
export function run(): Promise<Result[]> {
  const rates: number[] = [];
  for (let round = -2; round < rounds; round += 1) {
    const texts = purposes(round + 2);
    const started = performance.now();
    for (const text of texts) screenPurpose(text);
    if (round >= 0) rates.push((perRound / (performance.now() - started)) * 1000);
  }
  rates.sort((one, other) => one - other);
  return Promise.resolve([atLeast('screen.rate', rates[rounds >> 1] ?? 0, 'purposes/s', target)]);
}
