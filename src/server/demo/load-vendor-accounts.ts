import { createHash } from 'node:crypto';
import {
  closeShown,
  keepList,
  openTasksOf,
  tasksShown,
  type VendorAccount,
} from '../../technologies/index.ts';
import type { CastMember } from './cast-member.ts';
import { acted, type LoadContext } from './load-context.ts';

const product = 'northstar';
const by = 'okafor.v';

/** What is not as it should be at the vendor, so that there is something to find (R9). */
const withoutAccount = new Set(['raman.p']);
const withOneFactor = new Set(['brandt.d']);
const stillOpen = new Set(['whitaker.j']);

/** The provider's list of accounts as it stood three days ago: it follows the grants, but for a few (R9). */
export async function loadVendorAccounts(context: LoadContext, cast: readonly CastMember[]): Promise<void> {
  const { db, ago, dayAgo, note } = context;
  const accounts = [...cast.flatMap((member) => accountOf(context, member)), sharedAccount(context)].map(
    (account, index) => ({ ...account, row: index + 1 }),
  );
  const text = JSON.stringify(accounts);
  const list = {
    technologyId: product,
    listedOn: dayAgo(3),
    sha256: createHash('sha256').update(text).digest(),
    notJudged: [],
    accounts,
  };
  const listId = await keepList(db, list, by, ago(3));
  const holders = new Set(accounts.filter(({ state }) => state !== 'ended').map(({ username }) => username));
  const shown = tasksShown(await openTasksOf(db, { technologyId: product }), {
    listedOn: list.listedOn,
    holders,
  });
  await closeShown(db, listId, shown, ago(3));
  note({
    kind: 'accounts.imported',
    act: 'applied',
    division: 'OCS',
    counts: { accounts: accounts.length, closed: shown.length, problems: 0 },
    values: acted(by, product),
  });
}

function accountOf(context: LoadContext, { staffId, name, access }: CastMember): readonly VendorAccount[] {
  if (access === undefined || withoutAccount.has(staffId)) return [];
  const usable = access.then === undefined || stillOpen.has(staffId);
  return [
    {
      row: 0,
      username: staffId,
      email: demoMail(staffId),
      name,
      state: usable ? 'usable' : 'ended',
      type: 'User',
      twoFactors: !withOneFactor.has(staffId),
      lastUsedOn: context.dayAgo(Math.max(3, access.lastAct)),
      createdOn: context.dayAgo(access.granted),
    },
  ];
}

const sharedAccount = ({ dayAgo }: LoadContext): VendorAccount => ({
  row: 0,
  username: 'ocs-duty-desk',
  email: '',
  name: 'OCS Duty Desk',
  state: 'usable',
  type: 'User',
  twoFactors: false,
  lastUsedOn: dayAgo(4),
  createdOn: dayAgo(400),
});

/** An address that reaches nobody (RFC 2606). */
export const demoMail = (staffId: string): string => `${staffId}@department.example`;
