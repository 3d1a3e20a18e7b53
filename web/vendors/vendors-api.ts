import * as z from 'zod/mini';
import type {
  VendorAccounts,
  VendorListBody,
  VendorListReport,
  VendorTaskListed,
} from '../../src/access/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const notJudged = z.array(z.enum(['two-factors', 'last-used']));
const finding = z.object({
  row: z.nullable(z.number()),
  account: z.string(),
  holder: z.string(),
  findings: z.array(
    z.object({
      clause: z.string(),
      rule: z.enum([
        'no-grant',
        'grant-without-account',
        'shared-or-generic',
        'no-two-factors',
        'idle-12-months',
      ]),
      why: z.string(),
    }),
  ),
});

const overview = z.object({
  eis: z.boolean(),
  products: z.array(
    z.object({
      product: z.string(),
      name: z.string(),
      vendor: z.string(),
      state: z.enum(['proposed', 'approved', 'live', 'suspended', 'ended']),
      followed: z.boolean(),
      list: z.nullable(
        z.object({
          listedOn: z.number(),
          importedAt: z.string(),
          importedBy: z.string(),
          accounts: z.number(),
          notJudged,
        }),
      ),
      tasks: z.array(
        z.object({
          task: z.string(),
          staffId: z.string(),
          name: z.string(),
          division: z.string(),
          what: z.enum(['open', 'close']),
          because: z.enum(['granted', 'reactivated', 'suspended', 'removed']),
          openedAt: z.string(),
          late: z.boolean(),
        }),
      ),
      findings: z.array(finding),
    }),
  ),
});

const report = z.object({
  entry: z.number(),
  applied: z.boolean(),
  dryRun: z.boolean(),
  accounts: z.number(),
  missing: z.object({ count: z.number(), of: z.number() }),
  asks: z.boolean(),
  tasks: z.object({ closed: z.number(), waiting: z.number() }),
  findings: z.array(finding),
  notJudged,
  problems: z.array(z.object({ row: z.number(), problem: z.string() })),
});
export type ListReport = VendorListReport & Acted;

/** Each product's newest account list, what is to be done at the vendor, what was found (R9). */
export const vendorAccounts = (signal: AbortSignal): Promise<Outcome<VendorAccounts>> =>
  call('/vendor-accounts', overview, { signal });
export const importList = (body: VendorListBody): Promise<Outcome<ListReport>> =>
  call('/vendor-accounts/import', report, { method: 'POST', body });
export const followProduct = (product: string, followed: boolean): Promise<Outcome<Acted>> =>
  call('/vendor-accounts/follow', acted, { method: 'POST', body: { product, followed } });

/** Only what is to be done at the vendors. */
export async function vendorTasks(signal: AbortSignal): Promise<Outcome<readonly VendorTaskListed[]>> {
  const outcome = await vendorAccounts(signal);
  return outcome.kind === 'done'
    ? { kind: 'done', value: outcome.value.products.flatMap(({ tasks }) => tasks) }
    : outcome;
}
