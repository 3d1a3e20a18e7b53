import { findCase, isKnownTo, readCaseNumber, sourcesOfCase } from '../../cases/index.ts';
import type { Instant } from '../../foundation/clock.ts';
import type { SourceOffered } from '../contract.ts';
import type { SearchDeps } from '../deps.ts';
import { againstCase, type CaseStanding } from './fit.ts';
import { noSources } from './provider.ts';

interface Asking {
  readonly staffId: string;
  readonly now: Instant;
}

/** Whom a search can be put to, and of a case which of them are chosen beforehand, and which it does not go to (R18, R19). */
export async function sourcesOffered(
  deps: Pick<SearchDeps, 'db' | 'elsewhere'>,
  typed: string,
  { staffId, now }: Asking,
): Promise<readonly SourceOffered[]> {
  const standing = await standingOf(deps, typed, staffId);
  const listed = await (deps.elsewhere?.sources ?? noSources).list(now);
  return listed.map(({ abilities: { wildcards, photos }, closed, ...source }): SourceOffered => {
    const against = againstCase(source, standing);
    return {
      ...source,
      wildcards,
      photos,
      closed: closed ?? against?.why ?? null,
      chosen: closed === null && against === undefined && standing.ofCase.sources.includes(source.id),
    };
  });
}

/** R18: of a case that is hidden from this person nothing is told; it is as any number. */
async function standingOf(
  { db }: Pick<SearchDeps, 'db'>,
  typed: string,
  staffId: string,
): Promise<CaseStanding> {
  const number = readCaseNumber(typed);
  if (number === undefined || !(await isKnownTo(db, number, staffId)))
    return { restricted: false, ofCase: { sources: [], only: false } };
  const found = await findCase(db, number);
  return { restricted: found?.restricted === true, ofCase: await sourcesOfCase(db, number) };
}
