import { type Actor, decideAct, refuseAct, type Standing, standingNow } from '../../access/index.ts';
import { rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Answer } from '../../foundation/route.ts';
import type { AuditDeps } from '../audit-deps.ts';
import { type AuditShown, type ReviewShown, reviewTopics, type RowListed } from '../contract.ts';
import { againstAudit, noAudit } from '../found-audit.ts';
import { type AuditRules, rulesInForce } from '../rules-in-force/audit-rules.ts';
import { sampleSize } from '../sample/bound.ts';
import { type Audit, findAudit, progressOf } from '../store/audit-store.ts';
import { type AuditReported, auditToReport } from '../store/audit-to-report.ts';
import { compilersOf } from './finish-acts.ts';
import { listed, shownTo } from './list-audits.ts';
import { reviewFigures } from './review-figures.ts';
import { viewerOf } from '../viewer.ts';
import { leftToJudge, type Row, rowsOf } from './row-store.ts';

/** One audit, with what is left to do in it. Rows about the viewer are not among them (R30). */
export async function showAudit(deps: AuditDeps, actor: Actor, auditId: string): Promise<Answer> {
  const standing = await standingNow(deps.db, actor.caller, actor.now);
  const audit = await findAudit(deps.db, auditId);
  const unfit =
    audit === undefined || !shownTo(standing, audit) ? noAudit : againstAudit('read-audit', standing, audit);
  if (audit === undefined || unfit !== undefined)
    return { status: 403, body: await refuseAct(deps, actor, 'read-audit', unfit ?? noAudit) };
  return { status: 200, body: await shown(deps.db, actor, standing, audit) };
}

async function shown(db: Queryable, actor: Actor, standing: Standing, audit: Audit): Promise<AuditShown> {
  const { auditId } = audit;
  const viewer = viewerOf(standing, audit);
  const rows = await rowsOf(db, auditId, viewer);
  const progress = (await progressOf(db, [auditId], standing.staffId)).get(auditId);
  const report = await auditToReport(db, auditId, viewer);
  const scores = viewer.seesScores;
  return {
    ...listed(audit, progress, actor.now),
    list: rows.map((row) => rowListed(row, scores, standing.staffId)),
    left: (await leftToJudge(db, auditId, standing.staffId)).own,
    reviews: await reviewsOf(db, audit, report, actor),
    statement: statementShown(report),
    may: mayOf(standing, audit, scores),
    compilers: await compilersOf(db, audit),
    draw: report?.draw ?? null,
    drawing: audit.begunAt === null ? drawingOf(await rulesInForce(db, audit.division)) : null,
  };
}

const statementShown = (report: AuditReported | undefined): AuditShown['statement'] =>
  report === undefined || report.statement === null
    ? null
    : { ...report.statement, confidence: report.rules.confidence };

const shares = [1, 2, 5, 10, 20];

/** What is directed first, then what draws more. */
const drawingOf = ({ confidence, tolerable: directed }: AuditRules): AuditShown['drawing'] => ({
  confidence,
  choices: [directed, ...shares.filter((share) => share < directed).toReversed()].map((tolerable) => ({
    tolerable,
    rows: sampleSize(confidence / 100, tolerable / 100),
  })),
});

const mayOf = (standing: Standing, audit: Audit, scores: boolean): AuditShown['may'] => {
  const may = (act: 'compile-audit' | 'assign-audit' | 'receive-audit'): boolean =>
    decideAct(act, standing, { division: audit.division, restricted: audit.restricted }).effect === 'permit';
  return {
    compile: audit.signedAt === null && may('compile-audit'),
    assign: audit.signedAt === null && may('assign-audit'),
    // A fresh proof is asked for at the signature itself.
    sign: audit.signedAt === null && may('assign-audit'),
    receive: audit.signedAt !== null && audit.receivedAt === null && may('receive-audit'),
    scores,
  };
};

/** A row in the list: who and why. */
export const rowListed = (row: Row, scores: boolean, viewer: string): RowListed => ({
  row: row.row,
  at: rfc3339(row.at),
  name: row.name,
  kind: row.kind,
  chosen: row.chosen,
  score: scores ? row.score : null,
  verdict: row.verdict,
  clarification: row.clarification,
  approvedByYou: row.approvers.includes(viewer),
});

/** Figures as they are now, or as they were when they were looked at. */
async function reviewsOf(
  db: Queryable,
  { division }: Audit,
  report: AuditReported | undefined,
  { now }: Actor,
): Promise<readonly ReviewShown[]> {
  const seen = report?.reviews ?? [];
  const figures = seen.length < reviewTopics.length ? await reviewFigures(db, division, now) : undefined;
  return reviewTopics.map((topic) => {
    const review = seen.find((one) => one.topic === topic);
    return review === undefined
      ? { topic, figures: figures?.[topic] ?? {}, outcome: null, note: '' }
      : { topic, figures: review.figures, outcome: review.outcome, note: review.note };
  });
}
