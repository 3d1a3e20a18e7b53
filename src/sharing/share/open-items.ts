import { type Refusing, refusing } from '../../access/index.ts';
import { openPhoto, type ReadMatch, searchReads } from '../../plate-reads/index.ts';
import type { DraftOf } from '../../record/index.ts';
import {
  type Asking,
  heldPlates,
  type Judgement,
  localSource,
  photoDraft,
  queryUnder,
  receiptLifetime,
  type SearchDeps,
  whoClear,
  whoValues,
} from '../../searches/index.ts';
import { type DisclosureTerms, inquiryAbout } from '../inquiry.ts';
import type { ChosenItem } from '../items.ts';
import type { PackedRead } from './package.ts';

interface Opening {
  readonly terms: DisclosureTerms;
  readonly policyVersion: string;
  readonly row: Judgement['row'];
  readonly asking: Asking;
}

const gone = refusing(
  '53060.2(a)',
  'One of the reads is past its period, or its owner does not let it be told.',
  'Ask for a share without it.',
);
/** 53060.5(c)(1)(D): access is not as it was when this was decided. */
export const moved = refusing(
  '53060.5(c)(1)(D)',
  'Your access changed meanwhile. Nothing left.',
  'Ask your Division Administrator what changed.',
);

/** An entry for each read before it goes into a package: the four elements of Civil Code 1798.90.52, and the recipient. */
const openedDraft = (
  { terms, policyVersion, asking: { standpoint } }: Opening,
  { asked, read }: ChosenItem,
): DraftOf<'share.opened'> => ({
  kind: 'share.opened',
  ...whoClear(standpoint),
  policyVersion,
  ref: asked,
  values: {
    ...whoValues(standpoint),
    use: terms.use,
    caseNumber: terms.caseNumber,
    purpose: terms.purpose,
    requester: terms.agencyId,
    subject: read,
  },
});

/** One read with its photo, each by the receipt of an entry of its own, on condition that access did not change (R22). */
export async function openItem(
  deps: SearchDeps,
  item: ChosenItem,
  verdict: string,
  opening: Opening,
): Promise<PackedRead | Refusing> {
  const match = await openRead(deps, item, opening);
  if (match === undefined) return gone;
  if ('effect' in match) return match;
  const photo = match.hasPhoto ? await openItsPhoto(deps, item, opening) : undefined;
  return photo !== undefined && 'effect' in photo ? photo : { match, photo, verdict };
}

async function openRead(
  deps: SearchDeps,
  item: ChosenItem,
  opening: Opening,
): Promise<ReadMatch | Refusing | undefined> {
  const { row, asking, terms } = opening;
  const { now, signal } = asking;
  const query = queryUnder(inquiryAbout(item, terms, now), row);
  const opened = await deps.record.open(openedDraft(opening, item), query, ...receiptFor(opening));
  if (opened.withdrawn) return moved;
  const { matches } = await searchReads(opened.receipt, { db: deps.reads, aside: deps.db, now, signal });
  const match = matches.find(({ id }) => id === item.read);
  return match === undefined || heldPlates(deps.sealing, row.held_plates)(match.plate) ? undefined : match;
}

async function openItsPhoto(
  deps: SearchDeps,
  item: ChosenItem,
  opening: Opening,
): Promise<Buffer | Refusing | undefined> {
  const { row, asking, terms, policyVersion } = opening;
  const query = { ...queryUnder(inquiryAbout(item, terms, asking.now), row), read: item.read };
  const draft = photoDraft(asking.standpoint, item.asked, item.read, policyVersion);
  const opened = await deps.record.open(draft, query, ...receiptFor(opening));
  if (opened.withdrawn) return moved;
  return openPhoto(opened.receipt, { db: deps.reads, photos: deps.photos, now: asking.now });
}

/** For whom an entry is made, and on what condition. */
export const receiptFor = ({ row, asking }: Pick<Opening, 'row' | 'asking'>) => {
  const { staffId } = asking.standpoint.caller;
  return [
    { staffId, sources: [localSource], ttlMs: receiptLifetime },
    { key: `access:${staffId}`, version: row.access_version },
  ] as const;
};
