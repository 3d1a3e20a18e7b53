import { expect, test } from 'vitest';
import { seal, unseal } from './sealed.ts';

test('what is put away at the lock comes back, and its key cannot be taken out', async () => {
  const sealed = await seal({ purpose: 'Locate the truck' });
  expect(Buffer.from(sealed.bytes).toString('latin1')).not.toContain('truck');
  expect(sealed.key.extractable).toBe(false);
  expect(await unseal(sealed)).toEqual({ purpose: 'Locate the truck' });
});
