import { existsSync, readFileSync } from 'node:fs';
import type { Signer } from './options.ts';
import { writeOutside } from './outside-checkpoint.ts';
import { RecordUnavailable } from './record-log.ts';
import { signerFromSeed } from './signer.ts';

/** The record's signing key of a generation, made from the master key: no key is ever kept, only how often it was changed. */
const labelOf = (generation: number): string =>
  generation === 1 ? 'record/signing-key' : `record/signing-key/${generation}`;

export interface SigningKeys {
  readonly generation: number;
  readonly signer: Signer;
  /** Keys whose checkpoints hold too: all former ones, and the next, so that servers change one after the other. */
  readonly accepted: readonly string[];
}

/** The key that signs now, and those that are accepted (trust.md 3, row 35). @throws RecordUnavailable */
export function signingKeys(origin: string, derive: (label: string) => Buffer, file: string): SigningKeys {
  const generation = readGeneration(file);
  const keyOf = (of: number): Signer => signerFromSeed(origin, derive(labelOf(of)));
  const others = Array.from({ length: generation + 1 }, (_, at) => at + 1).filter((of) => of !== generation);
  return { generation, signer: keyOf(generation), accepted: others.map((of) => keyOf(of).vkey) };
}

/** How often the key was changed, plus one. No file: the first key. */
export function readGeneration(file: string): number {
  if (!existsSync(file)) return 1;
  const text = readFileSync(file, 'utf8').trim();
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new RecordUnavailable(
      'key-missing',
      `${file} should hold one number, the generation of the signing key.`,
    );
  return Number(text);
}

/** The next key signs from the next start on. */
export const writeGeneration = (file: string, generation: number): Promise<void> =>
  writeOutside(file, `${generation}\n`);
