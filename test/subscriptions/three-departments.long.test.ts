import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { photosOf } from '../../src/server/photo-vault.ts';
import { reconcile } from '../../src/subscriptions/index.ts';
import { revokeAgreement } from '../../src/subscriptions/lending/agreement-store.ts';
import { anAuthority } from '../builders/certificates.ts';
import { entriesOf } from '../builders/entries.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aPlateward, asksOf, lendsTo, ownReads, type Plateward } from '../builders/plateward.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Searches of each asker, all at once. */
const searches = 40;

interface Asker {
  readonly plateward: Plateward;
  readonly source: string;
  readonly agreementId: string;
  readonly agencyId: string;
}

let owner: Plateward;
/** Lent 90 days back. */
let first: Asker;
/** Lent 3 days back. */
let second: Asker;

beforeAll(async () => {
  const authority = await anAuthority('Three departments');
  owner = await aPlateward({ name: 'owner', authority, lends: true });
  await ownReads(
    owner,
    [1, 2, 30].map((days) => ({
      plate: '7ABC123',
      capturedAt: Date.now() - days * day,
      expiresAt: Date.now() + day,
    })),
  );
  const anAsker = async (name: string, ageLimitDays: number): Promise<Asker> => {
    const plateward = await aPlateward({ name, authority });
    const agreement = await lendsTo(owner, plateward, { ageLimitDays });
    const source = await asksOf(plateward, { ...owner, url: owner.server.url });
    return { plateward, source, ...agreement };
  };
  first = await anAsker('first', 90);
  second = await anAsker('second', 3);
});
afterAll(async () => {
  for (const one of [first?.plateward, second?.plateward, owner]) await one?.server.stop();
});

const ask = ({ plateward: { agent, caseNumber }, source }: Asker) =>
  agent.post('/api/v1/inquiries', anInquiry(caseNumber, { sources: [source] }));

const answered = (matches: number) => ({
  status: 200,
  body: { sources: [{ state: 'answered', matches }] },
});

/** Both records of an asker and the owner, held against each other. */
async function reconciled({ plateward: { server, recordKey }, source }: Asker) {
  const { stores } = server;
  const deps = { ...stores, db: stores.app, photos: photosOf({ ...stores, db: stores.app }) };
  return reconcile(
    { ...deps, log: quiet, clock: systemClock, recordKey },
    { source, since: Date.now() - hour, until: Date.now() + hour },
  );
}

describe('one department that lends to two others (53060.10(a), R1)', () => {
  it('answers each by its own agreement', async () => {
    expect(await ask(first)).toMatchObject(answered(3));
    expect(await ask(second)).toMatchObject(answered(2));
  });

  it('keeps many at once of both apart, in its record and its answers', async () => {
    const rounds = Array.from({ length: searches }, async () => {
      const [one, other] = await Promise.all([ask(first), ask(second)]);
      expect(one).toMatchObject(answered(3));
      expect(other).toMatchObject(answered(2));
    });
    await Promise.all(rounds);
    const asked = await entriesOf(owner.server, 'lending.asked', 3 * searches);
    for (const { agencyId, plateward } of [first, second]) {
      const own = asked.filter(({ values }) => values.staffId === `${agencyId}/${plateward.staffId}`);
      expect(own).toHaveLength(searches + 1);
    }
  });

  it('agrees with each about that one’s accesses, and tells none of the other’s', async () => {
    for (const one of [first, second])
      expect(await reconciled(one)).toMatchObject({ ours: searches + 1, unproved: [], differences: [] });
  });

  it('lends to one no more, and to the other as before', async () => {
    const why = { revokedBy: owner.department.eis, why: 'a test' };
    expect(await revokeAgreement(owner.department.db, first.agreementId, why, Date.now())).toBe(true);
    expect(await ask(first)).toMatchObject({
      body: { matches: [], sources: [{ state: 'no-answer', text: expect.stringContaining('revoked') }] },
    });
    expect(await ask(second)).toMatchObject(answered(2));
  });
});
