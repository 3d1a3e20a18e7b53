import { canonicalJson } from '../../foundation/canonical-json.ts';
import type { Instant } from '../../foundation/clock.ts';
import type { Appended, Receipt } from '../../record/index.ts';
import type { SearchDeps } from '../deps.ts';
import { newRequest } from './fan-out.ts';
import { isClosed, noSources, type SourcePhotoQuery } from './provider.ts';
import { SourceError } from './source-error.ts';

export interface SourcePhoto {
  readonly receipt: Receipt<SourcePhotoQuery>;
  readonly appended: Appended;
  readonly source: string;
  readonly photo: string;
  readonly staffId: string;
  readonly now: Instant;
  readonly signal: AbortSignal;
}

/**
 * A photo from the source that told the match: what the source is told stands in the record before it is told, beside the
 * entry of the opening (R19, 53060.9(b)(1)). Undefined: it has none, or did not answer. @throws RecordUnavailable
 */
export async function openSourcePhoto(
  { record, elsewhere, log }: SearchDeps,
  { receipt, appended, source, photo, staffId, now, signal }: SourcePhoto,
): Promise<Buffer | undefined> {
  const [provider] = await (elsewhere?.sources ?? noSources).open([source], now);
  if (provider === undefined || isClosed(provider)) return undefined;
  const request = newRequest();
  const user = provider.nameOf(staffId);
  const asked = await record.append({
    kind: 'source.asked',
    ref: appended.index,
    values: { subject: source, detail: canonicalJson({ told: { photo, user }, request }) },
  });
  const until = AbortSignal.any([signal, AbortSignal.timeout(provider.deadlineMs)]);
  const note = (outcome: string, photos: number): Promise<unknown> =>
    record.append({
      kind: 'source.answered',
      ref: asked.index,
      outcome,
      counts: { photos },
      values: { subject: source },
    });
  try {
    const jpeg = await provider.openPhoto(receipt, { now, signal: until, user, request });
    await note('answered', jpeg === undefined ? 0 : 1);
    return jpeg;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    log.warn('source-photo', { part: source, code: error.code });
    await note(error.code, 0);
    return undefined;
  }
}
