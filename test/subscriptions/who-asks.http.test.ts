import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signRequest } from '../../src/subscriptions/plateward/signing.ts';
import { anAuthority, type Authority } from '../builders/certificates.ts';
import { entriesOf } from '../builders/entries.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aPeerRequest, forkOf, sendToPeer } from '../builders/peer-request.ts';
import { aPlateward, lendsTo, ownReads, type Plateward } from '../builders/plateward.ts';

let authority: Authority;
let asker: Plateward;
let owner: Plateward;
let agreement: { readonly agencyId: string };

beforeAll(async () => {
  authority = await anAuthority('Who asks');
  asker = await aPlateward({ name: 'asker', authority });
  owner = await aPlateward({ name: 'owner', authority, lends: true });
  await ownReads(owner, [{ plate: '7ABC123', capturedAt: Date.now() - 3_600_000 }]);
  agreement = await lendsTo(owner, asker);
  // A record that holds something, as of anybody who asks.
  await asker.agent.post('/api/v1/inquiries', anInquiry(asker.caseNumber));
});
afterAll(async () => {
  await asker?.server.stop();
  await owner?.server.stop();
});

const signed = (body: Buffer): string => signRequest(asker.sealing, body);

describe('who asks another department', () => {
  it('is admitted with certificate, signature and clock, once (replay)', async () => {
    const body = aPeerRequest(asker);
    expect(await sendToPeer(owner, body, signed(body), asker.certificate)).toEqual({ status: 200, code: '' });
    expect(await sendToPeer(owner, body, signed(body), asker.certificate)).toEqual({
      status: 409,
      code: 'replayed',
    });
  });

  it('shows the certificate that the agreement names, or is nobody', async () => {
    const body = aPeerRequest(asker);
    expect(await sendToPeer(owner, body, signed(body), undefined)).toMatchObject({
      status: 401,
      code: 'no-certificate',
    });
    const stranger = await authority.issue('stranger');
    expect(await sendToPeer(owner, body, signed(body), stranger)).toMatchObject({
      status: 401,
      code: 'unknown-department',
    });
    const forged = await (await anAuthority('Another authority')).issue('asker');
    expect(await sendToPeer(owner, body, signed(body), forged)).toMatchObject({
      status: 401,
      code: 'no-certificate',
    });
  });

  it('signs the very bytes (tampering)', async () => {
    const body = aPeerRequest(asker);
    const changed = Buffer.from(body.toString().replace('7ABC123', '7ABC124'));
    expect(await sendToPeer(owner, changed, signed(body), asker.certificate)).toMatchObject({
      status: 401,
      code: 'bad-signature',
    });
    const others = signRequest(owner.sealing, body);
    expect(await sendToPeer(owner, body, others, asker.certificate)).toMatchObject({
      status: 401,
      code: 'bad-signature',
    });
    for (const nonsense of ['', 'AAAA', '='.repeat(88)])
      expect(await sendToPeer(owner, body, nonsense, asker.certificate)).toMatchObject({
        status: 401,
        code: 'bad-signature',
      });
  });

  it.each([
    ['a minute and a second late', -61_000],
    ['a minute and a second early', 61_000],
    ['a day late', -86_400_000],
  ])('has a clock that does not differ by more than a minute: %s', async (_, skew) => {
    const body = aPeerRequest(asker, { at: new Date(Date.now() + skew).toISOString() });
    expect(await sendToPeer(owner, body, signed(body), asker.certificate)).toMatchObject({
      status: 401,
      code: 'clock-skew',
    });
  });

  it('means this department and no other: what was signed for one serves no second', async () => {
    for (const changes of [{ to: 'third.example/record' }, { from: 'third.example/record' }]) {
      const body = aPeerRequest(asker, changes);
      expect(await sendToPeer(owner, body, signed(body), asker.certificate)).toMatchObject({
        code: 'other-department',
      });
    }
  });

  it.each([
    ['purpose', { purpose: 'text that stays at home' }],
    ['last name', { lastName: 'Doe' }],
  ])('cannot send more than R19 lets leave: %s', async (_, more) => {
    const plain = JSON.parse(aPeerRequest(asker).toString());
    const body = Buffer.from(JSON.stringify({ ...plain, told: { ...plain.told, ...more } }));
    expect(await sendToPeer(owner, body, signed(body), asker.certificate)).toMatchObject({
      status: 422,
      code: 'not-a-request',
    });
  });

  it('keeps one record: a checkpoint of another, or of none, turns the request away (CC 1798.90.52)', async () => {
    const first = aPeerRequest(asker);
    expect(await sendToPeer(owner, first, signed(first), asker.certificate)).toMatchObject({ status: 200 });
    const { size } = asker.server.stores.record.head();
    for (const checkpoint of [await forkOf(asker, size), 'none']) {
      const body = aPeerRequest(asker, { checkpoint });
      expect(await sendToPeer(owner, body, signed(body), asker.certificate)).toMatchObject({ status: 403 });
      const [refusal] = await entriesOf(owner.server, 'lending.refused', 1);
      expect(refusal?.entry).toMatchObject({ act: 'search', clause: '53060.9(a)' });
    }
  });

  it('stands in the owner’s record when it is turned away', async () => {
    const body = aPeerRequest(asker);
    await sendToPeer(owner, body, 'AAAA', asker.certificate);
    const [turned] = await entriesOf(owner.server, 'lending.refused');
    expect(turned).toMatchObject({
      entry: { act: 'bad-signature', clause: '53060.9(a)' },
      values: { requester: agreement.agencyId },
    });
  });
});
