import {
  type Actor,
  actValues,
  type Deed,
  perform,
  type Performed,
  type Refusing,
  refusedByStore,
  refusing,
} from '../../access/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { AuditDeps } from '../audit-deps.ts';
import {
  grounds,
  type IrregularityKind,
  irregularityKinds,
  type JudgeBody,
  type RowParams,
} from '../contract.ts';
import { reportDeed } from '../irregularities/file-act.ts';
import { whoIsMeant } from '../irregularities/whom.ts';
import type { Audit } from '../store/audit-store.ts';
import { rowFor } from './row-for.ts';
import { keepVerdict, type Row } from './row-store.ts';

/**
 * Judges one row: adequate, inadequate, or to be referred, each with its reason (53060.5(c)(2)(B)). What is referred is
 * reported in the same act, at once (53060.5(c)(2)(C)), and then stands.
 */
export const judgeRow = (
  deps: AuditDeps,
  actor: Actor,
  params: RowParams,
  body: JudgeBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'compile-audit', async (transaction, standing) => {
    const found = await rowFor(transaction, standing, 'compile-audit', params);
    if ('effect' in found) return found;
    const { audit, row } = found;
    const unfit = unfitVerdict(deps, audit, row, body);
    if (unfit !== undefined) return unfit;
    const kept = await keepVerdict(
      transaction,
      { auditId: audit.auditId, row: row.row },
      { ...body, by: standing.staffId },
      actor.now,
    );
    if (!kept.ok) return refusedByStore(kept, 'Leave it to another who compiles this audit.');
    const report =
      body.verdict === 'refer' ? await referral(deps, transaction, actor, { audit, row, body }) : undefined;
    if (report !== undefined && 'effect' in report) return report;
    return {
      draft: {
        kind: 'audit.row-judged',
        act: 'judged',
        division: audit.division,
        values: actValues(actor, `${audit.auditId}/${row.row}`, `${body.verdict} ${body.ground}`),
      },
      value: {},
      afterwards: async () => {
        if (report === undefined) return;
        const { index } = await deps.record.append(report.draft);
        await report.afterwards?.(index);
      },
    };
  });

function unfitVerdict(
  { screenNote }: AuditDeps,
  { signedAt }: Audit,
  row: Row,
  { verdict, ground, note }: JudgeBody,
): Refusing | undefined {
  if (signedAt !== null)
    return refusing('53060.5(c)(2)', 'This audit is signed, and stands.', 'File a report.');
  if (row.verdict === 'refer')
    return refusing('53060.5(c)(2)(C)', 'This row was referred already.', 'Go on with the next.');
  if (!grounds[verdict].some((known) => known === ground))
    return refusing('53060.5(c)(2)(B)', 'That is no reason for this decision.', 'Choose one of the list.');
  if (verdict === 'refer' && note.length < 10)
    return refusing('53060.5(c)(2)(C)', 'What is referred says what was seen.', 'Write a sentence of it.');
  const problem = note === '' ? undefined : screenNote(note);
  return problem === undefined
    ? undefined
    : refusing('53060.7(b)(5)', problem, 'Say it without that, or choose a reason of the list.');
}

/** Of whom and what a referred row is reported. */
async function referral(
  deps: AuditDeps,
  transaction: Queryable,
  actor: Actor,
  { audit, row, body }: { readonly audit: Audit; readonly row: Row; readonly body: JudgeBody },
): Promise<Deed<object> | Refusing> {
  const { subject, concerned } = await whoIsMeant(transaction, row.staffId ?? row.name);
  return reportDeed(deps, transaction, actor, {
    subject,
    concerned,
    account: subject === undefined ? row.name : '',
    division: subject?.division ?? audit.division,
    restricted: audit.restricted || row.restricted,
    kind: kindOf(body.ground),
    happenedOn: null,
    told: body.note,
    row: { auditId: audit.auditId, rowNo: row.row },
  });
}

const kindOf = (ground: string): IrregularityKind =>
  irregularityKinds.find((kind) => kind === ground) ?? 'other';
