import type { CivilDate } from '../../foundation/clock.ts';
import {
  checkAccounts,
  type GrantIndex,
  grantsFor,
  type ListedGrant,
  type VendorAccount,
} from '../../technologies/index.ts';
import type { VendorFinding } from '../contract.ts';
import type { HeldGrant } from './grants-index.ts';

/** What stands against a product's accounts, and of which division each is; none: nobody of the department has it. */
export interface JudgedFinding extends VendorFinding {
  readonly divisions: readonly string[];
}

interface Grants {
  readonly index: GrantIndex;
  readonly held: ReadonlyMap<ListedGrant, HeldGrant>;
}

/** Pure: the findings of R9 on a list, against the grants as they stand today. */
export function judgeList(
  accounts: readonly VendorAccount[],
  { index, held }: Grants,
  today: CivilDate,
): readonly JudgedFinding[] {
  const byRow = new Map(accounts.map((account) => [account.row, account]));
  const byHolder = new Map([...held.values()].map((grant) => [grant.staffId, grant]));
  return checkAccounts(accounts, index, today).flatMap(({ row, account, findings }) => {
    if (findings.length === 0) return [];
    const listed = row === null ? undefined : byRow.get(row);
    const grants =
      listed === undefined ? [byHolder.get(account)] : grantsFor(listed, index).map((one) => held.get(one));
    const divisions = [...new Set(grants.flatMap((grant) => (grant === undefined ? [] : [grant.division])))];
    const holder = listed?.name ?? byHolder.get(account)?.name ?? '';
    return [{ row, account, holder, findings, divisions }];
  });
}

/** The staff who hold an account of the list that can be used, or that they were invited to. */
export const holdersOf = (accounts: readonly VendorAccount[], { index, held }: Grants): ReadonlySet<string> =>
  new Set(
    accounts
      .filter(({ state }) => state !== 'ended')
      .flatMap((account) => grantsFor(account, index))
      .flatMap((grant) => held.get(grant)?.staffId ?? []),
  );

/** What one division sees: its own people's accounts, and those of nobody; EIS (no division) sees all. */
export const seenBy = (
  findings: readonly JudgedFinding[],
  division: string | undefined,
): readonly VendorFinding[] =>
  findings
    .filter(
      ({ divisions }) => division === undefined || divisions.length === 0 || divisions.includes(division),
    )
    .map(({ divisions: _of, ...finding }) => finding);
