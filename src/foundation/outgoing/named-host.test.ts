import { describe, expect, it } from 'vitest';
import { type NamedHost, namedHostOf, parseNamedHost } from './named-host.ts';

const named = (text: string): NamedHost => {
  const parsed = parseNamedHost(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.host;
};

describe('parseNamedHost', () => {
  it('reads a host, its port, and the addresses that are not public', () => {
    expect(named('API.Vendor.example')).toEqual({ host: 'api.vendor.example', port: 443, addresses: [] });
    expect(named('alpr.county.example:8443 at 10.1.2.3, fd00::7')).toEqual({
      host: 'alpr.county.example',
      port: 8443,
      addresses: ['10.1.2.3', 'fd00::7'],
    });
    expect(named('[fd00:0::7]:9443')).toEqual({ host: 'fd00::7', port: 9443, addresses: ['fd00::7'] });
  });

  it.each([
    '',
    '*',
    '*.vendor.example',
    'https://vendor.example',
    'vendor.example/path',
    'user@vendor.example',
    'vendor.example:0',
    'vendor.example:70000',
    'vendor.example at 10.0.0.0/8',
    'vendor..example',
    '-a.example',
    'vendor.example.',
    '2130706433',
    '0x7f000001',
    '127.1',
    'vendor.0x7f',
    'vendor example',
    'vendor.example at x',
  ])('says what is wrong with "%s"', (text) => {
    const parsed = parseNamedHost(text);
    expect(parsed.ok ? parsed.host : parsed.problem).toEqual(expect.any(String));
  });
});

/** What has been tried to make a server call what it should not (OWASP, PortSwigger, real reports). */
const corpus = [
  'http://api.vendor.example/',
  'ftp://api.vendor.example/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:70/',
  'https://api.vendor.example:8443/',
  'https://api.vendor.example:22/',
  'https://api.vendor.example./',
  'https://user@api.vendor.example/',
  'https://user:secret@api.vendor.example/',
  'https://api.vendor.example@127.0.0.1/',
  'https://127.0.0.1#@api.vendor.example/',
  'https://127.0.0.1\\@api.vendor.example/',
  'https://api.vendor.example.evil.example/',
  'https://evil.example/?api.vendor.example',
  'https://evil.example#api.vendor.example',
  'https://127.0.0.1/',
  'https://localhost/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://0/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://017700000001/',
  'https://0x7f.0.0.1/',
  'https://127.0.0.1.nip.io/',
  'https://169.254.169.254/latest/meta-data/',
  'https://[fd00:ec2::254]/',
  'https://metadata.google.internal/',
  'https://①②⑦.⓪.⓪.①/',
  'https://ⓐpi.evil.example/',
  'https://api.vendor.example%2eevil.example/',
  'https://api%00.vendor.example/',
  'https://apı.vendor.example/',
  'data:text/plain,x',
  'javascript:alert(1)',
  'blob:https://api.vendor.example/x',
  'ws://api.vendor.example/',
  'https:api.evil.example',
  'https:///evil.example/',
] as const;

describe('namedHostOf', () => {
  const hosts = [named('api.vendor.example')];

  it.each(corpus)('refuses %s (53060.6(a))', (text) => {
    const url = URL.parse(text);
    if (url !== null)
      expect(() => namedHostOf(url, hosts)).toThrowError(expect.objectContaining({ code: 'host-not-named' }));
  });

  it.each([
    'https://api.vendor.example/v3/x?y=z',
    'https://API.VENDOR.EXAMPLE:443/',
    'https://api.vendor.example#x',
  ])('finds the host of %s', (text) =>
    expect(namedHostOf(new URL(text), hosts).host).toBe('api.vendor.example'),
  );

  it('knows an address by itself where the register names it', () => {
    expect(namedHostOf(new URL('https://0x7f.1:9443/'), [named('127.0.0.1:9443')]).addresses).toEqual([
      '127.0.0.1',
    ]);
  });
});
