import type { Queryable } from '../../foundation/postgres/pool.ts';
import { exportProofs } from '../../record/index.ts';
import { rfc3339 } from '../../foundation/clock.ts';
import type { ReportModel } from './model.ts';

/** An entry that the report rests on, with the proof that it stands in the record: checked offline with the record's key. */
export interface ProvedEntry {
  readonly index: number;
  /** The exact bytes, base64. */
  readonly entry: string;
  /** C2SP tlog-proof. */
  readonly proof: string;
}

/** Which entries of the record a report rests on, in order. */
export const entriesBehind = ({ audit }: Pick<ReportModel, 'audit'>): readonly number[] =>
  [
    ...new Set(
      [audit.begun?.entry, audit.signed?.entry, ...audit.rows.map(({ entry }) => entry)].flatMap((index) =>
        index === undefined || index === null ? [] : [index],
      ),
    ),
  ].toSorted((one, other) => one - other);

/** @param db one snapshot, so that all proofs lead to one checkpoint */
export const provedEntries = async (
  db: Queryable,
  indexes: readonly number[],
): Promise<readonly ProvedEntry[]> =>
  (await exportProofs(db, indexes)).map(({ index, entry, proof }) => ({
    index,
    entry: entry.toString('base64'),
    proof,
  }));

/** Pure: the report for machines (53060.5(c)(2)); instants are RFC 3339, civil dates yyyymmdd. */
export const machineReport = (
  { audit, department, figures, trend, drift, names }: ReportModel,
  proofs: readonly ProvedEntry[],
) => ({
  format: 'plateward-audit-report',
  v: 1,
  department,
  audit: {
    ...audit,
    begun: audit.begun === null ? null : { ...audit.begun, at: rfc3339(audit.begun.at) },
    signed: audit.signed === null ? null : { ...audit.signed, at: rfc3339(audit.signed.at) },
    received: null,
    rows: audit.rows.map((row) => ({
      ...row,
      at: rfc3339(row.at),
      judgedAt: row.judgedAt === null ? null : rfc3339(row.judgedAt),
    })),
    reviews: audit.reviews.map((review) => ({ ...review, reviewedAt: rfc3339(review.reviewedAt) })),
  },
  names: Object.fromEntries(names),
  figures,
  trend,
  drift: drift.map((one) => ({ ...one, at: rfc3339(one.at) })),
  proofs,
});
