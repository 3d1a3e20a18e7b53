import { isIP } from 'node:net';
import { canonicalAddress } from './address.ts';
import { OutgoingError } from './outgoing-error.ts';

/** A host that EIS's register lets a connector call (53060.6(a)). */
export interface NamedHost {
  /** Small letters, as a URL writes it; an IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
  /** Addresses that are not public and that its name may lead to all the same. */
  readonly addresses: readonly string[];
}

const https = 443;
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const hostName = new RegExp(`^(?=.{1,253}$)${label}(?:\\.${label})*$`);
const written = /^(\[[0-9a-f:.]+\]|[^\s:[\]]+)(?::(\d{1,5}))?(?: at ([^\s].*))?$/;

export type NamedHostParse =
  | { readonly ok: true; readonly host: NamedHost }
  | { readonly ok: false; readonly problem: string };

/** Reads `host`, `host:port`, `host:port at ADDRESS, ADDRESS`: the last names addresses that are not public. */
export function parseNamedHost(text: string): NamedHostParse {
  const [, name = '', port, at] = written.exec(text.trim().toLowerCase()) ?? [];
  const literal = canonicalAddress(name.replace(/^\[|\]$/g, ''));
  const host = literal ?? name;
  const bad = (problem: string): NamedHostParse => ({ ok: false, problem });
  // A name that ends in a number is an address in another dress (RFC 3986, 7.4).
  if (literal === undefined && (!hostName.test(host) || /^(?:0x[0-9a-f]*|\d+)$/.test(lastLabel(host))))
    return bad(`"${text}" is no host: write it as api.vendor.example or api.vendor.example:8443`);
  const number = port === undefined ? https : Number(port);
  if (number < 1 || number > 65_535) return bad(`"${text}": a port is between 1 and 65535`);
  const addresses = (at ?? '').split(/\s*,\s*/).filter((one) => one !== '');
  const strange = addresses.find((one) => isIP(one) === 0);
  if (strange !== undefined) return bad(`"${text}": "${strange}" is no IP address`);
  // Whoever names an address has named it.
  const named = [...addresses.flatMap((one) => canonicalAddress(one) ?? []), ...(literal ? [literal] : [])];
  return { ok: true, host: { host, port: number, addresses: named } };
}

const lastLabel = (host: string): string => host.split('.').at(-1) ?? '';

/**
 * The named host that a URL leads to: https, the port named, no name or password in it.
 * @throws OutgoingError `host-not-named`
 */
export function namedHostOf(url: URL, hosts: readonly NamedHost[]): NamedHost {
  const refuse = (message: string): never => {
    throw new OutgoingError('host-not-named', message);
  };
  if (url.protocol !== 'https:')
    return refuse('Only https is spoken to other systems; write the address so.');
  if (url.username !== '' || url.password !== '')
    return refuse('An address never holds a name or password; put it among the secrets.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? https : Number(url.port);
  const named = hosts.find((one) => one.host === host && one.port === port);
  return named ?? refuse(`EIS’s register does not name ${host}:${port} for this connector; have it entered.`);
}
