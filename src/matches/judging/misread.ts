import type { ReadMatch } from '../../plate-reads/index.ts';
import type { VerdictBody } from '../contract.ts';
import type { Subject } from '../subject.ts';

/**
 * Did the camera read what the photo does not show? Judged so, or a match whose characters are not those that were read: the
 * photo shows the plate that was asked for (53060.7(b)(7)).
 */
export function isMisread(
  body: VerdictBody,
  { alert, inquiry: { query } }: Pick<Subject, 'alert' | 'inquiry'>,
  { plate }: Pick<ReadMatch, 'plate'>,
): boolean {
  if (body.verdict === 'not-a-match') return body.cause === 'misread' || body.cause === 'wrong-state';
  if (body.verdict !== 'match') return false;
  const asked = alert?.listed_plate ?? (query.match === 'wildcard' ? undefined : query.plate);
  return asked !== undefined && asked !== plate;
}
