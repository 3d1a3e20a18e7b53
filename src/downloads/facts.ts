import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Caller } from '../foundation/route.ts';
import { periodOf } from '../retention/index.ts';
import type { Facts } from '../rules/index.ts';
import { readReferring } from '../record/index.ts';
import { readSetting } from '../settings/index.ts';
import { provedRecently } from '../sign-in/index.ts';
import { mostForOne, type Scope } from './contract.ts';

/** What the rules ask of a copy besides what they ask of an inquiry (53060.9(a), (a)(1), (b)(1)). */
export async function copyFacts(
  db: Queryable,
  { staffId, freshProofAt }: Pick<Caller, 'staffId' | 'freshProofAt'>,
  about: { readonly device: string; readonly reads: number; readonly approvedByAnother: boolean },
  now: Instant,
): Promise<Facts['copy']> {
  return {
    freshProof: provedRecently(freshProofAt, now),
    deviceIssued: await isIssuedTo(db, about.device, staffId),
    reads: about.reads,
    approvalAbove: await approvalAbove(db),
    approvedByAnother: about.approvedByAnother,
    periodStated: (await periodOf(db, 'copy')) !== undefined,
  };
}

/** Above how many reads two persons decide; whatever was set, no more than can be counted (53060.9(a)(1)). */
export const approvalAbove = async (db: Queryable): Promise<number> =>
  Math.min(await readSetting(db, 'downloads.approval-above', 'department'), mostForOne);

async function isIssuedTo(db: Queryable, device: string, staffId: string): Promise<boolean> {
  const { rows } = await db.query(
    'select from door_issued_device where device_id = $1 and issued_to = $2 and not retired',
    [device, staffId],
  );
  return rows.length === 1;
}

/** How many reads would be copied; nothing is looked at to know it (R22). */
export async function countReads(db: Queryable, asked: number, scope: Scope): Promise<number> {
  if (scope === 'case-file') {
    const referring = await readReferring(db, asked);
    return referring.find(({ kind }) => kind === 'inquiry.answered')?.counts?.['matches'] ?? 0;
  }
  const { rows } = await db.query<{ reads: number }>(
    `select count(*)::integer as reads from door_matches_verdicts where asked = $1 and verdict <> 'not-a-match'`,
    [asked],
  );
  return rows[0]?.reads ?? 0;
}

/** What an eye said of each read of an answer that was judged: its verdict and its band (R22). */
export async function verdictsOf(
  db: Queryable,
  asked: number,
): Promise<ReadonlyMap<string, { readonly verdict: string; readonly band: string }>> {
  const { rows } = await db.query<{ read_id: string; verdict: string; band: string }>(
    'select read_id::text as read_id, verdict, band from door_matches_verdicts where asked = $1',
    [asked],
  );
  return new Map(rows.map(({ read_id, verdict, band }) => [read_id, { verdict, band }]));
}
