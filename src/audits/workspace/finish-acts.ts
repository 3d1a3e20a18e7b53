import { createHash } from 'node:crypto';
import {
  type Actor,
  actValues,
  decideAct,
  perform,
  type Performed,
  refusedByStore,
  refusing,
} from '../../access/index.ts';
import { tell } from '../../deadlines/index.ts';
import { canonicalJson } from '../../foundation/canonical-json.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { findPerson } from '../../people/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import { type AssignBody, type ReviewBody, reviewTopics } from '../contract.ts';
import { auditFor, butItsSubject, isAuditOf } from '../found-audit.ts';
import { type Audit, keepCompiler, keepReceived, keepSigned } from '../store/audit-store.ts';
import { auditToReport } from '../store/audit-to-report.ts';
import { reviewFigures } from './review-figures.ts';
import { leftToJudge } from './row-store.ts';

/** Gives an audit to whoever compiles it, or from one to another: what is judged stays (53060.5(c)(2)(A)(1)). */
export const assignAudit = (
  deps: AuditDeps,
  actor: Actor,
  auditId: string,
  { compiler }: AssignBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'assign-audit', async (transaction, standing) => {
    const audit = await auditFor(transaction, standing, 'assign-audit', auditId);
    if ('effect' in audit) return audit;
    if (audit.signedAt !== null) return signed;
    if (!(await compiles(transaction, audit, compiler)))
      return refusing(
        '53060.5(c)(2)(A)(1)',
        'This person is neither an administrator nor the audit designee of the division.',
        'Choose one of the list, or have an audit designee named.',
      );
    await keepCompiler(transaction, auditId, compiler, actor.now);
    const act = audit.compiler === null ? 'assigned' : 'handed-over';
    return {
      draft: {
        kind: 'audit.assigned',
        act,
        division: audit.division,
        values: actValues(actor, auditId, compiler),
      },
      value: {},
      afterwards: (entry) =>
        tell(transaction, { kind: 'audit-assigned', entry, staffIds: [compiler] }, actor.now),
    };
  });

const signed = refusing('53060.5(c)(2)', 'This audit is signed, and stands.', 'Open the list again.');

/** Whoever may compile an audit. */
export async function compilersOf(
  db: Queryable,
  audit: Audit,
): Promise<readonly { readonly staffId: string; readonly name: string }[]> {
  const { rows } = await db.query<{ staffId: string; name: string }>(
    `select s.staff_id as "staffId", s.name from staff s where s.status = 'active'
       and (s.staff_id in (select staff_id from door_administrator where division = $1)
         or s.staff_id in (select staff_id from door_role where role = 'audit-designee' and division = $1))
     order by s.name`,
    [audit.division],
  );
  return rows.filter(({ staffId }) => !isAuditOf(staffId, audit));
}

const compiles = async (db: Queryable, audit: Audit, staffId: string): Promise<boolean> =>
  (await findPerson(db, staffId)) !== undefined &&
  (await compilersOf(db, audit)).some((one) => one.staffId === staffId);

/** A topic of user management as it was looked at, with its figures of that moment (53060.5(c)(2)(A)). */
export const reviewTopic = (
  deps: AuditDeps,
  actor: Actor,
  auditId: string,
  { topic, outcome, note }: ReviewBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'compile-audit', async (transaction, standing) => {
    const audit = await auditFor(transaction, standing, 'compile-audit', auditId);
    if ('effect' in audit) return audit;
    if (audit.signedAt !== null) return signed;
    const problem = note === '' ? undefined : deps.screenNote(note);
    if (problem !== undefined) return refusing('53060.7(b)(5)', problem, 'Say it without that.');
    const figures = (await reviewFigures(transaction, audit.division, actor.now))[topic];
    await transaction.query(
      `insert into audit_reviews (audit_id, topic, outcome, figures, note, reviewed_by, reviewed_at)
       values ($1, $2, $3, $4, $5, $6, at_ms($7))
       on conflict (audit_id, topic) do update set outcome = excluded.outcome, figures = excluded.figures,
         note = excluded.note, reviewed_by = excluded.reviewed_by, reviewed_at = excluded.reviewed_at`,
      [auditId, topic, outcome, JSON.stringify(figures), note, standing.staffId, actor.now],
    );
    return {
      draft: {
        kind: 'audit.reviewed',
        act: topic,
        division: audit.division,
        values: actValues(actor, auditId, outcome),
      },
      value: {},
    };
  });

