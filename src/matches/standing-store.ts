import { type Instant, rfc3339 } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { MatchSource } from '../searches/index.ts';
import type {
  ActionStanding,
  Band,
  CletsStanding,
  JudgedMatch,
  MatchStanding,
  MisreadRate,
  Verdict,
} from './contract.ts';

type At = { readonly asked: number; readonly readId: string };

interface JudgedRow extends Record<string, unknown> {
  readonly id: string;
  readonly verdict: Verdict;
  readonly band: Band;
  readonly by: string;
  readonly at: Instant;
}

/** What stands for the matches of one search or alert that were judged. */
export async function judgedMatches(db: Queryable, asked: number): Promise<readonly JudgedMatch[]> {
  const { rows } = await db.query<JudgedRow>(
    `select v.read_id::text as id, v.verdict, v.band, s.name as by, epoch_ms(v.judged_at) as at
     from door_matches_verdicts v join staff s on s.staff_id = v.judged_by where v.asked = $1 order by v.judged_at`,
    [asked],
  );
  return rows.map(({ by, at, ...row }) => ({ ...row, judgedBy: by, judgedAt: rfc3339(at) }));
}

/** 53060.7(b)(7): how often this owner's cameras, and this camera, were found misread. */
export async function misreadRates(
  db: Queryable,
  {
    agency_id: agency,
    camera_no: camera,
    source_camera: name,
  }: Pick<MatchSource, 'agency_id' | 'camera_no' | 'source_camera'>,
): Promise<Pick<MatchStanding, 'ofOwner' | 'ofCamera'>> {
  const { rows } = await db.query<
    MisreadRate & { readonly camera_no: number | null; readonly camera_id: string }
  >('select camera_no, camera_id, judged, misread from door_matches_misread where agency_id = $1', [agency]);
  const isIts = (row: (typeof rows)[number]): boolean =>
    row.camera_no === camera && (camera !== null || row.camera_id === name);
  const { judged = 0, misread = 0 } = rows.find(isIts) ?? {};
  return {
    ofOwner: {
      judged: rows.reduce((sum, one) => sum + one.judged, 0),
      misread: rows.reduce((sum, one) => sum + one.misread, 0),
    },
    ofCamera: { judged, misread },
  };
}

/** What each person last said, the first first. */
export async function judgementsOf(
  db: Queryable,
  { asked, readId }: At,
  staffId: string,
): Promise<MatchStanding['judgements']> {
  const { rows } = await db.query<{
    verdict: Verdict;
    by: string;
    at: Instant;
    second: boolean;
    own: boolean;
  }>(
    `select j.verdict, s.name as by, epoch_ms(j.judged_at) as at, j.second, j.judged_by = $3 as own
     from match_judgements j join staff s on s.staff_id = j.judged_by
     where j.asked = $1 and j.read_id = $2 order by j.verdict_id`,
    [asked, readId, staffId],
  );
  return rows.map((row) => ({ ...row, at: rfc3339(row.at) }));
}

/** Whom a second judgement is waited for. */
export async function waitedFor(db: Queryable, { asked, readId }: At): Promise<readonly string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select s.name from second_judges t join match_verdicts v using (verdict_id) join staff s on s.staff_id = t.asked_of
     where v.asked = $1 and v.read_id = $2 and t.answered_by is null order by t.task_id`,
    [asked, readId],
  );
  return rows.map(({ name }) => name);
}

interface CletsRow extends Record<string, unknown> {
  readonly made_at: Instant | null;
  readonly made_by: CletsStanding['madeBy'];
  readonly not_feasible: CletsStanding['notFeasible'];
  readonly proceeded: boolean;
  readonly note: string | null;
  readonly by: string;
  readonly at: Instant;
}

/** The answer to the CLETS question that stands (R24). */
export async function cletsOf(db: Queryable, { asked, readId }: At): Promise<CletsStanding | null> {
  const { rows } = await db.query<CletsRow>(
    `select epoch_ms(k.made_at) as made_at, k.made_by, k.not_feasible, k.proceeded, k.note, s.name as by,
       epoch_ms(k.noted_at) as at
     from clets_notes k join staff s using (staff_id)
     where k.asked = $1 and k.read_id = $2 order by k.note_id desc limit 1`,
    [asked, readId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    madeAt: row.made_at === null ? null : rfc3339(row.made_at),
    madeBy: row.made_by,
    notFeasible: row.not_feasible,
    proceeded: row.proceeded,
    note: row.note,
    notedBy: row.by,
    notedAt: rfc3339(row.at),
  };
}

/** What was done upon a match, the first first. */
export async function actionsOf(db: Queryable, { asked, readId }: At): Promise<readonly ActionStanding[]> {
  const { rows } = await db.query<Omit<ActionStanding, 'at'> & { readonly at: Instant }>(
    `select x.action, x.outcome, x.note, s.name as by, epoch_ms(x.acted_at) as at
     from match_actions x join staff s using (staff_id)
     where x.asked = $1 and x.read_id = $2 order by x.action_id`,
    [asked, readId],
  );
  return rows.map((row) => ({ ...row, at: rfc3339(row.at) }));
}
