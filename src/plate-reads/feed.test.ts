import { describe, expect, it } from 'vitest';
import { type Feed, feedRefusal } from './feed.ts';

const today = 20_261_124;
const live: Feed = {
  no: 1,
  id: 'sheriff',
  name: 'Sheriff',
  owner: 'Sheriff of County 1',
  ownerId: 'sheriff',
  provider: 'Vendor',
  format: 'ndjson',
  columnMap: null,
  zone: 'America/Los_Angeles',
  keyHash: null,
  sealedHmacKey: null,
  certificate: null,
  way: 'http',
  subscription: null,
  perMinute: 600,
  ended: false,
  technologyState: 'live',
  startsOn: 20_251_124,
  endsOn: 20_261_124,
  operatorMode: true,
  retentionDays: 60,
  photoDays: 60,
  payloadDays: 60,
};

describe('feedRefusal', () => {
  it('is none for a feed with everything in place, to the last day of its contract', () => {
    expect(feedRefusal(live, today)).toBeUndefined();
  });

  it.each([
    ['53060.6(a)', { technologyState: 'proposed' }],
    ['53060.6(a)', { technologyState: 'approved' }],
    ['53060.6(a)', { technologyState: 'suspended' }],
    ['53060.6(a)', { technologyState: 'ended' }],
    ['53060.6(a)', { ended: true }],
    ['53060.6(a)', { endsOn: 20_261_123 }],
    ['53060.6(a)', { startsOn: 20_261_125 }],
    ['CC 1798.90.55(a)', { operatorMode: false }],
    ['53060.2(a)', { retentionDays: 0 }],
  ])('%s: dead with %o', (clause, changes) => {
    expect(feedRefusal({ ...live, ...changes }, today)).toMatchObject({ effect: 'refuse', clause });
  });
});
