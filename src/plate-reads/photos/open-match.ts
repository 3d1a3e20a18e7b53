import type { ReadMatch } from '../contract.ts';
import { findReads } from '../find-reads.ts';
import { narrowTo } from '../narrow-to.ts';
import type { PhotoQuery } from '../read-query.ts';
import { localStore, type SearchDoor } from '../search.ts';
import type { Receipt } from '../../record/index.ts';
import { photoAndPlateOf, type PhotoDoor } from './open-photo.ts';

/** One read with its photo. */
export interface OpenedMatch {
  readonly match: ReadMatch;
  /** JPEG; undefined where there is none any more. */
  readonly jpeg: Buffer | undefined;
  /** The plate cut out of it; undefined where its sender did not say where it stands. */
  readonly plate: Buffer | undefined;
}

/**
 * One read that answers a query, with its photo, for the receipt of a recorded opening only (CC 1798.90.52). Undefined when the
 * read does not answer. @throws ReceiptError, SearchError
 */
export async function openMatch(
  receipt: Receipt<PhotoQuery>,
  door: SearchDoor & Pick<PhotoDoor, 'photos' | 'keptBack'>,
): Promise<OpenedMatch | undefined> {
  const query = receipt.use(localStore, door.now);
  const { matches } = await findReads(narrowTo(query, query.read), door);
  const match = matches.find(({ id }) => id === query.read);
  if (match === undefined || door.keptBack?.(match.plate) === true) return undefined;
  const photo = await photoAndPlateOf(query, door);
  return { match, jpeg: photo?.jpeg, plate: photo?.plate };
}
