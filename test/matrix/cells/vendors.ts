import { addCivil, civilDate } from '../../../src/foundation/clock.ts';
import { approveTechnology, proposeTechnology } from '../../../src/technologies/index.ts';
import { must } from '../../builders/department.ts';
import { administrator, eitherOf, office, signedIn } from '../policy.ts';
import type { Cell, Rows } from '../row.ts';

/** A provider in EIS's register whose accounts follow the grants. */
const aProduct = (cell: Cell): Promise<string> =>
  cell.thing('vendor', async () => {
    const { db, eis, policyOwner, next } = cell.department;
    const technologyId = `vendor-${next()}`;
    const proposal = { technologyId, name: technologyId, kind: 'provider', vendor: 'A vendor' } as const;
    await proposeTechnology(db, { ...proposal, proposedBy: policyOwner }, cell.now);
    const [startsOn, endsOn] = [civilDate(cell.now), addCivil(civilDate(cell.now), { years: 1 })];
    const approval = { technologyId, contract: 'TEST-3', startsOn, endsOn, approvedBy: eis };
    must(await approveTechnology(db, approval, cell.now));
    return technologyId;
  });

const eis = office('53060.6(a)', 'EIS');

/** R9: vendors' own accounts; R20: whether notices go by mail. */
export const vendorRows: Rows = {
  'GET /vendor-accounts': { door: eitherOf(administrator, eis) },
  'POST /vendor-accounts/import': {
    door: administrator,
    ask: async (cell) => ({
      body: {
        product: await aProduct(cell),
        listedOn: civilDate(cell.now),
        csv: 'Username,Name,Status\nbrooks.n,Nadia Brooks,Active\n',
        dryRun: false,
      },
    }),
  },
  'POST /vendor-accounts/follow': {
    door: eis,
    ask: async (cell) => ({ body: { product: await aProduct(cell), followed: true } }),
  },
  // 53060.5(c)(3)(A): support access of administrators.
  'POST /support/ticket': { door: administrator, ask: () => ({ body: { ticket: 'SUP-2027-0042' } }) },
  'GET /notices/mail': { door: signedIn },
  'GET /mails/unsent': { door: administrator },
};
