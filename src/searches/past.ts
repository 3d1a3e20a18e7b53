import { type Entry, type EntryRead, readEntriesOf, readReferringTo } from '../record/index.ts';
import type { PastInquiry } from './contract.ts';
import type { SearchDeps } from './deps.ts';

const pageSize = 50;

/** One's own past searches, newest first: metadata, never an answer (R17). */
export async function pastInquiries(
  deps: SearchDeps,
  staffId: string,
  before: number | undefined,
): Promise<readonly PastInquiry[]> {
  const entries = await readEntriesOf(deps.db, deps.sealing.derive, {
    staffId,
    kinds: ['inquiry.asked', 'inquiry.refused'],
    before,
    limit: pageSize,
  });
  const referring = await readReferringTo(
    deps.db,
    entries.map(({ entry }) => entry.seq),
  );
  return entries.map((one) => past(one, referring.get(one.entry.seq) ?? []));
}

function past({ entry, values }: EntryRead, referring: readonly Entry[]): PastInquiry {
  const common = {
    asked: entry.seq,
    at: entry.at,
    use: values.use ?? '',
    caseNumber: values.caseNumber ?? '',
    plate: values.plate ?? null,
  };
  if (entry.kind === 'inquiry.refused') {
    return { ...common, effect: 'refuse', clause: entry.clause ?? null, count: null };
  }
  const closing = referring.find(({ kind }) => kind.startsWith('inquiry.'));
  if (closing?.kind === 'inquiry.withdrawn') {
    return { ...common, effect: 'withdrawn', clause: closing.clause ?? null, count: null };
  }
  return { ...common, effect: 'permit', clause: null, count: closing?.counts?.['matches'] ?? null };
}
