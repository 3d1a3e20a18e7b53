import { z } from 'zod';
import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import type { Gone } from '../../retention/index.ts';
import type { Provider, SourceMatch } from './provider.ts';

/** Numbers from here on are of matches that another source told. */
const firstNumber = 4_611_686_018_427_387_904n;

/** Is it the number of a match of another source, and not of a read of the store? */
export const isOfSource = (id: string): boolean => BigInt(id) >= firstNumber;

/** R28: unmatched reads at most 60 days; what an inquiry answered no longer either. */
const longestDays = 60;
const day = 86_400_000;

export interface KeptStores {
  readonly db: Queryable;
  readonly sealing: Sealing;
}

/** What of a kept match opens its photo. */
const kept = z.strictObject({ plate: z.string(), photo: z.string().nullable() });
export type KeptMatch = z.infer<typeof kept> & { readonly source: string };

const contextOf = (source: string): string => `source-match:${source}`;

/**
 * Keeps what a source answered, sealed, and numbers it: the same read of the same source has the same number again (R1:
 * "storing only what an inquiry answered").
 */
export async function keepMatches(
  { db, sealing }: KeptStores,
  { id: source, terms }: Pick<Provider, 'id' | 'terms'>,
  matches: readonly SourceMatch[],
  asked: number,
  now: Instant,
): Promise<ReadonlyMap<string, string>> {
  if (matches.length === 0) return new Map();
  const keyed = new Map(
    matches.map((match) => [sealing.mac('source-match', `${source}\0${match.id}`).toString('hex'), match]),
  );
  const sealed = [...keyed.values()].map(({ plate, photo }) =>
    sealing.seal(Buffer.from(JSON.stringify({ plate, photo })), contextOf(source)),
  );
  const days = Math.min(longestDays, terms?.age_limit_days ?? longestDays);
  const { rows } = await db.query<{ match_id: string; key: string }>({
    name: 'source-matches.keep',
    text: `with kept as (
        insert into source_matches (source, key, sealed, owner_id, expires_at)
        select $1, decode(given.key, 'hex'), given.sealed, $4, at_ms($5) from unnest($2::text[], $3::bytea[]) as given (key, sealed)
        on conflict (source, key) do update set sealed = excluded.sealed,
          expires_at = greatest(source_matches.expires_at, excluded.expires_at)
        returning match_id, key),
      answered as (insert into source_answers (asked, match_id) select $6, match_id from kept on conflict do nothing)
      select match_id::text, encode(key, 'hex') as key from kept`,
    values: [source, [...keyed.keys()], sealed, terms?.agency_id ?? '', now + days * day, asked],
  });
  const numbers = new Map(rows.map(({ match_id, key }) => [key, match_id]));
  return new Map(
    [...keyed].flatMap(([key, { id }]) => (numbers.has(key) ? [[id, numbers.get(key) ?? '']] : [])),
  );
}

/** A match that this inquiry, or one of its pages, answered; undefined else, or when its period is over. */
export async function findKept(
  { db, sealing }: KeptStores,
  asked: number,
  matchId: string,
  now: Instant,
): Promise<KeptMatch | undefined> {
  const { rows } = await db.query<{ source: string; sealed: Buffer }>({
    name: 'source-matches.find',
    text: `select m.source, m.sealed from source_matches m join source_answers a using (match_id)
      where a.asked = $1 and m.match_id = $2 and m.expires_at > at_ms($3)`,
    values: [asked, matchId, now],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  const opened = kept.parse(JSON.parse(sealing.unseal(row.sealed, contextOf(row.source)).toString('utf8')));
  return { ...opened, source: row.source };
}

/** What went past its period goes, in batches (53060.2(a), R28). */
export async function expireKept(db: Queryable, now: Instant): Promise<readonly Gone[]> {
  const { rows } = await db.query<{ owner: string; count: number }>(
    `with gone as (delete from source_matches where match_id in (
        select match_id from source_matches where expires_at <= at_ms($1) limit 5000) returning owner_id)
      select owner_id as owner, count(*)::integer as count from gone group by owner_id`,
    [now],
  );
  return rows;
}
