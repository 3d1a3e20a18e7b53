import { entryOfPrint, readsCopied } from '../../downloads/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type EntryRead, type Kind, kinds, readAnswersTo, scanEntries } from '../../record/index.ts';
import { readsNamedIn, type Touched, touchedBy } from './touched.ts';

/** What was in the wrong hands. */
export type BreachSubject =
  | { readonly account: string }
  | { readonly device: string }
  | { readonly copy: string };

const accesses = (Object.keys(kinds) as Kind[]).filter((kind) => 'access' in kinds[kind]);
/** Their reads stand in what answered them. */
const asking: ReadonlySet<string> = new Set(['inquiry.asked', 'page.asked']);
/** What opens an answer again: the reads of the search that it refers to. */
const reopening: ReadonlySet<string> = new Set(['audit.results-opened']);
const copying: ReadonlySet<string> = new Set(['copy.begun', 'copy.taken']);

type Concerns = (entry: EntryRead) => boolean;

/** Does an entry tell of it? A print is numbered once its entry stands. */
async function concerning(db: Queryable, subject: BreachSubject): Promise<Concerns> {
  if ('account' in subject) return ({ values }) => values.staffId === subject.account;
  if ('device' in subject) return ({ values }) => values.device === subject.device;
  const printed = await entryOfPrint(db, subject.copy);
  return ({ entry, values }) =>
    entry.seq === printed || (copying.has(entry.kind) && values.subject === subject.copy);
}

/**
 * Every read that an account, a device or a copy touched, entry by entry, from the record itself (Civil Code 1798.29, R34): all
 * accesses there ever were are gone through, none is looked up, so that no index can leave one out. `untold` counts entries whose
 * clear values were destroyed: of them nobody can say any more whose they were.
 */
export async function* listTouched(
  db: Queryable,
  subject: BreachSubject,
): AsyncGenerator<{ readonly touched: readonly Touched[]; readonly untold: number }> {
  const concerns = await concerning(db, subject);
  for await (const entries of scanEntries(db, accesses)) {
    const found = entries.filter(concerns);
    yield {
      touched: await touchedIn(db, found),
      // An agency that was lent to has no account of the department's.
      untold: entries.filter(({ values }) => values.staffId === undefined && values.requester === undefined)
        .length,
    };
  }
}

async function touchedIn(db: Queryable, found: readonly EntryRead[]): Promise<readonly Touched[]> {
  const answers = await answersOf(db, found);
  const touched: Touched[] = [];
  for (const one of found) {
    const { entry, values } = one;
    const of = reopening.has(entry.kind) ? (entry.ref ?? -1) : entry.seq;
    const told = answers.get(of) ?? [];
    const reads = copying.has(entry.kind)
      ? await readsCopied(db, values.subject ?? '0')
      : [...readsNamedIn(one), ...told.flatMap(readsNamedIn)];
    touched.push(
      ...touchedBy(
        one,
        reads,
        told.some(({ entry: { outcome } }) => outcome === 'masked'),
      ),
    );
  }
  return touched;
}

/** What answered the searches and pages among these entries, by the entry that it answers. */
async function answersOf(
  db: Queryable,
  found: readonly EntryRead[],
): Promise<ReadonlyMap<number, readonly EntryRead[]>> {
  const asked = found.flatMap(({ entry }) => {
    if (asking.has(entry.kind)) return [entry.seq];
    return reopening.has(entry.kind) && entry.ref !== undefined ? [entry.ref] : [];
  });
  if (asked.length === 0) return new Map();
  const answers = (await readAnswersTo(db, [...new Set(asked)])).filter(
    ({ entry }) => entry.kind === 'inquiry.answered' || entry.kind === 'page.answered',
  );
  return Map.groupBy(answers, ({ entry }) => entry.ref ?? -1);
}
