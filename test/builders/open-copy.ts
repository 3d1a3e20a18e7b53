import { Decrypter } from 'age-encryption';

/** A file of the age format, opened by the published package: with a passphrase, or with the secret key. */
export async function decrypted(
  file: Uint8Array,
  key: { readonly passphrase: string } | { readonly identity: string },
): Promise<string> {
  const decrypter = new Decrypter();
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase);
  else decrypter.addIdentity(key.identity);
  return decrypter.decrypt(file, 'text');
}
