import { type Refusing, refusing } from '../../access/index.ts';
import type { ReadMatch } from '../../plate-reads/index.ts';
import type { DraftOf } from '../../record/index.ts';
import {
  type Asking,
  findMatch,
  type Judgement,
  localSource,
  matchGrant,
  photoDraft,
  photoOfMatch,
  queryUnder,
  receiptLifetime,
  type SearchDeps,
  whoClear,
  whoValues,
} from '../../searches/index.ts';
import { type DisclosureTerms, inquiryAbout } from '../inquiry.ts';
import type { ChosenItem } from '../chosen-items.ts';
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
    elements: JSON.stringify({ asked, read }),
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
  const shown = await openRead(deps, item, opening);
  if (shown === undefined) return gone;
  if ('effect' in shown) return shown;
  const { match, entry } = shown;
  const photo = match.hasPhoto ? await openItsPhoto(deps, item, entry, opening) : undefined;
  return photo !== undefined && 'effect' in photo ? photo : { match, photo, verdict };
}

const matchOf = ({ asked, read: readId }: ChosenItem) => ({ asked, readId });

async function openRead(
  deps: SearchDeps,
  item: ChosenItem,
  opening: Opening,
): Promise<{ readonly match: ReadMatch; readonly entry: number } | Refusing | undefined> {
  const { row, asking, terms } = opening;
  const { now } = asking;
  const at = matchOf(item);
  const { query } = await matchGrant(deps, at, queryUnder(inquiryAbout(item, terms, now), row), now);
  const opened = await deps.record.open(openedDraft(opening, item), query, ...receiptFor(opening));
  if (opened.withdrawn) return moved;
  const { staffId } = asking.standpoint.caller;
  const found = await findMatch(deps, opened.receipt, at, { ...asking, staffId, row });
  return found === undefined ? undefined : { match: found.match, entry: opened.appended.index };
}

/** It goes into the package unseen: nobody compares by it, so it refers to that opening and says so (53060.9(b)(1)). */
async function openItsPhoto(
  deps: SearchDeps,
  item: ChosenItem,
  entry: number,
  opening: Opening,
): Promise<Buffer | Refusing | undefined> {
  const { row, asking, terms, policyVersion } = opening;
  const { now } = asking;
  const at = matchOf(item);
  const grant = await matchGrant(deps, at, queryUnder(inquiryAbout(item, terms, now), row), now);
  const draft = { ...photoDraft(asking.standpoint, entry, item.read, policyVersion), act: 'packed' };
  const opened = await deps.record.open(draft, grant.query, ...receiptFor(opening, grant.sources));
  if (opened.withdrawn) return moved;
  const { receipt, appended } = opened;
  const { staffId } = asking.standpoint.caller;
  return photoOfMatch(deps, receipt, at, { ...asking, appended, staffId, row });
}

/** For whom an entry is made, and on what condition. */
export const receiptFor = (
  { row, asking }: Pick<Opening, 'row' | 'asking'>,
  sources: readonly string[] = [localSource],
) => {
  const { staffId } = asking.standpoint.caller;
  return [
    { staffId, sources, ttlMs: receiptLifetime },
    { key: `access:${staffId}`, version: row.access_version },
  ] as const;
};