/**
 * Only an administrator signs, with a fresh proof, what is whole: every row judged and every topic looked at
 * (53060.5(c)(2)(A)(1)). The entry names the digest of everything that was signed; the memo goes to the Hiring Authority.
 */
export const signAudit = (deps: AuditDeps, actor: Actor, auditId: string): Promise<Performed<object>> =>
  perform(deps, actor, 'sign-audit', async (transaction, standing) => {
    const audit = await auditFor(transaction, standing, 'sign-audit', auditId);
    if ('effect' in audit) return audit;
    const unfit = await notWhole(transaction, audit, standing.staffId);
    if (unfit !== undefined) return unfit;
    const report = await auditToReport(transaction, auditId);
    const digest = createHash('sha256').update(canonicalJson(report)).digest('base64');
    return {
      draft: {
        kind: 'audit.signed',
        act: audit.kind,
        division: audit.division,
        counts: {
          population: report?.statement?.population ?? 0,
          reviewed: report?.statement?.reviewed ?? 0,
        },
        values: { ...actValues(actor, auditId), digest },
      },
      value: {},
      afterwards: async (entry) => {
        const kept = await keepSigned(transaction, auditId, { by: standing.staffId, entry }, actor.now);
        if (!kept.ok) throw new Error(`an audit that was found whole is not signed: ${kept.reason}`);
        const staffIds = await receiversOf(transaction, audit);
        await tell(transaction, { kind: 'audit-signed', entry, staffIds }, actor.now);
      },
    };
  });

async function notWhole(db: Queryable, audit: Audit, staffId: string) {
  if (audit.signedAt !== null) return signed;
  if (audit.begunAt === null)
    return refusing('53060.5(c)(2)(A)', 'This audit has not begun.', 'Begin it when its period has ended.');
  const left = await leftToJudge(db, audit.auditId, staffId);
  if (left.all > 0)
    return refusing(
      '53060.5(c)(2)(A)',
      left.own > 0 ? 'Rows are not judged yet, some of them your own.' : 'Rows are not judged yet.',
      left.own > 0 ? 'Judge yours not: hand them to another who compiles.' : 'Judge what is left.',
    );
  const { rows } = await db.query<{ reviewed: number }>(
    'select count(*)::integer as reviewed from audit_reviews where audit_id = $1',
    [audit.auditId],
  );
  return (rows[0]?.reviewed ?? 0) < reviewTopics.length
    ? refusing('53060.5(c)(2)(A)', 'User management is not looked at in full.', 'Look at each of its topics.')
    : undefined;
}

async function receiversOf(db: Queryable, audit: Audit): Promise<readonly string[]> {
  const { rows } = await db.query<{ staff_id: string }>(
    `select staff_id from door_role where division = $1 and role in ('hiring-authority', 'hiring-authority-designee')`,
    [audit.division],
  );
  return butItsSubject(
    rows.map(({ staff_id }) => staff_id),
    audit,
  );
}

/** The Hiring Authority or the designee has the memo: its receipt is recorded (53060.5(c)(2)(B), R29). */
export const receiveAudit = (deps: AuditDeps, actor: Actor, auditId: string): Promise<Performed<object>> =>
  perform(deps, actor, 'receive-audit', async (transaction, standing) => {
    const audit = await auditFor(transaction, standing, 'read-audit', auditId);
    if ('effect' in audit) return audit;
    const decision = decideAct('receive-audit', standing, { division: audit.division });
    if (decision.effect === 'refuse') return decision;
    const kept = await keepReceived(transaction, auditId, standing.staffId, actor.now);
    if (!kept.ok) return refusedByStore(kept, 'Ask the Hiring Authority’s designee.');
    if (!kept.value)
      return refusing(
        '53060.5(c)(2)(B)',
        'There is no memo to receive, or it was received.',
        'Open the list again.',
      );
    return {
      draft: {
        kind: 'audit.received',
        act: 'memo',
        division: audit.division,
        values: actValues(actor, auditId),
      },
      value: {},
    };
  });
