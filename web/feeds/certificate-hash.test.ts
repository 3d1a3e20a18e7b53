import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { certificateHash } from './certificate-hash.ts';

describe('certificateHash', () => {
  const der = Buffer.from('any bytes of a certificate');
  const sha256 = createHash('sha256').update(der).digest('hex');

  it('takes the SHA-256 as tools write it', async () => {
    const withColons = sha256.toUpperCase().replaceAll(/..(?=.)/g, '$&:');
    expect(await certificateHash(sha256)).toBe(sha256);
    expect(await certificateHash(` ${withColons}\n`)).toBe(sha256);
  });

  it('works it out from a certificate of text', async () => {
    const pem = `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
    expect(await certificateHash(pem)).toBe(sha256);
  });

  it.each(['', 'abc', 'zz'.repeat(32), '-----BEGIN CERTIFICATE-----\n***\n-----END CERTIFICATE-----'])(
    'knows that %j is neither',
    async (text) => expect(await certificateHash(text)).toBeUndefined(),
  );
});
