import { expect, test } from 'vitest';
import { base64OfFile } from './file-base64.ts';

test('a file travels as base64, however long', async () => {
  const bytes = new Uint8Array(100_000).map((_, index) => index % 251);
  expect(await base64OfFile(new Blob([bytes]))).toBe(Buffer.from(bytes).toString('base64'));
});
