import { describe, expect, it } from 'vitest';
import { textOfFile } from './file-text.ts';

const read = (...bytes: readonly number[]) => textOfFile(new Blob([new Uint8Array(bytes)]));
const utf16 = (text: string) =>
  [...text].flatMap((sign) => [sign.charCodeAt(0) % 256, sign.charCodeAt(0) >> 8]);

describe('the text of a file of rows', () => {
  it('in each encoding that people’s tools write', async () => {
    expect(await read(...new TextEncoder().encode('\uFEFFName\nJosé'))).toBe('Name\nJosé');
    expect(await read(0xff, 0xfe, ...utf16('José'))).toBe('José');
    expect(await read(0x4a, 0x6f, 0x73, 0xe9)).toBe('José');
  });
});
