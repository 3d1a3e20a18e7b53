import { noteActivity } from '../../access/index.ts';
import { alertJudged } from '../../alerts/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { withTransaction } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import type { ReadMatch } from '../../plate-reads/index.ts';
import type { Asking, Judgement, MatchSource, SearchDeps } from '../../searches/index.ts';
import type { Verdict, VerdictBody } from '../contract.ts';
import { oneAtATime, reportInvalid, withdrawReports } from '../invalid/report-invalid.ts';
import { answerTask } from '../second/task-store.ts';
import type { Subject } from '../subject.ts';
import { isMisread } from './misread.ts';
import { keepVerdict } from './verdict-store.ts';

export interface JudgedMatch {
  readonly verdict: Verdict;
  /** Of what is reported to the division's administrators (53060.7(b)(7)). */
  readonly report: number | null;
}

interface Recorded {
  readonly subject: Subject;
  readonly body: VerdictBody;
  readonly photo: number | undefined;
  readonly source: MatchSource;
  readonly entry: number;
  readonly match: ReadMatch;
  readonly row: Judgement['row'];
}

/** Keeps what was recorded, with all that follows from it, in one transaction. */
export const keepJudgement = (
  deps: SearchDeps,
  recorded: Recorded,
  { standpoint: { caller }, now }: Pick<Asking, 'standpoint' | 'now'>,
): Promise<JudgedMatch> =>
  withTransaction(deps.db, async (transaction) => {
    const { subject, body, source, photo, entry, match } = recorded;
    const { staffId } = caller;
    const division = divisionOf(recorded, caller.division);
    await oneAtATime(transaction, subject.readId);
    await withdrawReports(transaction, subject, staffId);
    const misread = isMisread(body, subject, match);
    const verdictId = await keepVerdict(
      transaction,
      { subject, body, source, misread, photo, judgedBy: staffId, division, entry },
      now,
    );
    if (subject.task !== undefined) await answerTask(transaction, subject.task.id, verdictId);
    await tellAlert(deps, transaction, recorded, staffId, now);
    await noteActivity(transaction, staffId, now);
    if (body.verdict !== 'not-a-match' || body.cause === 'another-plate')
      return { verdict: body.verdict, report: null };
    const plates = {
      asked: askedPlate(subject),
      read: match.plate,
      state: match.state,
      seen: body.seen?.toUpperCase().replaceAll(/[^A-Z0-9]/g, '') ?? null,
    };
    const { readId } = subject;
    const report = {
      verdictId,
      readId,
      division,
      source,
      cause: body.cause,
      reportedBy: staffId,
      entry,
      plates,
    };
    return { verdict: body.verdict, report: await reportInvalid(transaction, deps.sealing, report, now) };
  });

/** R18: what concerns a restricted case is seen by OIA alone; else it is the affair of the case's division. */
const divisionOf = ({ row, subject }: Recorded, own: string): DivisionName => {
  if (row.restricted === true) return 'OIA';
  return row.case_division || subject.alert?.division || row.division || own;
};

async function tellAlert(
  { record }: SearchDeps,
  transaction: Queryable,
  { subject: { alert }, body, entry }: Recorded,
  staffId: string,
  now: number,
): Promise<void> {
  if (alert === undefined) return;
  const judgement = { noMatch: body.verdict === 'not-a-match', staffId, entry };
  await alertJudged({ record, transaction }, alert, judgement, now);
}

/** What was asked for, where it was a plate: of an alert the one that is listed. */
const askedPlate = ({ alert, inquiry }: Subject): string | null =>
  alert?.listed_plate ?? inquiry.query.plate ?? null;
