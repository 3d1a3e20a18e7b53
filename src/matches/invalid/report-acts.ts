import { administer, type Desk, type Performed, type Refusing, refusing } from '../../access/index.ts';
import type { DraftOf } from '../../record/index.ts';
import type { Asking, SearchDeps } from '../../searches/index.ts';
import type { AnswerBody, ReportState, ResolveBody } from '../contract.ts';
import { actorFrom } from '../subject.ts';
import { keepReportAct, type ReportAct } from './act-store.ts';
import { findReport, noReport, type ReportRow } from './report-store.ts';

/** A step of a report: by which act of the desk, from which states it is taken, and how it is recorded. */
interface Step extends Pick<ReportAct, 'act' | 'outcome'> {
  readonly desk: 'note-invalid-match-answer' | 'resolve-invalid-match';
  readonly kind: 'invalid-match.answered' | 'invalid-match.resolved';
  readonly from: readonly ReportState[];
  /** What stands against it beside the state. */
  readonly against?: (report: ReportRow) => Refusing | undefined;
}

/** What the agency of record answered (R23). */
export const noteAnswer = (
  deps: SearchDeps,
  report: number,
  { answer }: AnswerBody,
  asking: Asking,
): Promise<Performed<object>> =>
  take(deps, report, asking, {
    desk: 'note-invalid-match-answer',
    kind: 'invalid-match.answered',
    act: 'answered',
    outcome: answer,
    from: ['sent', 'answered'],
  });

/** How it was resolved; what was told is destroyed here with it (R23, 53060.9(a)(1)). */
export const resolveReport = (
  deps: SearchDeps,
  report: number,
  { resolution }: ResolveBody,
  asking: Asking,
): Promise<Performed<object>> =>
  take(deps, report, asking, {
    desk: 'resolve-invalid-match',
    kind: 'invalid-match.resolved',
    act: 'resolved',
    outcome: resolution,
    from: ['open', 'sent', 'answered'],
    against: ({ state }) => (state === 'open' && resolution !== 'not-eligible' ? untold : undefined),
  });

/** 53060.7(b)(7): "will notify the appropriate agency of record": only one that may not be told goes untold. */
const untold = refusing(
  '53060.7(b)(7)',
  'The agency of record has not been told.',
  'Send the notice first. If the agency may not receive plate data, settle the report as that.',
);

const take = (deps: SearchDeps, report: number, asking: Asking, step: Step): Promise<Performed<object>> => {
  const actor = actorFrom(asking);
  return administer(deps, actor, step.desk, async (transaction, desk) => {
    const found = await findReport(transaction, report, desk.division, 'lock');
    const objection = objectionToStep(found, desk, step);
    if (objection !== undefined) return objection;
    const { staffId, sessionId: session } = actor.caller;
    const draft: DraftOf<Step['kind']> = {
      kind: step.kind,
      act: step.outcome,
      ref: found?.entry ?? 0,
      values: { staffId, session, subject: String(report) },
    };
    return {
      draft,
      value: {},
      afterwards: (entry) =>
        keepReportAct(
          transaction,
          { report, act: step.act, outcome: step.outcome, staffId, entry },
          asking.now,
        ),
    };
  });
};

function objectionToStep(
  report: ReportRow | undefined,
  desk: Desk,
  { from, against }: Step,
): Refusing | undefined {
  if (report === undefined) return noReport;
  const self = desk.against({ division: desk.division, staffId: report.reported_by });
  if (self !== undefined) return self;
  if (!from.includes(report.state))
    return refusing(
      '53060.7(b)(7)',
      'The report has not come to this step, or is past it.',
      'Look at the list again for what is next.',
    );
  return against?.(report);
}
