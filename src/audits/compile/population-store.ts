import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import type { VendorSearch } from '../vendor-log/search.ts';
import { type Audited, auditedOf, type EntryTold } from './audited.ts';

/** Whose acts, of which time. */
export interface Scope {
  readonly division: DivisionName;
  readonly from: Instant;
  readonly before: Instant;
}

interface EntryRow extends EntryTold {
  readonly [column: string]: unknown;
  readonly division: string | null;
  readonly home: string | null;
}

const batch = 10_000;

/** What R29 speaks of; acts of sharing and copying are found by their families. */
const kinds = [
  'inquiry.asked',
  'inquiry.refused',
  'hot-list.entry-made',
  'urgent.declared',
  'photo.opened',
  'alert.opened',
];
const families = ['share.%', 'oral.%', 'copy.%', 'download.%'];

/**
 * Everything of the record that an audit of a division is about. What was asked under a restricted case is OIA's, whoever
 * asked it (R18). Values that have been destroyed cannot be audited: R28 keeps them until the audit is signed.
 */
export async function populationOfRecord(db: Queryable, scope: Scope): Promise<readonly Audited[]> {
  const found: Audited[] = [];
  for (let after = -1; ; ) {
    const { rows } = await db.query<EntryRow>({
      name: 'audit_population',
      text: `select e.seq, e.kind, epoch_ms(e.at) as at, e.division, coalesce(l.leaf->>'role', '') as role,
          coalesce(l.leaf->>'clause', '') as clause, coalesce(l.leaf->'counts', '{}') as counts,
          coalesce(c.clear->'staffId'->>1, '') as "staffId", c.clear->'plate'->>1 as plate,
          c.clear->'caseNumber'->>1 as "caseNumber", c.clear->'purpose'->>1 as purpose,
          s.division as home, coalesce(k.restricted, false) as restricted
        from record_entries e
        cross join lateral (select convert_from(e.leaf, 'UTF8')::jsonb as leaf) l
        left join record_clear c on c.entry = e.seq and c.clear ? 'staffId'
        left join staff s on s.staff_id = c.clear->'staffId'->>1
        left join cases k on k.case_number = c.clear->'caseNumber'->>1
        where e.seq > $1 and e.at >= at_ms($2) and e.at < at_ms($3)
          and (e.kind = any ($4::text[]) or e.kind like any ($5::text[])
            -- R29: all administrator accesses; of others the inquiry stands for its pages.
            or e.kind = 'page.asked' and l.leaf->>'role' = 'administrator')
        order by e.seq limit $6`,
      values: [after, scope.from, scope.before, kinds, families, batch],
    });
    for (const row of rows)
      if (belongs(row, scope.division)) {
        const audited = auditedOf(row);
        if (audited !== undefined) found.push(audited);
      }
    const last = rows.at(-1);
    if (rows.length < batch || last === undefined) return found;
    after = last.seq;
  }
}

const belongs = ({ division, home, restricted }: EntryRow, of: DivisionName): boolean =>
  restricted ? of === 'OIA' : (division ?? home) === of;

interface VendorRow extends VendorSearch {
  readonly [column: string]: unknown;
  readonly rowId: number;
  readonly staffId: string | null;
  readonly restricted: boolean;
}

/**
 * What vendors' logs tell of the division in that time, a restricted case's to OIA alone (R18). What a hot list looked up
 * by itself is nobody's.
 */
export async function populationOfVendors(db: Queryable, scope: Scope): Promise<readonly Audited[]> {
  const found: Audited[] = [];
  for (let after = 0; ; ) {
    const { rows } = await db.query<VendorRow>(
      `select v.row_id as "rowId", v.technology_id as file, v.row_number as row, v.vendor_id as id,
         epoch_ms(v.at) as at, v.user_name as user, v.organization, v.plate, v.case_number as "caseNumber", v.reason,
         v.offense, v.prompt, v.search_type as type, v.automatic,
         v.restricted, k.staff_id as "staffId"
       from audited_vendor_rows v
       left join staff_accounts k on k.account = lower(v.user_name)
       where (v.division = $1 or $1 = 'OIA') and v.audited_by = $1 and not v.automatic and v.at >= at_ms($2) and v.at < at_ms($3) and v.row_id > $4
       order by v.row_id limit $5`,
      [scope.division, scope.from, scope.before, after, batch],
    );
    found.push(...rows.map(auditedRow));
    const last = rows.at(-1);
    if (rows.length < batch || last === undefined) return found;
    after = last.rowId;
  }
}

function auditedRow({ rowId, staffId, restricted, ...search }: VendorRow): Audited {
  return {
    id: `v${rowId}`,
    source: 'vendor',
    entry: null,
    vendorRow: rowId,
    kind: 'vendor.search',
    at: search.at ?? 0,
    staffId,
    userName: search.user ?? 'not named',
    caseNumber: search.caseNumber ?? '',
    plate: search.plate ?? '',
    restricted,
    always: [],
    search: { ...search, user: staffId ?? search.user },
  };
}
