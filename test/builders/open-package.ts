import { Decrypter } from 'age-encryption';
import { anAgeIdentity } from './age-key.ts';

/** The files of a package, opened as its recipient opens it: age, then tar. */
export async function openPackage(file: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(anAgeIdentity);
  const archive = Buffer.from(await decrypter.decrypt(file));
  const files = new Map<string, Buffer>();
  for (let at = 0; archive[at] !== 0; ) {
    const name = archive
      .subarray(at, at + 100)
      .toString('latin1')
      .replace(/\0.*$/, '');
    const size = Number.parseInt(archive.subarray(at + 124, at + 135).toString('latin1'), 8);
    files.set(name, archive.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

/** The code by which the recipient says that it has opened a package. */
export const codeIn = (files: ReadonlyMap<string, Buffer>): string =>
  /Your code: (\S+)/.exec(files.get('acknowledgement.txt')?.toString() ?? '')?.[1] ?? '';
