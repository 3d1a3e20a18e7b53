import { refusing } from '../../access/index.ts';
import { mayReceive } from '../../agencies/index.ts';
import { type CivilDate, civilDate, type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { MailState, MisreadListed, ReportListed } from '../contract.ts';
import { mailAddressOf } from './mail-address.ts';

interface Agency {
  readonly name: string;
  readonly contact: string;
  readonly age_key: string;
  readonly eligible: 'yes' | 'no' | 'unknown';
  readonly review_by: CivilDate;
}

/** A report with its agency of record and camera. */
export interface ReportRow extends Record<string, unknown>, Agency {
  readonly report_id: number;
  readonly entry: number;
  readonly asked: number;
  readonly alert_id: number | null;
  readonly read_id: string;
  readonly division: string;
  readonly state: ReportListed['state'];
  readonly cause: ReportListed['cause'];
  readonly agency_id: string;
  readonly camera: string;
  readonly captured_at: Instant;
  readonly owners_read_id: string | null;
  readonly reported_by: string;
  readonly reporter: string;
  readonly reported_at: Instant;
  readonly due_on: CivilDate;
  readonly sealed: Buffer | null;
  readonly mail: { readonly state: MailState; readonly at: Instant; readonly failed: boolean } | null;
  readonly sealed_until: Instant;
  readonly acts: readonly {
    readonly act: ReportListed['acts'][number]['act'];
    readonly outcome: ReportListed['acts'][number]['outcome'];
    readonly by: string;
    readonly at: Instant;
    readonly entry: number;
  }[];
}

const reports = `
  select i.report_id, i.entry, v.asked, v.alert_id, i.read_id::text as read_id, i.division, i.state, i.cause, i.agency_id,
    a.name, a.contact, a.age_key, a.eligible, a.review_by, coalesce(c.name, i.source_camera) as camera, epoch_ms(i.captured_at) as captured_at,
    i.owners_read_id, i.reported_by, s.name as reporter, epoch_ms(i.reported_at) as reported_at,
    i.due_on::integer as due_on, i.sealed, epoch_ms(i.sealed_until) as sealed_until,
    (select json_build_object('state', m.state, 'at', epoch_ms(coalesce(m.sent_at, m.given_at)), 'failed', m.failed_why is not null)
      from invalid_match_acts x join door_sealed_mail m using (entry) where x.report_id = i.report_id
      order by x.act_id desc limit 1) as mail,
    coalesce((select json_agg(json_build_object('act', x.act, 'outcome', x.outcome, 'by', w.name,
        'at', epoch_ms(x.acted_at), 'entry', x.entry) order by x.act_id)
      from invalid_match_acts x join staff w using (staff_id) where x.report_id = i.report_id), '[]') as acts
  from invalid_matches i join match_verdicts v using (verdict_id) join door_agency a on a.agency_id = i.agency_id
  left join cameras c on c.camera_no = i.camera_no join staff s on s.staff_id = i.reported_by`;

/** One report of a division; locked where an act is to follow. */
export async function findReport(
  db: Queryable,
  report: number,
  division: string,
  lock: 'lock' | 'look' = 'look',
): Promise<ReportRow | undefined> {
  const { rows } = await db.query<ReportRow>(
    `${reports} where i.report_id = $1 and i.division = $2 ${lock === 'lock' ? 'for update of i' : ''}`,
    [report, division],
  );
  return rows[0];
}

/** Reports of a division that are not done with, the one due first on top; then those done within 90 days. */
export async function listReports(
  db: Queryable,
  division: string,
  now: Instant,
): Promise<readonly ReportListed[]> {
  const { rows } = await db.query<ReportRow>(
    `${reports} where i.division = $1 and i.state <> 'withdrawn'
       and (i.state <> 'resolved' or i.reported_at > at_ms($2))
     order by i.state = 'resolved', i.due_on, i.report_id limit 200`,
    [division, now - 90 * dayMs],
  );
  return rows.map((row) => listed(row, now));
}

const dayMs = 86_400_000;

/** R18: a report of another division, or of none, is not there; in the same words, whichever it is. */
export const noReport = refusing(
  '53060.5(c)(1)(A)',
  'Your division has no such report.',
  'Look at the list of your own division again.',
);

/** R25: may plate and photo go to this agency on that day? */
export const eligibleNow = (agency: Pick<Agency, 'eligible' | 'review_by'>, now: Instant): boolean =>
  mayReceive(agency, civilDate(now)) === 'yes';

/** Plate and photo are still there to be sent (53060.2(a)). */
export const stillHeld = (row: Pick<ReportRow, 'sealed' | 'sealed_until'>, now: Instant): boolean =>
  row.sealed !== null && row.sealed_until > now;

const listed = (row: ReportRow, now: Instant): ReportListed => ({
  id: row.report_id,
  entry: row.entry,
  state: row.state,
  cause: row.cause,
  agencyOfRecord: row.name,
  contact: row.contact,
  mayReceive: eligibleNow(row, now),
  encryptsTo: row.age_key === '' ? 'passphrase' : 'key',
  mailTo: mailAddressOf(row),
  mail: row.mail === null ? null : { ...row.mail, at: rfc3339(row.mail.at) },
  camera: row.camera,
  capturedAt: rfc3339(row.captured_at),
  ownersReadId: row.owners_read_id,
  reportedBy: row.reporter,
  reportedAt: rfc3339(row.reported_at),
  dueOn: row.due_on,
  daysOpen: Math.floor((now - row.reported_at) / dayMs),
  held: stillHeld(row, now),
  acts: row.acts.map(({ at, ...act }) => ({ ...act, at: rfc3339(at) })),
});

/** 53060.7(b)(7): misread rates by owner and camera, the most misread first. */
export async function listRates(db: Queryable): Promise<readonly MisreadListed[]> {
  const { rows } = await db.query<MisreadListed & Record<string, unknown>>(
    `select a.name as "agencyOfRecord", m.camera_name as camera, m.judged, m.misread
     from door_matches_misread m join door_agency a using (agency_id)
     order by m.misread desc, m.judged desc, a.name, m.camera_name limit 200`,
  );
  return rows;
}
