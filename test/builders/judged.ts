import type { CaseNumber } from '../../src/cases/index.ts';
import type { InquiryAnswer } from '../../src/searches/contract.ts';
import type { Office } from './desk.ts';
import { anInquiry } from './good-inquiry.ts';
import type { Client } from './server.ts';

export interface Judged {
  readonly asked: string;
  readonly read: string;
}

/** The newest match of a search of one's own, judged by eye; without a verdict: left as it is. */
export async function aJudgedMatch(
  { server, department }: Office,
  user: Client & { readonly person: { readonly staffId: string } },
  caseNumber: CaseNumber,
  verdict?: 'match' | 'not-a-match' | 'cannot-tell' | 'no-photo',
): Promise<Judged> {
  const answer = await user.post('/api/v1/inquiries', anInquiry(caseNumber));
  if (answer.status !== 200) throw new Error(`the search was answered with ${answer.status}`);
  const { receipt, matches }: InquiryAnswer = answer.body;
  const [match] = matches;
  if (match === undefined) throw new Error('the search found nothing');
  const judged = { asked: String(receipt.asked), read: match.id };
  if (verdict !== undefined) await judge({ server, department }, judged, verdict, user.person.staffId);
  return judged;
}

/** What the eye said, as its duty keeps it. */
export async function judge(
  { server, department }: Pick<Office, 'server' | 'department'>,
  { asked, read }: Judged,
  verdict: string,
  staffId: string,
): Promise<void> {
  const told = verdict === 'match' || verdict === 'not-a-match';
  const same = { state: 'same', make: 'same', colour: 'same', body: 'same' };
  await server.database.owner.query(
    `insert into match_verdicts (asked, read_id, verdict, cause, reason, compared, photo_entry, misread, judged_by, judged_at,
       entry, division, agency_id, camera_no)
     select $1, $2, $3, case when $3 = 'not-a-match' then 'misread' end, case when $4 then null else 'dark' end,
       case when $3 = 'match' then $5::jsonb end, case when $4 then $1::bigint end, $3 = 'not-a-match', $6, now(), $7, 'OCS',
       agency_id, camera_no from door_read_source where read_id = $2`,
    [asked, read, verdict, told, JSON.stringify(same), staffId, 900_000_000 + department.next()],
  );
}
