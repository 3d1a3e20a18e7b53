import type { CivilDate } from '../../foundation/clock.ts';
import { checkAccounts, type CheckedAccount } from './findings.ts';
import { grantOf, indexGrants } from './grants.ts';
import { readAccountList } from './read-list.ts';
import { accountOf } from './vendor-account.ts';

/** What was found in a file, and what it could not be judged on. */
export interface CheckedFile {
  readonly checked: readonly CheckedAccount[];
  /** Rules that the list's columns say nothing of, in words. */
  readonly notJudged: readonly string[];
}

/** Checks a vendor's list of accounts, against the department's grants where they are given (R9). @throws CommandError */
export async function checkAccountFile(
  file: string,
  grantsFile: string | undefined,
  today: CivilDate,
): Promise<CheckedFile> {
  const list = await readAccountList(file);
  const grants = grantsFile === undefined ? undefined : await readAccountList(grantsFile);
  const index =
    grants === undefined
      ? undefined
      : indexGrants(grants.rows.map(({ row, cells }) => grantOf(row, cells, grants.columns, today)));
  const { columns } = list;
  const notJudged = [
    index === undefined ? 'grants (give --grants)' : '',
    columns.twoFactors.length + columns.twoFactorsOff.length === 0 ? 'two factors (no such column)' : '',
    columns.lastUsed.length === 0 ? 'idle for 12 months (no column of last use)' : '',
  ].filter((text) => text !== '');
  const accounts = list.rows.map(({ row, cells }) => accountOf(row, cells, list, today));
  return { checked: checkAccounts(accounts, index, today), notJudged };
}
