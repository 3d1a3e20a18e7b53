import { createHash } from 'node:crypto';
import type { ChosenBecause } from '../contract.ts';
import { detect } from '../detectors/index.ts';
import type { Finding } from '../finding.ts';
import { judge } from '../judge.ts';
import type { Profile } from '../profile.ts';
import { reviewLine, scoreOf } from '../ranking.ts';
import { choose } from '../sample/choose.ts';
import type { VendorSearch } from '../vendor-log/search.ts';
import type { Audited } from './audited.ts';

/** What there is, ranked, before anything is drawn. */
export interface Ranked extends Audited {
  readonly findings: readonly Finding[];
  readonly score: number;
}

/** A row of the audit: why it was chosen stands on it. */
export interface ChosenRow extends Ranked {
  readonly because: readonly ChosenBecause[];
}

/** Judges each search by the rules of an inquiry, and each person's searches together (53060.5(c)(2)(B)–(C)). */
export function rank(
  population: readonly Audited[],
  profile: Profile,
  beside: ReadonlyMap<string, readonly Finding[]> = new Map(),
): readonly Ranked[] {
  const searches = population.flatMap(({ search }) => (search === undefined ? [] : [search]));
  const patterns = detect(searches, profile);
  return population.map((audited) => {
    const findings = [
      ...(audited.search === undefined ? [] : findingsOf(audited.search, profile, patterns)),
      ...(beside.get(audited.id) ?? []),
    ];
    return { ...audited, findings, score: scoreOf(findings).total };
  });
}

const findingsOf = (
  search: VendorSearch,
  profile: Profile,
  patterns: ReturnType<typeof detect>,
): readonly Finding[] => [...judge(search, profile), ...(patterns.get(search) ?? [])];

/** SHA-256 of the ids in order: what is drawn from is fixed before the seed is known. */
export const populationDigest = (population: readonly { readonly id: string }[]): Buffer =>
  createHash('sha256')
    .update(
      population
        .map(({ id }) => id)
        .toSorted()
        .join('\n'),
    )
    .digest();

/** What the draw is made with (R29). */
export interface Drawing {
  readonly seed: Buffer;
  /** How many of those not otherwise chosen. */
  readonly sample: number;
  readonly line?: number;
}

/** Chooses what is looked at: what R29 always asks for, all above the line, three of each account, and a sample of the rest. */
export function chooseRows(
  ranked: readonly Ranked[],
  { seed, sample, line = reviewLine }: Drawing,
): { readonly rows: readonly ChosenRow[]; readonly others: number } {
  const choosable = ranked
    .filter(({ search }) => search !== undefined)
    .map((row) => ({
      id: row.id,
      user: row.staffId ?? row.userName.toLowerCase(),
      score: row.always.length > 0 ? Number.POSITIVE_INFINITY : row.score,
      row,
    }));
  const { flagged, perAccount, sample: drawn, others } = choose(choosable, { line, sample, seed });
  const rows = [
    // Other acts are looked at all, and stand for none of the three inquiries of an account.
    ...ranked.filter(({ search }) => search === undefined).map((row) => chosenBecause(row, row.always)),
    ...flagged.map(({ row }) => chosenBecause(row, flagsOf(row, line))),
    ...perAccount.map(({ row }) => chosenBecause(row, ['account'])),
    ...drawn.map(({ row }) => chosenBecause(row, ['sample'])),
  ];
  return { rows: rows.toSorted((one, other) => other.score - one.score || one.at - other.at), others };
}

const flagsOf = ({ always, score }: Ranked, line: number): readonly ChosenBecause[] =>
  score >= line && !always.includes('flagged') ? ['flagged', ...always] : always;

const chosenBecause = (row: Ranked, because: readonly ChosenBecause[]): ChosenRow => ({ ...row, because });
