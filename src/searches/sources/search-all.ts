import { sourcesOfCase } from '../../cases/index.ts';
import type { Instant } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type Position, type ReadMatch, type ReadPage, SearchError, whyOf } from '../../plate-reads/index.ts';
import type { Appended, Receipt, RecordLog } from '../../record/index.ts';
import type { SourceAnswered } from '../contract.ts';
import type { Breaker } from './breaker.ts';
import { askSources, type SourceOutcome } from './fan-out.ts';
import { keepMatches } from './kept-store.ts';
import { type Heard, type MergedMatch, mergeAnswers } from './merge.ts';
import type { Provider, SourceMatch, Sources, SourcesQuery } from './provider.ts';
import { localAnswered, sourceAnswered } from './source-words.ts';
import type { OnBehalf } from './told.ts';
import { distinctAtMost, totalOf } from './totals.ts';

export interface AllDeps {
  readonly db: Queryable;
  readonly record: RecordLog;
  readonly sealing: Sealing;
  readonly sources: Sources;
  readonly breaker: Breaker;
  readonly log: Log;
}

export interface AllAsking {
  readonly receipt: Receipt<SourcesQuery>;
  /** What was recorded for this page, and the inquiry that it belongs to. */
  readonly appended: Appended;
  readonly asked: number;
  readonly query: SourcesQuery;
  readonly others: readonly string[];
  readonly staffId: string;
  readonly onBehalf: Pick<OnBehalf, 'use' | 'caseNumber'>;
  readonly restricted: boolean;
  readonly now: Instant;
  readonly signal: AbortSignal;
  /** The local store, when it is asked too. @throws SearchError */
  readonly local: (() => Promise<ReadPage>) | undefined;
}

export interface AllFound {
  readonly page: ReadPage;
  readonly sources: readonly SourceAnswered[];
  /** Where each source goes on from; null where the local store alone goes on, by the page's own position, or none does. */
  readonly elsewhere: Readonly<Record<string, Position | null>> | null;
}

/** As the local store is called among the sources. */
const local = 'local';

type LocalOutcome = { readonly page: ReadPage | undefined; readonly tooLong: boolean };

/**
 * One search, many sources, under one receipt: each is asked at once and heard for itself; what one of them does hides no
 * other, and is never taken for "no matches" (53060.1(a), .3(e), .4(b)). @throws RecordUnavailable, SearchError `cancelled`
 */
export async function searchAll(deps: AllDeps, asking: AllAsking): Promise<AllFound> {
  const { others, now, onBehalf } = asking;
  const [own, outcomes] = await Promise.all([
    asking.local === undefined ? undefined : localOutcome(asking.local),
    deps.sources.open(others, now).then(async (opened) =>
      askSources(deps, opened, {
        ...asking,
        onBehalf: { ...onBehalf, department: await deps.sources.department() },
        ofCase: await sourcesOfCase(deps.db, onBehalf.caseNumber),
      }),
    ),
  ]);
  if (asking.signal.aborted) throw new SearchError('cancelled', 'the client left');
  const answered = [
    ...(own === undefined ? [] : [localAnswered(own)]),
    ...outcomes.map((outcome) => sourceAnswered(outcome)),
  ];
  const heard = outcomes.flatMap((outcome) => heardOf(outcome, asking.query));
  const told = heard.some(({ matches }) => matches.length > 0);
  if (own?.page !== undefined && !told) {
    const page = { ...own.page, count: totalOf(own.page, outcomes, 0) };
    return { page, sources: answered, elsewhere: null };
  }
  return merged(deps, asking, { own: own?.page, outcomes, heard, answered });
}

async function localOutcome(search: () => Promise<ReadPage>): Promise<LocalOutcome> {
  try {
    return { page: await search(), tooLong: false };
  } catch (error) {
    if (!(error instanceof SearchError) || error.code !== 'too-long') throw error;
    return { page: undefined, tooLong: true };
  }
}

/** What a source told, as matches under its own names. */
function heardOf(outcome: SourceOutcome, query: SourcesQuery): readonly Heard[] {
  if (outcome.state === 'not-asked' || outcome.state === 'no-answer') return [];
  const { source, heard, after } = outcome;
  const matches = answersIn(outcome, query).map((match) => asRead(match, source, query));
  // One that has more and tells nothing would be asked for ever.
  const more = heard.closing?.more === true && matches.length > 0;
  return [{ source: source.id, matches: matches.slice(0, query.limit), more, after }];
}

/** What does not answer the question is left out, and what a source told before under the same name. */
function answersIn(
  { heard, from }: Extract<SourceOutcome, { readonly heard: unknown }>,
  query: SourcesQuery,
): readonly SourceMatch[] {
  const names = new Set<string>();
  return heard.matches
    .filter(({ plate }) => query.match !== 'exact' || plate === query.plate)
    .filter(({ capturedAt }) => capturedAt >= from && capturedAt <= query.to)
    .filter(({ id }) => !names.has(id) && names.add(id));
}

const asRead = ({ photo, ...match }: SourceMatch, source: Provider, query: SourcesQuery): ReadMatch => ({
  ...match,
  provider: source.name,
  hasPhoto: photo !== null && source.abilities.photos,
  why: whyOf(query, match.plate),
});

interface ToMerge {
  readonly own: ReadPage | undefined;
  readonly outcomes: readonly SourceOutcome[];
  readonly heard: readonly Heard[];
  readonly answered: readonly SourceAnswered[];
}

async function merged(
  deps: AllDeps,
  asking: AllAsking,
  { own, outcomes, heard, answered }: ToMerge,
): Promise<AllFound> {
  const { query } = asking;
  const ownHeard: readonly Heard[] =
    own === undefined
      ? []
      : [{ source: local, matches: own.matches, more: own.next !== null, after: query.after ?? null }];
  const { matches, doubles, next } = mergeAnswers([...ownHeard, ...heard], query.limit);
  const numbered = await numberedMatches(deps, asking, outcomes, matches);
  return {
    page: {
      count: totalOf(own, outcomes, doubles),
      matches: numbered,
      distinctPlates: distinctAtMost(own, heard, outcomes),
      next: null,
      terms: own?.terms ?? [],
    },
    sources: answered,
    elsewhere: next,
  };
}

/** What is shown of other sources is kept, and has the number under which it is kept. */
async function numberedMatches(
  deps: AllDeps,
  { asked, query, now }: AllAsking,
  outcomes: readonly SourceOutcome[],
  matches: readonly MergedMatch[],
): Promise<readonly ReadMatch[]> {
  const numbers = new Map<string, ReadonlyMap<string, string>>();
  for (const outcome of outcomes) {
    if (outcome.state === 'not-asked') continue;
    const { source } = outcome;
    const shown = new Set(matches.filter((one) => one.source === source.id).map(({ match }) => match.id));
    const kept = answersIn(outcome, query).filter(({ id }) => shown.has(id));
    numbers.set(source.id, await keepMatches(deps, source, kept, asked, now));
  }
  return matches.map(({ source, match }) => ({
    ...match,
    id: numbers.get(source)?.get(match.id) ?? match.id,
  }));
}
