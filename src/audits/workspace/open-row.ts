import { type Actor, actValues, perform, type Performed, type Standing } from '../../access/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { findPerson } from '../../people/index.ts';
import { type EntryRead, readEntry, readReferring } from '../../record/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import type { RowParams, RowShown } from '../contract.ts';
import type { Audit } from '../store/audit-store.ts';
import { seesRestricted, type Viewer, viewerOf } from '../viewer.ts';
import { lacksCaseData } from './missing-case-data.ts';
import { rowFor } from './row-for.ts';
import { type Row, rowsOf } from './row-store.ts';
import { rowListed } from './show-audit.ts';

/**
 * One search with everything it is judged by: query, purpose, case, counts, and why it was chosen. What it told stays masked
 * (R5). Reading the record of another is an entry.
 */
export const openRow = (deps: AuditDeps, actor: Actor, params: RowParams): Promise<Performed<RowShown>> =>
  perform(deps, actor, 'read-audit', async (transaction, standing) => {
    const found = await rowFor(transaction, standing, 'read-audit', params);
    if ('effect' in found) return found;
    const { audit, row } = found;
    return {
      draft: {
        kind: 'audit.row-opened',
        act: 'opened',
        // Of a vendor's row nothing stands in the record: the audit's own beginning is what it refers to.
        ref: row.entry ?? (await begunEntry(transaction, audit.auditId)),
        division: audit.division,
        values: actValues(actor, `${audit.auditId}/${row.row}`),
      },
      value: await rowShown(transaction, standing, audit, row),
    };
  });

async function begunEntry(db: Queryable, auditId: string): Promise<number> {
  const { rows } = await db.query<{ entry: number }>(
    'select begun_entry as entry from audits where audit_id = $1',
    [auditId],
  );
  return rows[0]?.entry ?? 0;
}

async function rowShown(db: Queryable, standing: Standing, audit: Audit, row: Row): Promise<RowShown> {
  const viewer = viewerOf(standing, audit);
  const told = row.entry === null ? await vendorTold(db, row) : await entryTold(db, row.entry);
  const person = row.staffId === null ? undefined : await findPerson(db, row.staffId);
  return {
    ...rowListed(row, viewer.seesScores, standing.staffId),
    ...told,
    entry: row.entry,
    source: row.source,
    staffId: row.staffId,
    unit: person === undefined ? '' : `${person.rank}, ${person.unit_name}`,
    case: await caseOf(db, told.caseNumber, row, standing),
    samePlate: await samePlateOf(db, audit.auditId, row, told.plate),
    findings: row.findings,
    lacksCaseData: lacksCaseData(row.findings),
    ground: row.ground,
    note: row.note,
    answer: row.answer,
    next: await nextOf(db, audit, row.row, viewer),
  };
}

type Told = Pick<
  RowShown,
  | 'use'
  | 'purpose'
  | 'caseNumber'
  | 'plate'
  | 'query'
  | 'onBehalfOf'
  | 'statement'
  | 'counts'
  | 'outcome'
  | 'followed'
>;

async function entryTold(db: Queryable, seq: number): Promise<Told> {
  const read = await readEntry(db, seq);
  const following = await readReferring(db, seq);
  const closing = following.find(({ kind }) => /^inquiry\.(?:answered|withdrawn|failed)$/u.test(kind));
  return {
    ...valuesTold(read),
    counts: closing?.counts ?? {},
    outcome:
      closing?.outcome ?? (read?.entry.effect === 'refuse' ? `refused ${read.entry.clause ?? ''}` : ''),
    followed: following
      .filter(({ kind }) => /^(?:page\.asked|photo\.opened|match\.judged)$/u.test(kind))
      .map(({ kind, at }) => ({ kind, at })),
  };
}

const valuesTold = (read: EntryRead | undefined): Omit<Told, 'counts' | 'outcome' | 'followed'> => ({
  use: read?.values.use ?? '',
  purpose: read?.values.purpose ?? '',
  caseNumber: read?.values.caseNumber ?? '',
  plate: read?.values.plate ?? '',
  query: [read?.values.elements, read?.values.place].filter((part) => part !== undefined).join(' '),
  onBehalfOf: read?.values.requester ?? '',
  statement: read?.values.statement ?? '',
});

async function vendorTold(db: Queryable, { vendorRow }: Row): Promise<Told> {
  const { rows } = await db.query<
    Record<'plate' | 'caseNumber' | 'reason' | 'offense' | 'prompt' | 'type', string>
  >(
    `select coalesce(plate, '') as plate, coalesce(case_number, '') as "caseNumber", coalesce(reason, '') as reason,
       coalesce(offense, '') as offense, coalesce(prompt, '') as prompt, coalesce(search_type, '') as type
     from vendor_log_rows where row_id = $1`,
    [vendorRow],
  );
  const [told] = rows;
  return {
    use: told?.offense ?? '',
    purpose: told?.reason ?? '',
    caseNumber: told?.caseNumber ?? '',
    plate: told?.plate ?? '',
    query: [told?.type, told?.prompt].filter((part) => part !== undefined && part !== '').join(' '),
    onBehalfOf: '',
    statement: '',
    counts: {},
    outcome: '',
    followed: [],
  };
}

async function caseOf(
  db: Queryable,
  caseNumber: string,
  { staffId }: Row,
  standing: Standing,
): Promise<RowShown['case']> {
  const { rows } = await db.query<{ status: string; division: string; assigned: boolean }>(
    `select c.status, c.division, exists (select 1 from door_assignment m
       where m.case_number = c.case_number and m.staff_id = $2) as assigned
     from door_case c where c.case_number = $1 and ($3 or not c.restricted)`,
    [caseNumber, staffId, seesRestricted(standing)],
  );
  return rows[0] ?? null;
}

/** How often else this audit looks at the same person and plate. */
async function samePlateOf(db: Queryable, auditId: string, row: Row, plate: string): Promise<number> {
  if (plate === '' || row.staffId === null) return 0;
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::integer as count from audit_rows r
       left join vendor_log_rows v on v.row_id = r.vendor_row
       left join record_clear c on c.entry = r.entry
     where r.audit_id = $1 and r.staff_id = $2 and r.row_no <> $3
       and coalesce(v.plate, c.clear->'plate'->>1) = $4`,
    [auditId, row.staffId, row.row, plate],
  );
  return rows[0]?.count ?? 0;
}

/** The next that waits for this person. */
async function nextOf(
  db: Queryable,
  { auditId }: Audit,
  after: number,
  viewer: Viewer,
): Promise<number | null> {
  const waiting = (await rowsOf(db, auditId, viewer)).filter(
    ({ row, verdict, approvers }) => verdict === null && row !== after && !approvers.includes(viewer.staffId),
  );
  return (waiting.find(({ row }) => row > after) ?? waiting[0])?.row ?? null;
}
