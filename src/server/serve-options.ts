import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { CommandError } from '../foundation/command-line.ts';
import type { MailServer } from '../foundation/mail.ts';
import { OriginError, type ProviderSettings, relyingPartyOf } from '../sign-in/index.ts';
import type { ProxyTrust } from './http/client-certificate.ts';
import type { TlsFiles } from './http/listener.ts';
import { mailFrom } from './mail-options.ts';

/** Options of `serve` that say how staff reach it and how devices prove themselves (53060.9(a), R6). */
export const reachOptions = {
  host: { type: 'string' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  'client-ca': { type: 'string' },
  proxy: { type: 'string', multiple: true },
  'certificate-header': { type: 'string' },
} as const;

export const reachUsage =
  '[--host NAME] [--tls-cert FILE --tls-key FILE --client-ca FILE] [--proxy ADDRESS ... [--certificate-header NAME]]';

export interface Given {
  readonly host?: string | undefined;
  readonly 'tls-cert'?: string | undefined;
  readonly 'tls-key'?: string | undefined;
  readonly 'client-ca'?: string | undefined;
  readonly proxy?: readonly string[] | undefined;
  readonly 'certificate-header'?: string | undefined;
}

/** How the server is reached. */
export interface Reach {
  readonly host: string;
  readonly origin: string | undefined;
  readonly tls: TlsFiles | undefined;
  readonly proxies: ProxyTrust | undefined;
  readonly provider: ProviderSettings | undefined;
  readonly mail: MailServer | undefined;
}

/** RFC 9440. */
const defaultHeader = 'client-cert';

/** @throws CommandError, with what to mend */
export function reachFrom(given: Given, environment: NodeJS.ProcessEnv = process.env): Reach {
  const tls = tlsFrom(given);
  return {
    host: given.host ?? 'localhost',
    origin: originFrom(environment['PLATEWARD_ORIGIN_URL']),
    tls,
    proxies: proxiesFrom(given, tls !== undefined),
    provider: providerFrom(environment),
    mail: mailFrom(environment),
  };
}

function originFrom(address: string | undefined): string | undefined {
  if (address === undefined || address === '') return undefined;
  try {
    return relyingPartyOf(address).origin;
  } catch (error) {
    if (!(error instanceof OriginError)) throw error;
    throw new CommandError('usage', `PLATEWARD_ORIGIN_URL: ${error.message}`);
  }
}

/** `PLATEWARD_OIDC_*`: all of issuer, client and secret, or none. */
function providerFrom(environment: NodeJS.ProcessEnv): ProviderSettings | undefined {
  const issuer = environment['PLATEWARD_OIDC_ISSUER'];
  if (issuer === undefined || issuer === '') return undefined;
  const clientId = environment['PLATEWARD_OIDC_CLIENT_ID'] ?? '';
  const clientSecret = environment['PLATEWARD_OIDC_CLIENT_SECRET'] ?? '';
  if (!URL.canParse(issuer) || clientId === '' || clientSecret === '')
    throw new CommandError(
      'usage',
      'PLATEWARD_OIDC_ISSUER (an address), PLATEWARD_OIDC_CLIENT_ID and PLATEWARD_OIDC_CLIENT_SECRET go together',
    );
  return {
    issuer,
    clientId,
    clientSecret,
    staffIdClaim: environment['PLATEWARD_OIDC_STAFF_ID_CLAIM'] ?? 'preferred_username',
    twoFactorAcr: (environment['PLATEWARD_OIDC_TWO_FACTOR_ACR'] ?? '').split(' ').filter((acr) => acr !== ''),
  };
}

function tlsFrom(given: Given): TlsFiles | undefined {
  const [certificate, key, clientCa] = [given['tls-cert'], given['tls-key'], given['client-ca']];
  if (certificate === undefined && key === undefined && clientCa === undefined) return undefined;
  if (certificate === undefined || key === undefined || clientCa === undefined)
    throw new CommandError('usage', '--tls-cert, --tls-key and --client-ca go together');
  return { certificate: fileOf(certificate), key: fileOf(key), clientCa: fileOf(clientCa) };
}

function proxiesFrom(given: Given, ownTls: boolean): ProxyTrust | undefined {
  const { proxy: addresses = [], 'certificate-header': header } = given;
  if (addresses.length === 0 && header === undefined) return undefined;
  if (addresses.length === 0)
    throw new CommandError('usage', '--certificate-header is believed of a --proxy ADDRESS only; name one');
  if (ownTls) throw new CommandError('usage', 'either --tls-cert or --proxy: one of them ends the TLS');
  const strange = addresses.find((address) => isIP(address) === 0);
  if (strange !== undefined) throw new CommandError('usage', `--proxy "${strange}" is not an IP address`);
  return { addresses, certificateHeader: (header ?? defaultHeader).toLowerCase() };
}

function fileOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CommandError(
      'usage',
      `cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
