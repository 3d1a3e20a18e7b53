import { findTerms } from '../agencies/index.ts';
import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import {
  narrowTo,
  type OpenedMatch,
  type OpenedPhoto,
  openPhoto,
  openPhotoAndPlate,
  type PhotoQuery,
  type ReadMatch,
  type ReadQuery,
  searchReads,
} from '../plate-reads/index.ts';
import type { Appended, Receipt } from '../record/index.ts';
import { localSource, type SearchDeps } from './deps.ts';
import type { FactsRow } from './facts-store.ts';
import { heldPlates } from './held.ts';
import { asReadMatch } from './sources/kept-match.ts';
import { findKept, findKeptPhoto, isOfSource, type Kept, keepPhoto } from './sources/kept-store.ts';
import { givenFrom, ownersLimit } from './sources/owners-limit.ts';
import { openSourcePhoto } from './sources/source-photo.ts';

/** One match: the entry of the search that found it, and its number. */
export interface MatchAt {
  readonly asked: number;
  readonly readId: string;
}

/** What a receipt for one match carries: of the store, or as another source told it. */
export interface MatchQuery extends PhotoQuery {
  readonly asked: number;
  /** The source's own name for the photo; '' of the store, and where it has none. */
  readonly photo: string;
}

/** What a receipt for one match is to be asked for, and of which sources. */
export interface MatchGrant {
  readonly query: MatchQuery;
  readonly sources: readonly string[];
}

/** For whom a match is opened, and on what facts. */
export interface MatchDoor {
  readonly staffId: string;
  readonly row: Pick<FactsRow, 'terms_version' | 'held_plates'>;
  readonly now: Instant;
  readonly signal: AbortSignal;
}

type Stores = Pick<SearchDeps, 'db' | 'reads' | 'sealing'>;

/** Before it is recorded: whom its opening will be put to. Nothing of it is shown by this. */
export async function matchGrant(
  stores: Pick<SearchDeps, 'db' | 'sealing'>,
  { asked, readId }: MatchAt,
  query: ReadQuery,
  now: Instant,
): Promise<MatchGrant> {
  const local = { query: { ...narrowTo(query, readId), asked, photo: '' }, sources: [localSource] };
  if (!isOfSource(readId)) return local;
  const kept = await findKept(stores, asked, readId, now);
  const photo = kept?.photo ?? '';
  return {
    query: { ...query, read: readId, asked, photo },
    sources: photo === '' ? [localSource] : [localSource, kept?.source ?? localSource],
  };
}

/** A match, with its owner's own name for it where another source told it (R23). */
export interface FoundMatch {
  readonly match: ReadMatch;
  readonly ownersReadId: string | undefined;
}

/** One match under the receipt of a recorded act, if it answers and is not kept from this person (R14). @throws SearchError, ReceiptError */
export async function findMatch(
  deps: Stores,
  receipt: Receipt<MatchQuery>,
  { readId }: Pick<MatchAt, 'readId'>,
  { row, now, signal }: MatchDoor,
): Promise<FoundMatch | undefined> {
  const { db, reads, sealing } = deps;
  if (isOfSource(readId)) {
    const query = receipt.use(localSource, now);
    const kept = await givenKept(deps, query, row, now);
    return kept && { match: asReadMatch(kept, readId, query), ownersReadId: kept.ownId };
  }
  const held = heldPlates(sealing, row.held_plates);
  const { matches } = await searchReads(receipt, {
    db: reads,
    aside: db,
    now,
    signal,
    termsVersion: row.terms_version,
  });
  const match = matches.find(({ id, plate }) => id === readId && !held(plate));
  return match && { match, ownersReadId: undefined };
}

/** What was kept, as far as its owner gives it now and nothing keeps it from this person (53060.3(e), R14). */
async function givenKept(
  { db, sealing }: { readonly db: Queryable; readonly sealing: SearchDeps['sealing'] },
  query: MatchQuery,
  { held_plates: held }: Pick<FactsRow, 'held_plates'>,
  now: Instant,
): Promise<Kept | undefined> {
  const kept = await findKept({ db, sealing }, query.asked, query.read, now);
  if (kept === undefined || heldPlates(sealing, held)(kept.plate)) return undefined;
  const terms = await findTerms(db, kept.ownerId);
  const limit = ownersLimit(terms, kept.agencyOfRecord, { under: query.under, from: 0 }, now);
  return kept.capturedAt >= givenFrom(limit) ? kept : undefined;
}

export interface PhotoOpening extends MatchDoor {
  readonly appended: Appended;
  readonly small?: boolean;
  /** Asked for with the plate cut out of it. */
  readonly withPlate?: boolean;
}

/** The photo of one match, under the receipt of its recorded opening (53060.9(b)(1)). @throws ReceiptError, RecordUnavailable */
export const photoOfMatch = async (
  deps: SearchDeps,
  receipt: Receipt<MatchQuery>,
  at: Pick<MatchAt, 'readId'>,
  opening: PhotoOpening,
): Promise<Buffer | undefined> => (await photoAndPlateOfMatch(deps, receipt, at, opening))?.jpeg;

/**
 * The photo of one match, and the plate cut out of it, under the receipt of its recorded opening (53060.9(b)(1)). Other sources do
 * not tell where the plate stands. @throws ReceiptError, RecordUnavailable
 */
export async function photoAndPlateOfMatch(
  deps: SearchDeps,
  receipt: Receipt<MatchQuery>,
  { readId }: Pick<MatchAt, 'readId'>,
  opening: PhotoOpening,
): Promise<OpenedPhoto | undefined> {
  const { row, now, small = false, withPlate = false } = opening;
  if (!isOfSource(readId)) {
    const door = {
      db: deps.reads,
      photos: deps.photos,
      now,
      termsVersion: row.terms_version,
      small,
      keptBack: heldPlates(deps.sealing, row.held_plates),
    };
    return withPlate ? openPhotoAndPlate(receipt, door) : alone(await openPhoto(receipt, door));
  }
  const query = receipt.use(localSource, now);
  const kept = await givenKept(deps, query, row, now);
  return kept && alone(await photoOfKept(deps, receipt, kept, query, opening));
}

const alone = (jpeg: Buffer | undefined): OpenedPhoto | undefined => jpeg && { jpeg, plate: undefined };

/** As it was opened before, or from the source that told the match, under an entry here and one there (R19). */
async function photoOfKept(
  deps: SearchDeps,
  receipt: Receipt<MatchQuery>,
  { source, photo }: Kept,
  { asked, read }: MatchQuery,
  { appended, staffId, now, signal }: PhotoOpening,
): Promise<Buffer | undefined> {
  const seen = await findKeptPhoto(deps, asked, read, now);
  if (seen !== undefined || photo === null) return seen;
  const asking = { receipt, appended, source, photo, staffId, now, signal };
  const jpeg = await openSourcePhoto(deps, asking);
  if (jpeg !== undefined) await keepPhoto(deps, asked, read, jpeg, now);
  return jpeg;
}

/** One match with its photo, under one receipt. @throws SearchError, ReceiptError, RecordUnavailable */
export async function openMatchOfSource(
  deps: SearchDeps,
  receipt: Receipt<MatchQuery>,
  { readId }: Pick<MatchAt, 'readId'>,
  opening: PhotoOpening,
): Promise<OpenedMatch | undefined> {
  const { row, now } = opening;
  const query = receipt.use(localSource, now);
  const kept = await givenKept(deps, query, row, now);
  if (kept === undefined) return undefined;
  const jpeg = await photoOfKept(deps, receipt, kept, query, opening);
  return { match: asReadMatch(kept, readId, query), jpeg, plate: undefined };
}
