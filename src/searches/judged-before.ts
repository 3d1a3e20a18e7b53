import type { Queryable } from '../foundation/postgres/pool.ts';
import type { InquiryAnswer, MatchVerdict } from './contract.ts';

/** A page of an answer, each match with what was said of it by eye meanwhile (53060.9(b)(1), R22). */
export async function judgedBefore(db: Queryable, answer: InquiryAnswer): Promise<InquiryAnswer> {
  const { rows } = await db.query<{ read: string; verdict: MatchVerdict }>({
    name: 'searches.verdicts',
    text: 'select read_id::text as read, verdict from door_matches_verdicts where asked = $1 and read_id = any ($2)',
    values: [answer.receipt.asked, answer.matches.map(({ id }) => id)],
  });
  const verdicts = new Map(rows.map(({ read, verdict }) => [read, verdict]));
  return {
    ...answer,
    matches: answer.matches.map((match) => ({ ...match, verdict: verdicts.get(match.id) ?? match.verdict })),
  };
}
