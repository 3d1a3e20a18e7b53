import { noteActivity } from '../access/index.ts';
import { type CaseNumber, openProvisionalCase } from '../cases/index.ts';
import { civilDate } from '../foundation/clock.ts';
import { withTransaction } from '../foundation/postgres/pool.ts';
import type { Caller } from '../foundation/route.ts';
import { noteFirstUse } from '../purposes/index.ts';
import type { InquiryBody } from './contract.ts';
import type { SearchDeps } from './deps.ts';
import { askedDraft, auditCounts, sourcesOf } from './entries.ts';
import { type Inquiry, parseInquiry, queryUnder, withWindow } from './inquiry.ts';
import { judge, type Judgement } from './judge.ts';
import { look } from './look.ts';
import type { Asked, Asking } from './outcome.ts';
import { refuse } from './refuse.ts';
import { takeStatement } from './statements.ts';

/**
 * One inquiry, the only way to plate data: parse, facts, screen, decide, record, look, record, answer
 * (53060.7(b)(3)–(6), CC 1798.90.52). @throws RecordUnavailable: nothing was searched, or nothing may leave.
 */
export async function ask(deps: SearchDeps, body: InquiryBody, asking: Asking): Promise<Asked> {
  const parsed = parseInquiry(body, asking.now);
  if (parsed.kind === 'unparsable') return parsed;
  const { inquiry } = parsed;
  const { standpoint, now } = asking;

  const statementGiven = await takeStatement(deps, standpoint.caller.staffId, body, now);
  const judgement = await judgeWithItsCase(deps, inquiry, asking, statementGiven);
  const { decision, row } = judgement;
  if (decision.effect === 'refuse') {
    return { kind: 'refuse', refusal: await refuse(deps, inquiry, { decision, row }, asking, 'search') };
  }

  const asked = await look(deps, {
    ...asking,
    decision,
    row,
    draft: askedDraft(standpoint, inquiry, {
      flags: auditCounts(decision.flags),
      policyVersion: decision.policyVersion,
      // 53060.5(c)(3)(A): the record says under which ticket an administrator looked.
      supportTicket: row.session?.support_ticket ?? '',
    }),
    query: queryUnder(inquiry, row),
    inquiry,
    sources: sourcesOf(inquiry.body),
    goesOn: (index) => ({ asked: index, request: withWindow(inquiry), statementGiven }),
  });
  if (asked.kind === 'answer') await noteUse(deps, standpoint.caller.staffId, inquiry, judgement);
  return asked;
}

/** Decides; a case number that the division accepts on first use becomes a provisional case and is judged as such (R12). */
async function judgeWithItsCase(
  deps: SearchDeps,
  inquiry: Inquiry,
  { standpoint, now }: Asking,
  statementGiven: boolean,
): Promise<Judgement> {
  const { caller } = standpoint;
  const judged = await judge(deps, caller, inquiry, { act: 'search', statementGiven, now });
  const { caseNumber } = inquiry;
  if (judged.decision.effect === 'refuse' || judged.facts.case.status !== 'unknown' || caseNumber === '')
    return judged;
  await openOnFirstUse(deps, inquiry, caseNumber, judged, caller);
  return judge(deps, caller, inquiry, { act: 'search', statementGiven, now });
}

/** The case that a first use makes is recorded before it stands; whoever comes second makes none (R12). */
async function openOnFirstUse(
  deps: SearchDeps,
  { body }: Inquiry,
  caseNumber: CaseNumber,
  { row, now }: Judgement,
  { staffId, sessionId }: Caller,
): Promise<void> {
  await withTransaction(deps.db, async (transaction) => {
    const { division, unit_id: unitId } = row;
    const supervisor = row.supervisor ?? undefined;
    const first = { caseNumber, division, use: body.use, unitId, supervisor, openedBy: staffId };
    const opened = await openProvisionalCase(transaction, first, now);
    if (!opened.ok || !opened.value.made) return;
    await deps.record.append({
      kind: 'case.opened',
      act: 'provisional',
      division,
      values: { staffId, session: sessionId, subject: caseNumber },
    });
  });
}

const hour = 3_600_000;

/** R7: activity is kept to the hour and the day, from which twelve months count. R13: who used an added use. */
async function noteUse(
  deps: SearchDeps,
  staffId: string,
  inquiry: Inquiry,
  judgement: Judgement,
): Promise<void> {
  const { row, now } = judgement;
  const another = now - row.last_activity_at > hour || civilDate(now) !== civilDate(row.last_activity_at);
  if (another) await noteActivity(deps.db, staffId, now);
  if (row.of_the_policy === false && row.used_by_another === false) {
    await noteFirstUse(deps.db, inquiry.body.use, staffId);
  }
}
