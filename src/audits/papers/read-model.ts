import type { Pool } from 'pg';
import type { Instant } from '../../foundation/clock.ts';
import { readSetting } from '../../settings/index.ts';
import { driftOf } from '../acts/acts-store.ts';
import { instantsOf } from '../compile/period.ts';
import { type AuditReported, auditToReport } from '../store/audit-to-report.ts';
import { figuresOf, trendOf } from './figures-store.ts';
import type { ReportModel } from './model.ts';
import { namesOf } from './paper-store.ts';

/** What was read for one reader. */
export interface ReadModel {
  readonly model: ReportModel;
  /** R30: something of the reader himself was left out; such a paper is his alone and is not kept. */
  readonly personal: boolean;
}

/** Everything that the papers of an audit are made of, for this reader (R30); undefined when there is no such audit. */
export async function readModel(
  db: Pool,
  auditId: string,
  reader: string,
  now: Instant,
): Promise<ReadModel | undefined> {
  const whole = await auditToReport(db, auditId);
  if (whole === undefined) return undefined;
  const rows = whole.rows.filter(({ staffId, verdict }) => staffId !== reader || verdict !== 'refer');
  const audit = { ...whole, rows };
  const figures = await figuresOf(db, audit, now);
  const people = figures.people.map(({ staffId }) => staffId);
  return {
    model: {
      audit,
      department: await readSetting(db, 'department.name', 'department'),
      names: await namesOf(db, [...staffOf(audit), ...people]),
      figures,
      trend: await trendOf(db, audit),
      drift: await driftOf(db, instantsOf(audit.fromOn, audit.throughOn)),
    },
    personal: rows.length < whole.rows.length,
  };
}

const staffOf = ({ compiler, begun, signed, rows, reviews }: AuditReported): readonly string[] =>
  [
    compiler,
    begun?.by,
    signed?.by,
    ...rows.flatMap(({ staffId, judgedBy }) => [staffId, judgedBy]),
    ...reviews.map(({ reviewedBy }) => reviewedBy),
  ].filter((staffId): staffId is string => typeof staffId === 'string');
