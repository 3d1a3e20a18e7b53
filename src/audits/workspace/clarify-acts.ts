import {
  type Actor,
  actValues,
  decideSession,
  perform,
  type Performed,
  type Refusing,
  refusing,
} from '../../access/index.ts';
import { tell } from '../../deadlines/index.ts';
import { type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { readEntry } from '../../record/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import type { AnswerBody, ClarificationListed, ClarifyBody, RowParams } from '../contract.ts';
import { rowFor } from './row-for.ts';
import { lacksCaseData } from './missing-case-data.ts';
import type { Row } from './row-store.ts';

/** Asks whoever searched for missing case data, and for nothing else; never of what is referred (R30). */
export const askClarification = (
  deps: AuditDeps,
  actor: Actor,
  params: RowParams,
  { asks }: ClarifyBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'compile-audit', async (transaction, standing) => {
    const found = await rowFor(transaction, standing, 'compile-audit', params);
    if ('effect' in found) return found;
    const { audit, row } = found;
    const unfit = unfitQuestion(row);
    if (unfit !== undefined || row.staffId === null) return unfit ?? nobody;
    const staffIds = [row.staffId];
    await transaction.query(
      `insert into audit_clarifications (audit_id, row_no, staff_id, asks, asked_by, asked_at)
       values ($1, $2, $3, $4, $5, at_ms($6))`,
      [audit.auditId, row.row, row.staffId, asks, standing.staffId, actor.now],
    );
    return {
      draft: {
        kind: 'audit.clarification-asked',
        act: asks,
        division: audit.division,
        values: actValues(actor, `${audit.auditId}/${row.row}`),
      },
      value: {},
      afterwards: (entry) => tell(transaction, { kind: 'clarification-asked', entry, staffIds }, actor.now),
    };
  });

const nobody = refusing('R30', 'Nobody of the staff list made this search.', 'Judge it as it stands.');

function unfitQuestion({ verdict, clarification, findings }: Row): Refusing | undefined {
  if (verdict === 'refer')
    return refusing(
      'R30',
      'What is referred is not asked about.',
      'It is seen to by whom it was reported to.',
    );
  if (verdict !== null) return refusing('R30', 'This row is judged.', 'Go on with the next.');
  if (clarification !== null)
    return refusing('R30', 'This was asked already.', 'Wait for the answer, or judge it.');
  return lacksCaseData(findings)
    ? undefined
    : refusing('R30', 'No case data is missing here: it is not asked for.', 'Judge the search as it stands.');
}

interface OwnQuestion {
  readonly id: string;
  readonly asks: ClarifyBody['asks'];
  readonly at: Instant;
  readonly entry: number | null;
  readonly reason: string | null;
  readonly answered: boolean;
  readonly auditId: string;
  readonly askedBy: string;
}

const own = `select c.clarification_id::text as id, c.asks, epoch_ms(r.at) as at, r.entry, v.reason,
    c.answered_at is not null as answered, c.audit_id::text as "auditId", c.asked_by as "askedBy"
  from audit_clarifications c join audit_rows r using (audit_id, row_no)
  left join vendor_log_rows v on v.row_id = r.vendor_row
  where c.staff_id = $1 and c.closed_at is null`;

/** What one is asked of one's own searches: which search, and what is missing. Not by whom, nor why. */
export async function ownClarifications(
  db: Queryable,
  staffId: string,
): Promise<readonly ClarificationListed[]> {
  const { rows } = await db.query<OwnQuestion & Record<string, unknown>>(
    `${own} order by c.clarification_id`,
    [staffId],
  );
  return Promise.all(
    rows.map(async ({ id, asks, at, entry, reason, answered }) => ({
      id,
      asks,
      searchedAt: rfc3339(at),
      entry,
      purpose: reason ?? (entry === null ? '' : ((await readEntry(db, entry))?.values.purpose ?? '')),
      answered,
    })),
  );
}

/** Answers one of them, once; whoever asked is told. */
export const answerClarification = (
  deps: AuditDeps,
  actor: Actor,
  id: string,
  { answer }: AnswerBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'answer-clarification', async (transaction, standing) => {
    const session = decideSession(standing);
    if (session.effect === 'refuse') return session;
    const { rows } = await transaction.query<OwnQuestion & Record<string, unknown>>(
      `${own} and c.clarification_id = $2 for update of c`,
      [standing.staffId, id],
    );
    const [question] = rows;
    if (question === undefined || question.answered)
      return refusing('R30', 'Nothing of this number is asked of you.', 'Open the list again.');
    const problem = deps.screenNote(answer);
    if (problem !== undefined) return refusing('53060.7(b)(5)', problem, 'Give the number alone.');
    await transaction.query(
      'update audit_clarifications set answer = $2, answered_at = at_ms($3) where clarification_id = $1',
      [id, answer, actor.now],
    );
    return {
      draft: {
        kind: 'audit.clarification-answered',
        act: question.asks,
        values: actValues(actor, id, answer),
      },
      value: {},
      afterwards: (entry) =>
        tell(transaction, { kind: 'clarification-answered', entry, staffIds: [question.askedBy] }, actor.now),
    };
  });
