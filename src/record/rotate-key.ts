import { openRecord } from './open-record.ts';
import type { RecordOptions } from './options.ts';
import { readGeneration, signingKeys, writeGeneration } from './key-history.ts';
import type { Appended } from './record-log.ts';

export interface RotatedKey {
  readonly appended: Appended;
  readonly generation: number;
  readonly vkey: string;
  readonly former: readonly string[];
}

/**
 * Has the next key sign from now on (trust.md 3, row 35). The change is an entry, whose checkpoint the new key signs; what former
 * keys signed goes on to hold. Other servers take it up at their next start. @throws RecordUnavailable
 */
export async function rotateKey(options: RecordOptions, generationFile: string): Promise<RotatedKey> {
  const { derive, signer } = options;
  const generation = readGeneration(generationFile) + 1;
  await writeGeneration(generationFile, generation);
  const keys = signingKeys(signer.name, derive, generationFile);
  const record = await openRecord({ ...options, signer: keys.signer, acceptedKeys: keys.accepted });
  try {
    const appended = await record.append({
      kind: 'record.key-rotated',
      outcome: `generation-${generation}`,
      values: {},
    });
    return { appended, generation, vkey: keys.signer.vkey, former: keys.accepted.slice(0, generation - 1) };
  } finally {
    await record.close();
  }
}
