import { civilDate, type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Answer } from '../../foundation/route.ts';
import {
  accountsOf,
  newestLists,
  openTasksOf,
  type Product,
  productsOf,
  type TaskListed,
} from '../../technologies/index.ts';
import type { VendorAccounts, VendorProduct, VendorTaskListed } from '../contract.ts';
import { showToAdministrator } from '../desk/administer.ts';
import { decideAct } from '../desk/administrator.ts';
import type { Actor, DeskDeps } from '../desk/perform.ts';
import { standingNow } from '../desk/standing-store.ts';
import { grantsIndex } from './grants-index.ts';
import { judgeList, seenBy } from './judge-list.ts';

/** To an administrator what concerns his division and nobody; to EIS, which keeps the register, everything (53060.6(a)). */
export async function showVendorAccounts(deps: DeskDeps, actor: Actor): Promise<Answer> {
  const { db } = deps;
  const standing = await standingNow(db, actor.caller, actor.now);
  if (decideAct('act-for-eis', standing).effect === 'permit')
    return { status: 200, body: await vendorAccounts(db, undefined, actor.now) };
  return showToAdministrator(deps, actor, 'list-vendor-accounts', (from, { division }) =>
    vendorAccounts(from, division, actor.now),
  );
}

/** Each product with its newest list, tasks and findings: of a division, or of all. */
export async function vendorAccounts(
  db: Queryable,
  division: string | undefined,
  now: Instant,
): Promise<VendorAccounts> {
  const [products, lists, tasks, grants] = [
    await productsOf(db),
    await newestLists(db),
    await openTasksOf(db, { division }),
    await grantsIndex(db, now),
  ];
  const described = async (product: Product): Promise<VendorProduct> => {
    const list = lists.find(({ technologyId }) => technologyId === product.technologyId);
    const accounts = list === undefined || !product.followed ? undefined : await accountsOf(db, list.listId);
    return {
      product: product.technologyId,
      name: product.name,
      vendor: product.vendor,
      state: product.state,
      followed: product.followed,
      list: list === undefined ? null : { ...shownOf(list), importedAt: rfc3339(list.importedAt) },
      tasks: tasks
        .filter(({ technologyId }) => technologyId === product.technologyId)
        .map((task) => listed(task, now)),
      findings: accounts === undefined ? [] : seenBy(judgeList(accounts, grants, civilDate(now)), division),
    };
  };
  const shown: VendorProduct[] = [];
  // An administrator has nothing to do with a product that has no accounts.
  for (const product of products)
    if (division === undefined || product.followed) shown.push(await described(product));
  return { eis: division === undefined, products: shown };
}

const shownOf = ({
  listedOn,
  importedBy,
  accounts,
  notJudged,
}: Awaited<ReturnType<typeof newestLists>>[number]) => ({
  listedOn,
  importedBy,
  accounts,
  notJudged,
});

const week = 7 * 86_400_000;

const listed = (
  { taskId, staffId, name, division, what, because, openedAt }: TaskListed,
  now: Instant,
): VendorTaskListed => ({
  task: taskId,
  staffId,
  name,
  division,
  what,
  because,
  openedAt: rfc3339(openedAt),
  late: now - openedAt > week,
});
