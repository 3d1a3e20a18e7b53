import { type Refusing, refusing } from '../access/index.ts';
import { bodyOfAlert, findRaised } from '../alerts/index.ts';
import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { readEntry } from '../record/index.ts';
import { bodyOf, type InquiryBody, matchSource } from '../searches/index.ts';
import type { ShareItem } from './contract.ts';

/** A chosen match, with what was asked and whose read it is. */
export interface ChosenItem {
  /** The entry of its search, or the one that raised its alert. */
  readonly asked: number;
  readonly read: string;
  readonly body: InquiryBody;
  readonly capturedAt: Instant;
  readonly agencyOfRecord: string;
}

const noMatch = refusing(
  '53060.10(a)',
  'One of these is no match of a search, nor of an alert of yours, under this case.',
  'Choose from the matches that were judged in the case.',
);
const gone = refusing(
  '53060.2(a)',
  'One of the reads is past its period and gone.',
  'Leave it out. What was told before stays in the ledger.',
);

/** Under which case, by whom, when. */
interface Choosing {
  readonly caseNumber: string;
  readonly staffId: string;
  readonly now: Instant;
}

/** The reads chosen, each of a search under that very case or of an alert under it that is this person's; or why not. */
export async function chosenItems(
  db: Queryable,
  items: readonly ShareItem[],
  choosing: Choosing,
): Promise<readonly ChosenItem[] | Refusing> {
  const found: ChosenItem[] = [];
  for (const { asked, read } of items) {
    const body = await askedUnder(db, Number(asked), read, choosing);
    if (body === undefined) return noMatch;
    const source = await matchSource(db, read, choosing.now);
    if (source === undefined) return gone;
    const { captured_at: capturedAt, agency_id: agencyOfRecord } = source;
    found.push({ asked: Number(asked), read, body, capturedAt, agencyOfRecord });
  }
  return found;
}

async function askedUnder(
  db: Queryable,
  asked: number,
  read: string,
  { caseNumber, staffId, now }: Choosing,
): Promise<InquiryBody | undefined> {
  const found = await readEntry(db, asked);
  switch (found?.entry.kind) {
    case 'inquiry.asked':
      return found.values.caseNumber === caseNumber ? bodyOf(found) : undefined;
    case 'alert.raised': {
      const alert = await findRaised(db, asked, staffId, now);
      return alert?.case_number === caseNumber && alert.read_id === read ? bodyOfAlert(alert) : undefined;
    }
    default:
      return undefined;
  }
}
