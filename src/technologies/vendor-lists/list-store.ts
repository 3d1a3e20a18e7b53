import type { CivilDate, Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { VendorAccount } from '../accounts/vendor-account.ts';
import type { NotJudged, Product, VendorList } from './vendor-list.ts';

/** The products of EIS's register but Plateward itself, by name. */
export async function productsOf(db: Queryable): Promise<readonly Product[]> {
  const { rows } = await db.query<Product & Record<string, unknown>>(
    `select technology_id as "technologyId", name, vendor, kind, state, followed from door_product
     where technology_id <> 'plateward' and state <> 'proposed' order by name, technology_id`,
  );
  return rows;
}

/** The newest list of each product, without its accounts. */
export interface NewestList {
  readonly listId: string;
  readonly technologyId: string;
  readonly listedOn: CivilDate;
  readonly importedAt: Instant;
  readonly importedBy: string;
  readonly accounts: number;
  readonly notJudged: readonly NotJudged[];
}

export async function newestLists(db: Queryable): Promise<readonly NewestList[]> {
  const { rows } = await db.query<NewestList & Record<string, unknown>>(
    `select distinct on (l.technology_id) l.list_id::text as "listId", l.technology_id as "technologyId",
       l.listed_on as "listedOn", epoch_ms(l.imported_at) as "importedAt", s.name as "importedBy", l.accounts,
       l.not_judged as "notJudged"
     from vendor_lists l join staff s on s.staff_id = l.imported_by order by l.technology_id, l.list_id desc`,
  );
  return rows;
}

/** The accounts of a list, in its order. */
export async function accountsOf(db: Queryable, listId: string): Promise<readonly VendorAccount[]> {
  const { rows } = await db.query<VendorAccount & Record<string, unknown>>(
    `select row_number as row, username, email, name, state, type, two_factors as "twoFactors",
       last_used_on as "lastUsedOn", created_on as "createdOn"
     from vendor_accounts where list_id = $1 order by row_number`,
    [listId],
  );
  return rows;
}

/** Keeps a list in place of the one before it, of which the accounts go; its number. */
export async function keepList(db: Queryable, list: VendorList, by: string, now: Instant): Promise<string> {
  const { technologyId, listedOn, sha256, accounts, notJudged } = list;
  const { rows } = await db.query<{ list_id: string }>(
    `insert into vendor_lists (technology_id, listed_on, sha256, accounts, not_judged, imported_by, imported_at)
     values ($1, $2, $3, $4, $5, $6, at_ms($7)) returning list_id::text as list_id`,
    [technologyId, listedOn, sha256, accounts.length, notJudged, by, now],
  );
  const listId = rows[0]?.list_id ?? '';
  await db.query(
    'delete from vendor_accounts where list_id in (select list_id from vendor_lists where technology_id = $1)',
    [technologyId],
  );
  await db.query(
    `insert into vendor_accounts
     select $1, row, username, email, name, state, type, "twoFactors", "lastUsedOn", "createdOn"
     from jsonb_to_recordset($2) as a (row integer, username text, email text, name text, state text, type text,
       "twoFactors" boolean, "lastUsedOn" integer, "createdOn" integer)`,
    [listId, JSON.stringify(accounts)],
  );
  return listId;
}
