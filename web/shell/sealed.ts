/** Something put away under a key that cannot leave this page: a reload loses it, and nobody reads it meanwhile. */
export interface Sealed {
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

const algorithm = 'AES-GCM';

/** Encrypts a JSON value with a fresh AES-256-GCM key that cannot be exported. */
export async function seal(value: unknown): Promise<Sealed> {
  const key = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { key, iv, bytes: await crypto.subtle.encrypt({ name: algorithm, iv }, key, text) };
}

/** The value as it was sealed. */
export async function unseal({ key, iv, bytes }: Sealed): Promise<unknown> {
  const text = await crypto.subtle.decrypt({ name: algorithm, iv }, key, bytes);
  return JSON.parse(new TextDecoder().decode(text));
}
