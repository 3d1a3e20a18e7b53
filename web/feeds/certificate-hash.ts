/** The SHA-256 in hexadecimal, as tools write it: with colons, spaces or neither. */
const writtenHash = /^[0-9a-f]{64}$/i;

const block = /-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/;

/**
 * What the register knows a client certificate by, in 64 small hexadecimal digits: told as such, or worked out from the
 * certificate's text (PEM). Undefined: it is neither.
 */
export async function certificateHash(text: string): Promise<string | undefined> {
  const bare = text.replaceAll(/[\s:]/g, '');
  if (writtenHash.test(bare)) return bare.toLowerCase();
  const der = bytesOf(block.exec(text)?.[1] ?? '');
  if (der === undefined || der.length === 0) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', der));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64.replaceAll(/\s/g, '')), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
