import type { Route } from '../../foundation/route.ts';
import { followBody, vendorListBody } from '../contract.ts';
import { deskRows } from '../desk/desk-rows.ts';
import { actorOf, type DeskDeps } from '../desk/perform.ts';
import { followProduct } from './follow-act.ts';
import { importVendorList } from './import-act.ts';
import { showVendorAccounts } from './overview.ts';

/** Vendors' own accounts follow the grants (53060.5(c)(1)(A), (D), R9). */
export const vendorRoutes = (deps: DeskDeps): readonly Route[] => {
  const { act, row } = deskRows(deps, { bodyBytes: 4096, perMinute: 120 });
  return [
    row('GET /vendor-accounts', {
      who: 'signed-in',
      records: ['act.refused'],
      summary:
        'Each product’s newest account list, what is to be done at the vendor, and what was found (R9).',
      handler: (request, name) => showVendorAccounts(deps, actorOf(request, name)),
    }),
    act(
      'POST /vendor-accounts/import',
      {
        who: 'division-administrator',
        records: ['accounts.imported', 'act.refused'],
        limits: { bodyBytes: 2_500_000, perMinute: 20 },
        body: vendorListBody,
        summary: 'A vendor’s list of accounts: dry run first; closes the tasks that it shows as done (R9).',
      },
      importVendorList,
    ),
    act(
      'POST /vendor-accounts/follow',
      {
        who: 'eis',
        records: ['technology.changed', 'act.refused'],
        body: followBody,
        summary: 'EIS says whether a product has accounts of its own (53060.6(a), R9).',
      },
      followProduct,
    ),
  ];
};
