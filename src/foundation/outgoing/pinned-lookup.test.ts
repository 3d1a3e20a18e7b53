import { describe, expect, it } from 'vitest';
import { checkedAddresses } from './pinned-lookup.ts';

const host = { host: 'api.vendor.example', port: 443, addresses: ['10.1.2.3'] };
const leadsTo = (...addresses: readonly string[]) => checkedAddresses(host, async () => addresses);

describe('checkedAddresses', () => {
  it('lets a name lead to public addresses, and to those that the register names', async () => {
    expect(await leadsTo('8.8.8.8', '2606:4700:4700::1111')).toEqual(['8.8.8.8', '2606:4700:4700::1111']);
    expect(await leadsTo('10.1.2.3')).toEqual(['10.1.2.3']);
  });

  it.each(['127.0.0.1', '10.1.2.4', '169.254.169.254', '::1', '::ffff:10.1.2.3', 'fd00::1', '0.0.0.0'])(
    'uses none of a name of which one address is %s',
    async (address) => {
      await expect(leadsTo('8.8.8.8', address)).rejects.toMatchObject({ code: 'private-address' });
    },
  );

  it('says when a name leads nowhere', async () => {
    await expect(leadsTo()).rejects.toMatchObject({ code: 'not-resolved' });
    const fails = checkedAddresses(host, async () => Promise.reject(new Error('SERVFAIL')));
    await expect(fails).rejects.toMatchObject({ code: 'not-resolved' });
  });
});
