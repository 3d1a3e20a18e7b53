import { addCivil, civilDate } from '../../../src/foundation/clock.ts';
import {
  approveProposal,
  approveTechnology,
  askProcurement,
  decideProcurement,
  noteFound,
  proposeTechnology,
} from '../../../src/technologies/index.ts';
import { anAgency } from '../../builders/agency.ts';
import { must } from '../../builders/department.ts';
import { administrator, against, type Asker, eitherOf, office } from '../policy.ts';
import type { Cell, Rows } from '../row.ts';

// 53060.6(a), R1.
const eis = office('53060.6(a)', 'EIS');
const eisOrOwner = office('53060.6(a)', 'EIS', 'policy owner');
/** What is a division's is EIS's too. */
const exceptEis = ({ role }: Asker) => (role === 'EIS' ? undefined : against('53060.5(c)(1)(A)'));
const lookers = eitherOf(administrator, eisOrOwner);

const inFull = async (cell: Cell) => ({
  ownerId: await cell.thing('owner', () => anAgency(cell.department)),
  support: 'Support agreement 4',
  dataFlow: 'Look-ups by REST',
  network: 'HTTPS to the named host',
  securityReview: 'Review 12',
  securityReviewedOn: civilDate(cell.now),
});

const dates = ({ now }: Cell) => ({
  startsOn: civilDate(now),
  endsOn: addCivil(civilDate(now), { years: 1 }),
});

/** A provider that a policy owner proposed, in its state of the register. */
const aProvider = (cell: Cell, state: 'proposed' | 'approved' | 'live'): Promise<string> =>
  cell.thing(`${state} provider`, async () => {
    const { db, policyOwner: proposedBy, eis: approvedBy, next } = cell.department;
    const technologyId = `provider-${next()}`;
    const proposal = { technologyId, name: technologyId, kind: 'provider', vendor: 'A vendor' } as const;
    must(await proposeTechnology(db, { ...proposal, ...(await inFull(cell)), proposedBy }, cell.now));
    const approval = { technologyId, contract: 'TEST-7', ...dates(cell), approvedBy };
    if (state === 'approved') must(await approveProposal(db, approval, cell.now));
    if (state === 'live') must(await approveTechnology(db, approval, cell.now));
    return technologyId;
  });

const onProvider =
  (state: 'proposed' | 'approved' | 'live', more: object = {}) =>
  async (cell: Cell) => ({
    body: { technology: await aProvider(cell, state), ...more },
  });

const aPulledProduct = (cell: Cell): Promise<string> =>
  cell.thing('pulled product', async () => {
    const product = await aProvider(cell, 'live');
    await cell.department.db.query(
      `insert into audit_pulls (technology_id, division, way, every_days, set_by, set_at)
       values ($1, $2, 'folder', 7, $3, at_ms($4))`,
      [product, cell.division, cell.department.eis, cell.now],
    );
    return product;
  });

const aSource = (cell: Cell): Promise<string> =>
  cell.thing('source', async () => {
    const sign = `Product ${cell.department.next()}`;
    await noteFound(cell.department.db, [{ what: 'product', sign }], 0, cell.now);
    const { rows } = await cell.department.db.query<{ id: string }>(
      'select discovery_id::text as id from discovered_sources where sign = $1',
      [sign],
    );
    return rows[0]?.id ?? '';
  });

const wish = {
  title: 'Trailer cameras',
  kind: 'provider',
  vendor: 'A vendor',
  need: 'Two trailers',
} as const;

const aProcurement = (cell: Cell, decided: boolean): Promise<string> =>
  cell.thing(decided ? 'decided procurement' : 'procurement', async () => {
    const { db, administrators, eis: by } = cell.department;
    const askedBy = administrators[cell.division].primary;
    const id = await askProcurement(db, { ...wish, division: cell.division, askedBy }, cell.now);
    if (decided) must(await decideProcurement(db, { id, decision: 'approved', by }, cell.now));
    return id;
  });

/** 53060.6(a): EIS's register, procurements; 53060.10(a): settings of sharing. */
export const registerRows: Rows = {
  'GET /technologies': { door: lookers },
  'POST /technologies': {
    door: eisOrOwner,
    ask: async (cell) => ({
      body: {
        technology: `provider-${cell.department.next()}`,
        name: 'Statewide look-up',
        kind: 'provider',
        vendor: 'A vendor',
        ...(await inFull(cell)),
      },
    }),
  },
  'POST /technologies/describe': {
    door: eis,
    ask: async (cell) => ({
      body: { technology: await aProvider(cell, 'proposed'), ...(await inFull(cell)) },
    }),
  },
  'POST /technologies/approve': {
    door: eis,
    fresh: true,
    ask: async (cell) => ({
      body: { technology: await aProvider(cell, 'proposed'), contract: 'Contract 12', ...dates(cell) },
    }),
  },
  'POST /technologies/start': { door: eis, fresh: true, ask: onProvider('approved') },
  'POST /technologies/suspend': { door: eis, ask: onProvider('live', { why: 'Security notice 3' }) },
  'POST /technologies/end': { door: eis, ask: onProvider('live', { why: 'Contract not renewed' }) },
  'POST /technologies/continue': {
    door: eis,
    fresh: true,
    ask: async (cell) => ({
      body: {
        technology: await aProvider(cell, 'live'),
        goesOnUntil: addCivil(civilDate(cell.now), { years: 2 }),
        authority: 'Amendment 2',
      },
    }),
  },
  'POST /technologies/secret': {
    door: eis,
    fresh: true,
    ask: onProvider('live', { name: 'client-secret', value: 'of the tests' }),
  },
  'POST /technologies/switches': {
    door: eis,
    ask: async (cell) => ({
      body: {
        technology: await aProvider(cell, 'live'),
        sharedWith: ['agencies-of-california'],
        checkedOn: civilDate(cell.now),
      },
    }),
  },
  'POST /technologies/discovered': {
    door: eis,
    ask: async (cell) => ({ body: { source: await aSource(cell), as: 'stopped' } }),
  },
  'GET /sharing-settings': { door: lookers },
  'GET /procurements': { door: lookers },
  'POST /procurements': { door: administrator, ask: () => ({ body: wish }) },
  'POST /procurements/decide': {
    door: eis,
    fresh: true,
    ask: async (cell) => ({ body: { procurement: await aProcurement(cell, false), decision: 'approved' } }),
  },
  'GET /procurements/:procurement/letter/:format': {
    door: eitherOf(administrator, eis),
    elsewhere: exceptEis,
    ask: async (cell) => ({ params: { procurement: await aProcurement(cell, true), format: 'pdf' } }),
  },
  // 53060.5(c)(2)(A), R9: vendors' logs that come by themselves.
  'GET /audit-pulls': { door: eitherOf(administrator, eis) },
  'POST /audit-pulls': {
    door: eis,
    fresh: true,
    ask: async (cell) => ({
      body: { product: await aProvider(cell, 'live'), division: cell.division, way: 'folder', everyDays: 7 },
    }),
  },
  // EIS for every division, an administrator for his own.
  'POST /audit-pulls/ask': {
    door: eitherOf(administrator, eis),
    elsewhere: exceptEis,
    ask: async (cell) => ({ body: { product: await aPulledProduct(cell), division: cell.division } }),
  },
  'POST /audit-pulls/end': {
    door: eis,
    ask: async (cell) => ({ body: { product: await aPulledProduct(cell), division: cell.division } }),
  },
};
