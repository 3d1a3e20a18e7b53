import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { importLog, keepCalendar, keepCompiler, setBaseline } from '../../audits/index.ts';
import { addCivil, civilDate, type Instant } from '../../foundation/clock.ts';
import { withTransaction } from '../../foundation/postgres/pool.ts';
import type { RecordLog } from '../../record/index.ts';
import { DemoError } from './demo-error.ts';
import { lawfully } from './load-context.ts';

interface Load {
  readonly app: Pool;
  readonly record: RecordLog;
  readonly now: Instant;
}

/** OCS was audited from vendors' logs before the system stood: its last audit is given to the designee, ready to begin. */
export async function loadAudits({ app, record, now }: Load): Promise<void> {
  await withTransaction(app, async (db) => {
    const baselineOn = addCivil(civilDate(now), { days: -62 });
    lawfully(await setBaseline(db, 'OCS', { baselineOn, by: null }, now));
    await keepCalendar(db, 'OCS', now);
    const { rows } = await db.query<{ audit: string; designee: string }>(
      `select a.audit_id::text as audit, r.staff_id as designee
       from audits a join door_role r on r.role = 'audit-designee' and r.division = a.division
       where a.division = 'OCS' order by a.cycle limit 1`,
    );
    const [given] = rows;
    if (given !== undefined) await keepCompiler(db, given.audit, given.designee, now);
  });
  await loadVendorLog({ app, record, now });
}

async function loadVendorLog({ app, record, now }: Load): Promise<void> {
  const { rows } = await app.query<{ id: string }>(
    `select technology_id as id from technologies where kind = 'provider' order by technology_id limit 1`,
  );
  const technologyId = rows[0]?.id;
  if (technologyId === undefined) throw new DemoError('unlawful', 'the demo has no provider');
  const folder = mkdtempSync(join(tmpdir(), 'plateward-demo-'));
  try {
    const path = join(folder, 'audit.csv');
    writeFileSync(path, logText(now));
    const taking = {
      path,
      fileName: 'organization-audit.csv',
      technologyId,
      division: 'OCS',
      by: undefined,
    } as const;
    const { quarantined } = await importLog({ db: app, record }, taking, now);
    if (quarantined > 0)
      throw new DemoError('unlawful', `${quarantined} rows of the demo's log cannot be read`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const day = 86_400_000;
const people = ['vega.m', 'brandt.d', 'okafor.v'];
const reasons = [
  'find the second vehicle of the escape from custody',
  'locate a wanted person, warrant for robbery',
  'investigation',
  'absconder, vehicle seen at the last address',
  'check',
];

/** Forty searches of three people, as a vendor's organization audit lists them; every fifth says too little. */
function logText(now: Instant): string {
  const line = (at: number): string => {
    const when = new Date(now - (15 + at) * day - (at % 7) * 3_600_000).toISOString();
    const plate = `8KTR${200 + (at % 9)}`;
    const caseNumber = at % 4 === 0 ? '' : `OCS-2026-${String(117 + (at % 3)).padStart(6, '0')}`;
    return `demo-${at},${people[at % people.length] ?? ''},${plate},${caseNumber},"${reasons[at % reasons.length] ?? ''}",${when}`;
  };
  return [
    'ID,Name,License Plate,Case #,Reason,Search Time',
    ...Array.from({ length: 40 }, (_, at) => line(at)),
  ].join('\n');
}
