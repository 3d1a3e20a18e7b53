import { entryOfPrint, readsCopied } from '../../downloads/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type EntryRead, type Kind, type kinds, readAnswersTo, scanEntries } from '../../record/index.ts';
import { readsNamedIn, type Touched, touchedBy } from './touched.ts';

/** What was in the wrong hands. */
export type BreachSubject =
  | { readonly account: string }
  | { readonly device: string }
  | { readonly copy: string };

type AccessKind = { [K in Kind]: 'access' extends keyof (typeof kinds)[K] ? K : never }[Kind];
/** Where the reads of an access stand: none is left out, or this does not compile. */
const readsOf: Readonly<
  Record<AccessKind, 'itself' | 'its-answer' | 'answer-opened-again' | 'copy' | 'in-its-copy' | 'lent'>
> = {
  'inquiry.asked': 'its-answer',
  'page.asked': 'its-answer',
  'photo.opened': 'itself',
  'alert.delivered': 'itself',
  'alert.opened': 'itself',
  'share.opened': 'itself',
  'oral.noted': 'itself',
  'copy.printed': 'itself',
  'copy.begun': 'copy',
  'copy.taken': 'copy',
  'copy.part': 'in-its-copy',
  'audit.results-opened': 'answer-opened-again',
  // By another agency, which has no account or device of the department's.
  'lending.asked': 'lent',
  'lending.photo-opened': 'lent',
};

/** Every kind of access that the list goes through. */
export const accessesListed = Object.keys(readsOf) as AccessKind[];
const having = (where: (typeof readsOf)[AccessKind]): ReadonlySet<string> =>
  new Set(accessesListed.filter((kind) => readsOf[kind] === where));
const asking = having('its-answer');
const reopening = having('answer-opened-again');
const copying = having('copy');

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
  for await (const entries of scanEntries(db, accessesListed)) {
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
