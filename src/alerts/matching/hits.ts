import type { ArrivedBatch, ArrivedRead, Candidate } from '../../plate-reads/index.ts';
import type { Hit } from './alert-store.ts';
import type { HotListMemory, Likeness } from './hot-list-memory.ts';

/** A candidate of which the camera is less sure than this raises nothing (decision 0022). */
const leastConfidence = 0.5;

/** The reads of a batch that are like something that is watched for. */
export const hitsOf = (
  { reads }: Pick<ArrivedBatch, 'reads'>,
  memory: Pick<HotListMemory, 'likenesses' | 'entriesLike'>,
): readonly Hit[] =>
  reads.flatMap((read) => {
    const best = memory.likenesses(read.plate);
    return [
      ...best.map((likeness) => ({ ...likeness, read, candidate: null })),
      ...candidateHits(read, best, memory),
    ];
  });

/** Other readings raise alerts of entries by hand alone, and each entry once, by its likeliest (R21). */
function candidateHits(
  read: ArrivedRead,
  best: readonly Likeness[],
  memory: Pick<HotListMemory, 'entriesLike'>,
): readonly Hit[] {
  const hit = new Set(best.filter(({ listId }) => listId === null).map(({ line }) => line));
  const hits: Hit[] = [];
  for (const candidate of read.offered.filter(sure))
    for (const likeness of memory.entriesLike(candidate.text)) {
      if (hit.has(likeness.line)) continue;
      hit.add(likeness.line);
      hits.push({ ...likeness, read, candidate });
    }
  return hits;
}

const sure = ({ confidence }: Candidate): boolean => confidence !== null && confidence >= leastConfidence;
