import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { readable } from '../../foundation/readable.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import type { Gone } from '../../retention/index.ts';
import { type KeptMatch, sealMatch, sealPhoto, unsealMatch, unsealPhoto } from './kept-match.ts';
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

/** A kept match with what stands beside it in clear. */
export interface Kept extends KeptMatch {
  readonly matchId: string;
  readonly source: string;
  readonly ownerId: string;
}

type Answering = Pick<Provider, 'id' | 'name' | 'abilities' | 'ownerId' | 'terms'>;

/** To its owner's period, counted from its capture, and never beyond 60 days from now (53060.2(a), R28). */
const periodEnds = ({ terms }: Answering, { capturedAt }: SourceMatch, now: Instant): Instant => {
  const days = terms?.age_limit_days ?? null;
  return days === null ? now + longestDays * day : Math.min(now + longestDays * day, capturedAt + days * day);
};

/**
 * Keeps what a source answered, sealed, and numbers it: the same read of the same source has the same number again (R1:
 * "storing only what an inquiry answered").
 */
export async function keepMatches(
  { db, sealing }: KeptStores,
  provider: Answering,
  matches: readonly SourceMatch[],
  asked: number,
  now: Instant,
): Promise<ReadonlyMap<string, string>> {
  if (matches.length === 0) return new Map();
  const { id: source, ownerId, abilities } = provider;
  const keyed = new Map(
    matches.map((match) => [sealing.mac('source-match', `${source}\0${match.id}`).toString('hex'), match]),
  );
  const told = [...keyed.values()];
  const { rows } = await db.query<{ match_id: string; key: string }>({
    name: 'source-matches.keep',
    text: `with given as (
        select decode(key, 'hex') as key, at, camera, photo, until, sealed
        from unnest($2::text[], $3::float8[], $4::text[], $5::boolean[], $6::float8[], $7::bytea[])
          as given (key, at, camera, photo, until, sealed)),
      kept as (
        insert into source_matches (source, key, owner_id, captured_at, camera, has_photo, expires_at)
        select $1, key, $8, at_ms(at), camera, photo, at_ms(until) from given
        on conflict (source, key) do update set has_photo = excluded.has_photo,
          expires_at = greatest(source_matches.expires_at, excluded.expires_at)
        returning match_id, key),
      answered as (
        insert into source_answers (asked, match_id, sealed) select $9, match_id, sealed from kept join given using (key)
        on conflict (asked, match_id) do update set sealed = excluded.sealed)
      select match_id::text, encode(key, 'hex') as key from kept`,
    values: [
      source,
      [...keyed.keys()],
      told.map(({ capturedAt }) => capturedAt),
      told.map(({ camera }) => readable(camera.name || camera.id || 'not told')),
      told.map(({ photo }) => photo !== null && abilities.photos),
      told.map((match) => periodEnds(provider, match, now)),
      told.map((match) => sealMatch(sealing, provider, match, asked)),
      ownerId,
      asked,
    ],
  });
  const numbers = new Map(rows.map(({ match_id, key }) => [key, match_id]));
  return new Map(
    [...keyed].flatMap(([key, { id }]) => (numbers.has(key) ? [[id, numbers.get(key) ?? '']] : [])),
  );
}

interface KeptRow extends Record<string, unknown> {
  readonly match_id: string;
  readonly source: string;
  readonly owner_id: string;
  readonly sealed: Buffer;
}

/** A match that this inquiry, or one of its pages, answered; undefined else, or when its period is over. */
export async function findKept(
  stores: KeptStores,
  asked: number,
  matchId: string,
  now: Instant,
): Promise<Kept | undefined> {
  const { rows } = await stores.db.query<KeptRow>({
    name: 'source-matches.find',
    text: `select m.match_id::text, m.source, m.owner_id, a.sealed from source_matches m join source_answers a using (match_id)
      where a.asked = $1 and m.match_id = $2 and m.expires_at > at_ms($3)`,
    values: [asked, matchId, now],
  });
  return rows.map((row) => opened(stores, asked, row))[0];
}

/** What other sources told of an inquiry and is still within its period, newest first. */
export async function listKept(stores: KeptStores, asked: number, now: Instant): Promise<readonly Kept[]> {
  const { rows } = await stores.db.query<KeptRow>({
    name: 'source-matches.list',
    text: `select m.match_id::text, m.source, m.owner_id, a.sealed from source_matches m join source_answers a using (match_id)
      where a.asked = $1 and m.expires_at > at_ms($2) order by m.captured_at desc, m.match_id desc`,
    values: [asked, now],
  });
  return rows.map((row) => opened(stores, asked, row));
}

const opened = (
  { sealing }: KeptStores,
  asked: number,
  { match_id: matchId, source, owner_id: ownerId, sealed }: KeptRow,
): Kept => ({ ...unsealMatch(sealing, source, asked, sealed), matchId, source, ownerId });

/** A photo that was opened under this inquiry; undefined: none was, or the match is past its period. */
export async function findKeptPhoto(
  { db, sealing }: KeptStores,
  asked: number,
  matchId: string,
  now: Instant,
): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ sealed: Buffer }>({
    name: 'source-photos.find',
    text: `select p.sealed from source_photos p join source_matches m using (match_id)
      where p.asked = $1 and p.match_id = $2 and m.expires_at > at_ms($3)`,
    values: [asked, matchId, now],
  });
  const [row] = rows;
  return row === undefined ? undefined : unsealPhoto(sealing, asked, matchId, row.sealed);
}

/** Kept as long as its match, so that whoever judges after the source closed the answer sees what was seen (R22). */
export async function keepPhoto(
  { db, sealing }: KeptStores,
  asked: number,
  matchId: string,
  jpeg: Buffer,
  now: Instant,
): Promise<void> {
  await db.query({
    name: 'source-photos.keep',
    text: `insert into source_photos (asked, match_id, sealed, kept_at) values ($1, $2, $3, at_ms($4))
      on conflict (asked, match_id) do nothing`,
    values: [asked, matchId, sealPhoto(sealing, asked, matchId, jpeg), now],
  });
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
