import type { Queryable } from '../../foundation/postgres/pool.ts';
import { readEntry, readReferring } from '../../record/index.ts';
import { type Asking, openFor } from '../../searches/index.ts';
import type { Subject } from '../subject.ts';

/**
 * Did the server show this photo, whole, to this person in this session (53060.9(b)(1))? The entry that opened it says so, and
 * no entry says that there was nothing to show.
 */
export async function photoShown(
  db: Queryable,
  opened: number,
  { asked, readId }: Pick<Subject, 'asked' | 'readId'>,
  { standpoint: { caller }, now }: Pick<Asking, 'standpoint' | 'now'>,
): Promise<boolean> {
  const found = await readEntry(db, opened);
  // Only a whole photo opened for its own sake has no act.
  if (found?.entry.kind !== 'photo.opened' || found.entry.act !== undefined) return false;
  const { entry, values } = found;
  const own = values.staffId === caller.staffId && values.session === caller.sessionId;
  if (!own || values.subject !== readId || now - Date.parse(entry.at) > openFor) return false;
  if (entry.ref !== asked && !(await refersTo(db, entry.ref, asked))) return false;
  return (await readReferring(db, opened)).every(({ kind }) => kind !== 'photo.absent');
}

/** A page of the search, or a showing of the alert. */
async function refersTo(db: Queryable, ref: number | undefined, asked: number): Promise<boolean> {
  return ref !== undefined && (await readEntry(db, ref))?.entry.ref === asked;
}
