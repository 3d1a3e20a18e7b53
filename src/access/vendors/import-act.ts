import { civilDate, type Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import {
  accountsOf,
  closeShown,
  keepList,
  newestLists,
  openTasksOf,
  productsOf,
  tasksShown,
  type VendorAccount,
  type VendorList,
} from '../../technologies/index.ts';
import type { VendorListBody, VendorListReport } from '../contract.ts';
import { administer } from '../desk/administer.ts';
import { type Refusing, refusing } from '../desk/administrator.ts';
import { type Actor, actValues, type DeskDeps, type Performed } from '../desk/perform.ts';
import { grantsIndex } from './grants-index.ts';
import { holdersOf, judgeList, seenBy } from './judge-list.ts';
import { readVendorList } from './read-file.ts';

/**
 * A vendor's list of accounts, by a Division Administrator (53060.5(c)(1)(A), (D), R9): dry run first, whole or not at all. It
 * closes the tasks that it shows as done, and nothing else does.
 */
export async function importVendorList(
  deps: DeskDeps,
  actor: Actor,
  body: VendorListBody,
): Promise<Performed<VendorListReport>> {
  const read = await readVendorList(body, civilDate(actor.now));
  return administer(deps, actor, 'import-vendor-accounts', async (transaction, { division, staffId }) => {
    const against = await unfitList(transaction, body, actor.now);
    if (against !== undefined) return against;
    const report = read.ok
      ? await takeList(transaction, read.list, body, { division, staffId, now: actor.now })
      : unread(body, read.problem);
    return {
      draft: {
        kind: 'accounts.imported',
        act: report.applied ? 'applied' : body.dryRun ? 'dry-run' : 'not-applied',
        division,
        counts: {
          accounts: report.accounts,
          closed: report.applied ? report.tasks.closed : 0,
          problems: report.problems.length,
        },
        values: actValues(actor, body.product, read.ok ? read.list.sha256.toString('hex') : undefined),
      },
      value: report,
    };
  });
}

/** A product whose accounts are followed, and a day that is not past the one of its newest list, nor to come. */
async function unfitList(
  db: Queryable,
  { product, listedOn }: VendorListBody,
  now: Instant,
): Promise<Refusing | undefined> {
  // Of two imports at once the second sees what the first did.
  await db.query(`select pg_advisory_xact_lock(hashtext('vendor list'), hashtext($1))`, [product]);
  const found = (await productsOf(db)).find(({ technologyId }) => technologyId === product);
  if (found === undefined || !found.followed)
    return refusing(
      '53060.6(a)',
      'EIS’s register has no such product with accounts of its own.',
      'Choose one from the list, or ask EIS.',
    );
  const before = (await newestLists(db)).find(({ technologyId }) => technologyId === product);
  if (listedOn > civilDate(now) || listedOn < (before?.listedOn ?? 0))
    return refusing(
      '53060.5(c)(1)(D)',
      'The day of the list is to come, or lies before the list that is here already.',
      'Give the day on which the vendor made the list.',
    );
  return undefined;
}

async function takeList(
  db: Queryable,
  list: VendorList,
  { dryRun, confirmed }: VendorListBody,
  { division, staffId, now }: { readonly division: string; readonly staffId: string; readonly now: Instant },
): Promise<VendorListReport> {
  const { technologyId, accounts, listedOn, notJudged } = list;
  const grants = await grantsIndex(db, now);
  const waiting = await openTasksOf(db, { technologyId });
  const shown = tasksShown(waiting, { listedOn, holders: holdersOf(accounts, grants) });
  const missing = missingFrom(await accountsBefore(db, technologyId), accounts);
  const asks = missing.count * 10 > missing.of && !confirmed;
  const applied = !asks && !dryRun;
  if (applied) await closeShown(db, await keepList(db, list, staffId, now), shown, now);
  return {
    applied,
    dryRun,
    accounts: accounts.length,
    missing,
    asks,
    tasks: { closed: shown.length, waiting: waiting.length - shown.length },
    findings: seenBy(judgeList(accounts, grants, civilDate(now)), division),
    notJudged,
    problems: [],
  };
}

async function accountsBefore(db: Queryable, technologyId: string): Promise<readonly VendorAccount[]> {
  const list = (await newestLists(db)).find((one) => one.technologyId === technologyId);
  return list === undefined ? [] : accountsOf(db, list.listId);
}

/** Pure: a list that was cut short would close tasks that nobody did; so it is told how many accounts it lacks. */
export function missingFrom(
  before: readonly VendorAccount[],
  accounts: readonly VendorAccount[],
): VendorListReport['missing'] {
  const nameOf = ({ username, email, name }: VendorAccount): string =>
    `${username}|${email}|${name}`.toLowerCase();
  const now = new Set(accounts.map(nameOf));
  const usable = before.filter(({ state }) => state !== 'ended');
  return { count: usable.filter((one) => !now.has(nameOf(one))).length, of: usable.length };
}

const unread = ({ dryRun }: VendorListBody, problem: string): VendorListReport => ({
  applied: false,
  dryRun,
  accounts: 0,
  missing: { count: 0, of: 0 },
  asks: false,
  tasks: { closed: 0, waiting: 0 },
  findings: [],
  notJudged: [],
  problems: [{ row: 0, problem }],
});
