import { createHash } from 'node:crypto';
import {
  type Actor,
  actValues,
  administer,
  decideAct,
  type Desk,
  perform,
  type Performed,
  refusedByStore,
  type Refusing,
  refusing,
} from '../../access/index.ts';
import { findCase, readCaseNumber } from '../../cases/index.ts';
import { civilDate, type Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { findPerson } from '../../people/index.ts';
import { listUses, screenPurpose } from '../../purposes/index.ts';
import type { SearchDeps } from '../../searches/index.ts';
import { objectionTo } from '../acts/screened.ts';
import type { AuthorityBody, ListBody, ListReport } from '../contract.ts';
import { isLayout, type Layout, layoutOf, type LayoutName } from './layouts.ts';
import {
  authorizedSources,
  endList,
  keepLines,
  keepList,
  listToChange,
  putInForce,
  recordAuthority,
} from './list-store.ts';
import { type ReadList, readList } from './read-list.ts';
import { unknownPeople } from './watch-store.ts';

type Deps = Pick<SearchDeps, 'db' | 'record'>;

/** R21: EIS records the DOJ's authority for the extracts of one system. */
export const recordDojAuthority = (
  deps: Deps,
  actor: Actor,
  { source, reference }: AuthorityBody,
): Promise<Performed<{ readonly source: string }>> =>
  perform(deps, actor, 'record-authority', async (transaction, standing) => {
    const decision = decideAct('act-for-eis', standing);
    if (decision.effect === 'refuse') return decision;
    const objection = objectionTo(reference);
    if (objection !== undefined) return objection;
    const recorded = await recordAuthority(
      transaction,
      { source, reference, by: standing.staffId },
      actor.now,
    );
    if (!recorded.ok) return refusedByStore(recorded, 'Look at the list of layouts: it says what is on.');
    return {
      draft: {
        kind: 'hot-list.authority-recorded',
        act: source,
        values: actValues(actor, source, reference),
      },
      value: { source },
    };
  });

/** A Division Administrator makes a list, with what it carries for all of its lines (R21). */
export const makeList = (
  deps: Deps,
  actor: Actor,
  body: ListBody,
): Promise<Performed<{ readonly list: number }>> =>
  administer(deps, actor, 'make-hot-list', async (transaction, desk) => {
    const caseNumber = body.caseNumber === undefined ? null : (readCaseNumber(body.caseNumber) ?? '');
    const objection = await objectionToList(transaction, desk, body, caseNumber, actor.now);
    if (objection !== undefined) return objection;
    const list = await keepList(
      transaction,
      {
        name: body.name.trim(),
        division: desk.division,
        layout: body.layout,
        caseNumber,
        authority: body.authority?.trim() ?? null,
        use: body.use,
        purpose: body.purpose,
        ownerId: body.owner,
        audience: body.audience,
        people: body.audience === 'people' ? [...new Set(body.people)] : [],
        madeBy: desk.staffId,
      },
      actor.now,
    );
    return {
      draft: {
        kind: 'hot-list.made',
        act: body.layout.replaceAll('_', '-'),
        values: actValues(actor, String(list)),
      },
      value: { list },
    };
  });

async function objectionToList(
  db: Queryable,
  desk: Desk,
  body: ListBody,
  caseNumber: string | null,
  now: Instant,
): Promise<Refusing | undefined> {
  return (
    (await objectionToLayout(db, body.layout)) ??
    objectionTo(body.name) ??
    objectionTo(body.authority) ??
    objectionToPurpose(body) ??
    (await objectionToGround(db, desk, body, caseNumber)) ??
    (await objectionToUse(db, body.use, now)) ??
    (await objectionToPeople(db, desk, body))
  );
}

/** R21: extracts are off until EIS has recorded the DOJ's authority. */
async function objectionToLayout(db: Queryable, name: string): Promise<Refusing | undefined> {
  if (!isLayout(name)) return refusing('R21', 'That layout is not known.', 'Choose one of the list.');
  const { extractOf }: Layout = layoutOf(name);
  if (extractOf === undefined || (await authorizedSources(db)).has(extractOf)) return undefined;
  return refusing(
    'R21',
    'Extracts of this system are off: no authority of the DOJ is recorded.',
    'Have EIS record the authority of the DOJ for it.',
  );
}

/** 53060.7(b)(4): a list needs a purpose as a search does. */
function objectionToPurpose({ purpose, caseNumber = '' }: ListBody): Refusing | undefined {
  const found = screenPurpose(purpose, { caseNumber });
  if (found.action !== 'pass')
    return (
      objectionTo(purpose) ??
      refusing('53060.7(b)(4)', 'The purpose is not clear.', 'Say in a few words what the list is for.')
    );
  return found.adequate && purpose.trim() !== ''
    ? undefined
    : refusing('53060.7(b)(4)', 'The purpose is vague.', 'Say in a few words what the list is for.');
}

async function objectionToGround(
  db: Queryable,
  { division }: Desk,
  { authority, use }: ListBody,
  caseNumber: string | null,
): Promise<Refusing | undefined> {
  if ((caseNumber === null) === ((authority ?? '').trim() === ''))
    return refusing(
      'R21',
      'A list rests on one case, or on one standing authority.',
      'Give the case number, or the authority in its place.',
    );
  if (caseNumber === null) return undefined;
  const number = readCaseNumber(caseNumber);
  const found = number === undefined ? undefined : await findCase(db, number);
  // R18: a case of another division looks like one that is not there.
  if (found === undefined || found.division !== division || found.status !== 'open')
    return refusing('53060.7(b)(6)', 'Your division has no open case of that number.', 'Check the number.');
  return found.uses.includes(use)
    ? undefined
    : refusing('53060.7(b)(6)', 'This case does not serve that use.', 'Choose the use that fits the case.');
}

async function objectionToUse(db: Queryable, use: string, now: Instant): Promise<Refusing | undefined> {
  const standing = await listUses(db, civilDate(now));
  return standing.some(({ code }) => code === use)
    ? undefined
    : refusing('53060.4(a)', 'That is no authorized use.', 'Choose one of the uses.');
}

async function objectionToPeople(
  db: Queryable,
  { division }: Desk,
  { owner, audience, people, caseNumber }: ListBody,
): Promise<Refusing | undefined> {
  const person = await findPerson(db, owner);
  if (person?.division !== division)
    return refusing('R21', 'The owner is not one of your division.', 'Name one of your end users.');
  if (audience === 'case' && caseNumber === undefined)
    return refusing('R21', 'Without a case nobody works on it.', 'Name people, or the division.');
  if (audience !== 'people') return undefined;
  if (people.length === 0 || (await unknownPeople(db, people)).length > 0)
    return refusing('R21', 'Somebody named is not on the staff list.', 'Check the staff ids.');
  return undefined;
}

export interface ListFile {
  readonly bytes: Buffer;
  readonly asOf: Instant;
}

/** What a file would bring, line by line; nothing is kept. */
export const checkList = (
  deps: Deps,
  actor: Actor,
  listId: number,
  { bytes }: ListFile,
): Promise<Performed<ListReport>> =>
  administer(deps, actor, 'check-hot-list', async (transaction, desk) => {
    const read = await readFor(transaction, desk, listId, bytes, actor.now);
    if ('effect' in read) return read;
    const { kept, dropped, unreadable } = read.list.report;
    return {
      draft: {
        kind: 'hot-list.imported',
        act: 'dry-run',
        counts: { kept, dropped, unreadable },
        values: { ...actValues(actor, String(listId)), digest: read.hash.toString('hex') },
      },
      value: read.list.report,
    };
  });

/**
 * Imports a list: what R21 keeps of each line replaces what the list had, whole or not at all. A file in which nothing can
 * be read changes nothing.
 */
export const importList = (
  deps: Deps,
  actor: Actor,
  listId: number,
  { bytes, asOf }: ListFile,
): Promise<Performed<ListReport>> =>
  administer(deps, actor, 'import-hot-list', async (transaction, desk) => {
    const read = await readFor(transaction, desk, listId, bytes, actor.now);
    if ('effect' in read) return read;
    const { kept, report } = read.list;
    if (kept.length === 0)
      return refusing(
        'R21',
        'Nothing of this file can be kept.',
        'Check the file, and the layout of the list.',
      );
    const edition = { listId, edition: read.edition + 1 };
    await keepLines(transaction, edition, kept);
    await putInForce(transaction, { ...edition, ...report, asOf, hash: read.hash }, actor.now);
    return {
      draft: {
        kind: 'hot-list.imported',
        act: 'import',
        counts: { kept: report.kept, dropped: report.dropped, unreadable: report.unreadable },
        values: { ...actValues(actor, String(listId)), digest: read.hash.toString('hex') },
      },
      value: report,
    };
  });

interface ReadFile {
  readonly list: ReadList;
  readonly edition: number;
  readonly hash: Buffer;
}

async function readFor(
  db: Queryable,
  desk: Desk,
  listId: number,
  bytes: Buffer,
  now: Instant,
): Promise<ReadFile | Refusing> {
  const list = await listToChange(db, listId);
  if (list?.division !== desk.division) return noSuchList;
  // The authority may have ended since the list was made.
  const off = await objectionToLayout(db, list.layout);
  if (off !== undefined) return off;
  const layout: LayoutName = isLayout(list.layout) ? list.layout : 'csv';
  return {
    list: await readList(bytes, layout, civilDate(now)),
    edition: list.edition,
    hash: createHash('sha256').update(bytes).digest(),
  };
}

const noSuchList = refusing(
  '53060.5(c)(1)(A)',
  'Your division has no list of that number.',
  'Look at the lists.',
);

/** Ends a list: it raises no more alerts. */
export const endHotList = (
  deps: Deps,
  actor: Actor,
  listId: number,
): Promise<Performed<{ readonly ended: boolean }>> =>
  administer(deps, actor, 'end-hot-list', async (transaction, desk) => {
    const list = await listToChange(transaction, listId);
    if (list?.division !== desk.division) return noSuchList;
    const ended = await endList(transaction, listId, actor.now);
    return {
      draft: { kind: 'hot-list.ended', act: 'list', values: actValues(actor, String(listId)) },
      value: { ended },
    };
  });
