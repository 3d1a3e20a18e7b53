import { addCivil, civilDate } from '../../../src/foundation/clock.ts';
import { registerFeed } from '../../../src/plate-reads/index.ts';
import { askOperatorMode } from '../../../src/plate-reads/register/register-store.ts';
import { proposeTechnology } from '../../../src/technologies/index.ts';
import { anAgency } from '../../builders/agency.ts';
import { must } from '../../builders/department.ts';
import { aFeed } from '../../builders/feed.ts';
import { office } from '../policy.ts';
import type { Cell, Rows } from '../row.ts';

// 53060.6(a), R1.
const eis = office('53060.6(a)', 'EIS');
const eisOrOwner = office('53060.6(a)', 'EIS', 'policy owner');

const anOwner = (cell: Cell): Promise<string> => cell.thing('owner', () => anAgency(cell.department));

const aLiveFeed = (cell: Cell): Promise<string> =>
  cell.thing('feed', async () => (await aFeed(cell.department)).id);

const aProposedFeed = (cell: Cell): Promise<string> =>
  cell.thing('proposed feed', async () => {
    const { db, next, policyOwner } = cell.department;
    const id = `proposed-${next()}`;
    const proposal = { technologyId: id, name: id, kind: 'feed', vendor: 'A vendor' } as const;
    await proposeTechnology(db, { ...proposal, proposedBy: policyOwner }, cell.now);
    const ownerId = await anAgency(cell.department);
    const feed = { id, name: id, technologyId: id, ownerId, provider: 'A vendor', format: 'ndjson' } as const;
    await registerFeed(db, { ...feed, zone: 'America/Los_Angeles' });
    return id;
  });

const mode = (cell: Cell, feed: string) => ({
  feed,
  postedPolicy: 'https://department.example/alpr',
  hearingOn: addCivil(civilDate(cell.now), { days: -30 }),
  ownerLeave: 'Agreement 7',
  retentionDays: 60,
});

const anAskedFeed = (cell: Cell): Promise<string> =>
  cell.thing('asked feed', async () => {
    const { id } = await aFeed(cell.department, { operatorMode: false });
    must(await askOperatorMode(cell.department.db, mode(cell, id), cell.department.eis, cell.now));
    return id;
  });

const onFeed = async (cell: Cell) => ({ body: { feed: await aLiveFeed(cell) } });

/** R1: feeds; R28: the terms of their owners. */
export const feedRows: Rows = {
  'GET /feeds': { door: eisOrOwner },
  'POST /feeds': {
    door: eisOrOwner,
    ask: async (cell) => ({
      body: {
        feed: `feed-of-${cell.department.next()}`,
        name: 'Gate cameras',
        vendor: 'A vendor',
        ownerId: await anOwner(cell),
        provider: 'A vendor',
        format: 'openalpr',
        zone: 'America/Los_Angeles',
        way: 'http',
      },
    }),
  },
  'POST /feeds/approve': {
    door: eis,
    fresh: true,
    ask: async (cell) => ({
      body: {
        feed: await aProposedFeed(cell),
        contract: 'Contract 12',
        startsOn: civilDate(cell.now),
        endsOn: addCivil(civilDate(cell.now), { years: 1 }),
      },
    }),
  },
  'POST /feeds/operator-mode': {
    door: eis,
    ask: async (cell) => ({ body: mode(cell, await aLiveFeed(cell)) }),
  },
  'POST /feeds/operator-mode/agree': {
    door: office('53060.4(b)', 'policy owner'),
    fresh: true,
    ask: async (cell) => ({ body: { feed: await anAskedFeed(cell) } }),
  },
  'POST /feeds/operator-mode/end': { door: eis, ask: onFeed },
  'POST /feeds/suspend': { door: eis, ask: onFeed },
  'POST /feeds/resume': { door: eis, ask: onFeed },
  'POST /feeds/keys': { door: eis, fresh: true, ask: onFeed },
  'POST /feeds/certificate': {
    door: eis,
    fresh: true,
    ask: async (cell) => ({ body: { feed: await aLiveFeed(cell), sha256: 'ab'.repeat(32) } }),
  },
  'GET /owners': { door: eisOrOwner },
  'POST /owners': {
    door: eisOrOwner,
    ask: (cell) => {
      const number = cell.department.next();
      return {
        body: {
          agencyId: `owner-${number}`,
          name: `Police Department of City ${number}`,
          entityType: 'city',
          jurisdiction: 'California',
          contact: 'alpr@city.example',
          evidence: 'City charter',
        },
      };
    },
  },
  'POST /owners/contact': {
    door: eisOrOwner,
    ask: async (cell) => ({
      body: { agencyId: await anOwner(cell), contact: 'alpr@county.example', evidence: 'Agreement 7' },
    }),
  },
  'POST /owners/terms': {
    door: eisOrOwner,
    ask: async (cell) => ({
      body: {
        agencyId: await anOwner(cell),
        retentionDays: 60,
        photoDays: null,
        payloadDays: null,
        ageLimitDays: null,
        uses: null,
        caseTypes: null,
        onwardSharing: true,
        authority: 'Agreement 7',
      },
    }),
  },
};
