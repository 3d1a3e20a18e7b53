import { describe, expect, it } from 'vitest';
import { reachFrom } from './serve-options.ts';

describe('how a server is reached (53060.9(a), R6)', () => {
  it('is this machine alone, over plain HTTP, unless something is said', () => {
    expect(reachFrom({}, {})).toEqual({
      host: 'localhost',
      origin: undefined,
      tls: undefined,
      proxies: undefined,
      provider: undefined,
    });
  });

  it('believes a certificate header of named proxies only', () => {
    const { proxies } = reachFrom({ proxy: ['10.0.0.5'], 'certificate-header': 'X-Client-Cert' }, {});
    expect(proxies).toEqual({ addresses: ['10.0.0.5'], certificateHeader: 'x-client-cert' });
    expect(() => reachFrom({ 'certificate-header': 'X' }, {})).toThrow('name one');
    expect(() => reachFrom({ proxy: ['proxy.example'] }, {})).toThrow('not an IP address');
  });

  it('wants the three files of TLS together', () => {
    expect(() => reachFrom({ 'tls-cert': 'a.pem' }, {})).toThrow('go together');
  });

  it.each([
    'plateward.example',
    'http://plateward.example',
    'https://10.0.0.5',
    'https://plateward.example/app',
  ])('does not take %s as the address that people open', (address) => {
    expect(() => reachFrom({}, { PLATEWARD_ORIGIN_URL: address })).toThrow('PLATEWARD_ORIGIN_URL');
  });

  it('takes https and a name', () => {
    expect(reachFrom({}, { PLATEWARD_ORIGIN_URL: 'https://plateward.example/' }).origin).toBe(
      'https://plateward.example',
    );
  });
});
