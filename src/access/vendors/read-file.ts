import { createHash } from 'node:crypto';
import type { CivilDate } from '../../foundation/clock.ts';
import { CommandError } from '../../foundation/command-line.ts';
import { csvOfBytes } from '../../foundation/csv.ts';
import { accountListOf, accountOf, type VendorList } from '../../technologies/index.ts';
import type { VendorListBody } from '../contract.ts';

export type ReadList =
  | { readonly ok: true; readonly list: VendorList }
  | { readonly ok: false; readonly problem: string };

/** Reads a vendor's list whole; what is no list is a problem, never half of one. */
export async function readVendorList(
  { product, listedOn, csv }: VendorListBody,
  today: CivilDate,
): Promise<ReadList> {
  const bytes = Buffer.from(csv, 'utf8');
  try {
    const read = await accountListOf('The file', await csvOfBytes('The file', bytes));
    const { columns, rows } = read;
    if (rows.length === 0) return { ok: false, problem: 'The file has no rows below its header.' };
    const accounts = rows.map(({ row, cells }) => accountOf(row, cells, read, today));
    const notJudged = [
      ...(columns.twoFactors.length + columns.twoFactorsOff.length === 0 ? (['two-factors'] as const) : []),
      ...(columns.lastUsed.length === 0 ? (['last-used'] as const) : []),
    ];
    const sha256 = createHash('sha256').update(bytes).digest();
    return { ok: true, list: { technologyId: product, listedOn, sha256, accounts, notJudged } };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { ok: false, problem: error.message };
  }
}
