import { type Instant, rfc3339 } from '../foundation/clock.ts';
import type { CheckedLog, JudgedSearch } from './check.ts';
import { groupBy } from './detectors/pattern.ts';
import { personOf as personAmong } from './detectors/people.ts';
import { irregularScoreOf, ranked, reviewLine, type Score, scoreOf } from './ranking.ts';

/** A search that a person looks at before the others, and the parts that put it there. */
export interface FirstSearch {
  readonly file: string;
  readonly row: number;
  readonly at: string | null;
  readonly user: string | null;
  readonly score: Score;
}

/** A person whose searches are looked at before those of others. */
export interface FirstPerson {
  readonly user: string;
  readonly searches: number;
  /** Searches that reach the line of review by what speaks of irregular use alone. */
  readonly overLine: number;
  readonly rules: readonly string[];
}

const most = { searches: 20, people: 10 };

/** The searches that score highest; none that has nothing but its time against it. */
export const firstSearches = ({ searches }: CheckedLog): readonly FirstSearch[] =>
  ranked(searches.map((judged) => ({ ...judged, score: scoreOf(judged.findings) })))
    .filter(({ score }) => score.total >= reviewLine)
    .slice(0, most.searches)
    .map(({ search: { file, row, at, user }, score }) => ({ file, row, at: told(at), user, score }));

/** Persons with searches over the line; a slip now and then makes nobody one. */
export function firstPeople({ searches }: CheckedLog): readonly FirstPerson[] {
  const byHand = searches.filter(({ search }) => !search.automatic);
  const person = personAmong(byHand.map(({ search }) => search));
  return [...groupBy(byHand, ({ search }) => person(search)).values()]
    .map(personOf)
    .filter(({ overLine }) => overLine > 0)
    .toSorted((one, other) => other.overLine - one.overLine)
    .slice(0, most.people);
}

function personOf(own: readonly JudgedSearch[]): FirstPerson {
  const over = own
    .map(({ findings }) => irregularScoreOf(findings))
    .filter(({ total }) => total >= reviewLine);
  return {
    user: own[0]?.search.user ?? '',
    searches: own.length,
    overLine: over.length,
    rules: [...new Set(over.flatMap(({ parts }) => parts.map(({ rule }) => rule)))],
  };
}

const told = (at: Instant | null): string | null => (at === null ? null : rfc3339(at));
