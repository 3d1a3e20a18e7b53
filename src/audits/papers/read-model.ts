import type { Pool } from 'pg';
import type { Instant } from '../../foundation/clock.ts';
import { readSetting } from '../../settings/index.ts';
import { driftOf } from '../acts/acts-store.ts';
import { instantsOf } from '../compile/period.ts';
import { type AuditReported, auditToReport } from '../store/audit-to-report.ts';
import type { Viewer } from '../viewer.ts';
import type { PeriodFigures } from './figures.ts';
import { figuresOf, figuresWithoutRestricted, trendOf } from './figures-store.ts';
import type { ReportModel } from './model.ts';
import { isPersonal, namesOf } from './paper-store.ts';

/** What was read for one reader. */
export interface ReadModel {
  readonly model: ReportModel;
  /** R18, R30: something was left out for this reader; such a paper is his alone and is not kept. */
  readonly personal: boolean;
}

/**
 * Everything that the papers of an audit are made of, for this reader (R18, R30), or for the public, to whom nothing of a restricted
 * case is told whoever has the paper made (R18, R31); undefined when there is no such audit.
 */
export async function readModel(
  db: Pool,
  auditId: string,
  by: Viewer,
  now: Instant,
  isPublic = false,
): Promise<ReadModel | undefined> {
  const reader = isPublic ? { ...by, seesRestricted: false, seesScores: false } : by;
  const audit = await auditToReport(db, auditId, reader);
  if (audit === undefined) return undefined;
  // R18: only OIA's figures hold what was asked under restricted cases.
  const whole = audit.division !== 'OIA' || reader.seesRestricted;
  const counted = whole ? await figuresOf(db, audit, now) : await figuresWithoutRestricted(db, audit);
  // R30: figures by name are for those whom scores are for.
  const told = (of: PeriodFigures): PeriodFigures => (reader.seesScores ? of : { ...of, people: [] });
  const figures = told(counted);
  const trend = whole ? await trendOf(db, audit) : [];
  const people = figures.people.map(({ staffId }) => staffId);
  return {
    model: {
      audit,
      department: await readSetting(db, 'department.name', 'department'),
      names: await namesOf(db, [...staffOf(audit), ...people]),
      figures,
      trend: trend.map((cycle) => ({ ...cycle, figures: told(cycle.figures) })),
      drift: await driftOf(db, instantsOf(audit.fromOn, audit.throughOn)),
    },
    personal: await isPersonal(db, auditId, by),
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
