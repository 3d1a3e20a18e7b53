import { BlockList, isIP, SocketAddress } from 'node:net';

/** IPv4 addresses that are not public (IANA special-purpose registry, RFC 6890; multicast and reserved too). */
const specialIpv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
] as const;

/** Within 2000::/3: protocol assignments with Teredo, documentation, 6to4. Everything outside it is special as a whole. */
const specialIpv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'] as const;

const listOf = (subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = '', prefix = ''] = subnet.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
};

const special = { ipv4: listOf(specialIpv4, 'ipv4'), ipv6: listOf(specialIpv6, 'ipv6') };
const globalUnicast = listOf(['2000::/3'], 'ipv6');

/** Is it an address of the public internet? An IPv4 address in the dress of IPv6 (`::ffff:…`, `64:ff9b::…`) is not. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.ipv4.check(address, 'ipv4');
    case 6:
      return globalUnicast.check(address, 'ipv6') && !special.ipv6.check(address, 'ipv6');
    default:
      return false;
  }
}

/** The one way of writing an address, without a zone; undefined: it is none. */
export function canonicalAddress(text: string): string | undefined {
  const family = isIP(text);
  if (family === 0 || text.includes('%')) return undefined;
  return new SocketAddress({ address: text, family: family === 4 ? 'ipv4' : 'ipv6' }).address;
}
