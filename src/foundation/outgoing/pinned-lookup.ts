import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { canonicalAddress, isPublicAddress } from './address.ts';
import type { NamedHost } from './named-host.ts';
import { OutgoingError } from './outgoing-error.ts';

/** Every address of a name, as the machine's resolver gives them. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * The addresses that a connection to the host may go to. Of a name with one forbidden address none is used: whoever
 * answers for the name is not to be trusted. @throws OutgoingError `not-resolved`, `private-address`
 */
export async function checkedAddresses(host: NamedHost, resolve: Resolve): Promise<readonly string[]> {
  const literal = canonicalAddress(host.host);
  const found = literal === undefined ? await resolved(host.host, resolve) : [literal];
  const forbidden = found.find((one) => !isPublicAddress(one) && !host.addresses.includes(one));
  if (forbidden === undefined) return found;
  throw new OutgoingError(
    'private-address',
    `${host.host} leads to ${forbidden}, which is not a public address. If that is meant, EIS names it in the register: ` +
      `“${host.host}:${host.port} at ${forbidden}”.`,
  );
}

async function resolved(host: string, resolve: Resolve): Promise<readonly string[]> {
  const mend = `${host} cannot be found. Mend its name in the register, or the resolver of this machine.`;
  try {
    const addresses = (await resolve(host)).flatMap((one) => canonicalAddress(one) ?? []);
    if (addresses.length > 0) return addresses;
  } catch (error) {
    throw new OutgoingError('not-resolved', mend, { cause: error });
  }
  throw new OutgoingError('not-resolved', mend);
}

/**
 * A look-up for one connection: what was checked is what is connected to, so that a name cannot be turned in between
 * (DNS rebinding).
 */
export function pinnedLookup(addressesOf: (hostname: string) => Promise<readonly string[]>): LookupFunction {
  const find = callbackify(addressesOf);
  return (hostname, options, callback) =>
    find(hostname, (error: NodeJS.ErrnoException | null, addresses) => {
      if (error !== null) return callback(error, '');
      const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      const [first] = found;
      if (options.all === true || first === undefined) return callback(null, found);
      return callback(null, first.address, first.family);
    });
}
