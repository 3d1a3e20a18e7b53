import { type Checked, bad, good } from './checked.ts';

/** Strict RFC 4648 base64: padded, no blanks, no stray bits. Node's own decoder passes over what it does not know. */
export function fromBase64(text: string): Checked<Buffer> {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? good(bytes) : bad('not base64');
}
