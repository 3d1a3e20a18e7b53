import { rfc3339 } from '../foundation/clock.ts';
import type { CheckedLog, JudgedSearch } from './check.ts';
import { detectorNeeds } from './detectors/index.ts';
import { groupBy } from './detectors/pattern.ts';
import { personOf } from './detectors/people.ts';
import { type Finding, severities } from './finding.ts';
import { type FirstPerson, firstPeople, type FirstSearch, firstSearches } from './first-looks.ts';
import { notJudgedIn } from './not-judged.ts';
import type { LeftOut } from './vendor-log/read-log.ts';
import type { VendorSearch } from './vendor-log/search.ts';

/** One rule's share of the log, worst examples first. */
export interface RuleCount {
  readonly rule: string;
  readonly searches: number;
  /** Of the searches that could be judged by it. */
  readonly share: number;
  readonly severity: Finding['severity'];
  readonly examples: readonly string[];
}

export interface ClauseCount {
  readonly clause: string;
  readonly searches: number;
  readonly share: number;
  readonly rules: readonly RuleCount[];
}

/** Rows of one file that could not be used, or not wholly; `row` counts its data rows from 1. */
export interface Quarantined {
  readonly file: string;
  readonly rows: readonly LeftOut[];
}

export interface Summary {
  readonly files: readonly string[];
  readonly searches: number;
  readonly automatic: number;
  readonly repeated: number;
  readonly untimed: number;
  /** Rows that are no searches, or whose time could not be read, by file. */
  readonly quarantined: readonly Quarantined[];
  readonly from: string | null;
  readonly to: string | null;
  readonly withFindings: number;
  /** Persons who searched by hand, and how few of them made half of those searches. */
  readonly people: { readonly count: number; readonly half: number };
  readonly clauses: readonly ClauseCount[];
  /** What the log gives no ground to judge, and why. */
  readonly notJudged: readonly { readonly what: string; readonly why: string }[];
  readonly firstSearches: readonly FirstSearch[];
  readonly firstPeople: readonly FirstPerson[];
}

const mostExamples = 3;

export function summarise(checked: CheckedLog): Summary {
  const { logs, searches } = checked;
  const times = searches
    .flatMap(({ search }) => (search.at === null ? [] : [search.at]))
    .toSorted((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  return {
    files: logs.map(({ file }) => file),
    searches: searches.length,
    automatic: searches.filter(({ search }) => search.automatic).length,
    repeated: total(logs.map(({ repeated }) => repeated)),
    untimed: total(logs.map(({ untimed }) => untimed.length)),
    quarantined: logs
      .map(({ file, leftOut, untimed }) => ({ file, rows: [...leftOut, ...untimed] }))
      .filter(({ rows }) => rows.length > 0),
    from: first === undefined ? null : rfc3339(first),
    to: last === undefined ? null : rfc3339(last),
    withFindings: searches.filter(({ findings }) => findings.length > 0).length,
    people: concentrationOf(searches.map(({ search }) => search)),
    clauses: clausesOf(searches),
    notJudged: notJudgedIn(checked),
    firstSearches: firstSearches(checked),
    firstPeople: firstPeople(checked),
  };
}

/** A few accounts that make most searches are looked at first. */
function concentrationOf(searches: readonly VendorSearch[]): Summary['people'] {
  const byHand = searches.filter(({ automatic }) => !automatic);
  const counts = [...groupBy(byHand, personOf(byHand)).values()]
    .map(({ length }) => length)
    .toSorted((one, other) => other - one);
  let left = total(counts) / 2;
  const half = counts.filter((made) => {
    const belongs = left > 0;
    left -= made;
    return belongs;
  }).length;
  return { count: counts.length, half };
}

interface Located {
  readonly judged: JudgedSearch;
  readonly finding: Finding;
}

function clausesOf(searches: readonly JudgedSearch[]): readonly ClauseCount[] {
  const located = searches.flatMap((judged) =>
    judged.findings.map((finding): Located => ({ judged, finding })),
  );
  return [...groupBy(located, ({ finding }) => finding.clause)]
    .map(([clause, group]) => ({ clause, ...counted(group, searches), rules: rulesOf(group, searches) }))
    .toSorted((one, other) => one.clause.localeCompare(other.clause, 'en'));
}

function rulesOf(group: readonly Located[], searches: readonly JudgedSearch[]): readonly RuleCount[] {
  return [...groupBy(group, ({ finding }) => finding.rule)]
    .map(([rule, hits]) => {
      const worst = hits.toSorted((one, other) => rank(one) - rank(other));
      return {
        rule,
        ...counted(hits, searches),
        severity: worst[0]?.finding.severity ?? 'low',
        examples: examplesOf(worst),
      };
    })
    .toSorted(
      (one, other) =>
        severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
        other.searches - one.searches,
    );
}

const rank = ({ finding }: Located): number => severities.indexOf(finding.severity);

function counted(group: readonly Located[], searches: readonly JudgedSearch[]) {
  const count = new Set(group.map(({ judged }) => judged)).size;
  const rule = group[0]?.finding.rule ?? '';
  const judged = searches.filter(({ search }) =>
    needsOf(rule).every((field) => search[field] !== null),
  ).length;
  return { searches: count, share: judged === 0 ? 0 : count / judged };
}

/** The columns that a rule reads. */
function needsOf(rule: string): readonly (keyof VendorSearch)[] {
  if (rule in detectorNeeds) return detectorNeeds[rule as keyof typeof detectorNeeds];
  return /^c(?:ase|dcr)-(?!number-(?:repeated|alone))/u.test(rule) ? ['caseNumber'] : ['reason'];
}

/** Different examples, each with its row; texts that hold personal data are not repeated (R14). */
function examplesOf(hits: readonly Located[]): readonly string[] {
  const shown = new Map<string, string>();
  for (const { judged, finding } of hits) {
    const text = exampleOf(judged, finding);
    if (!shown.has(text)) shown.set(text, `row ${judged.search.row}: ${text}`);
    if (shown.size >= mostExamples) break;
  }
  return [...shown.values()];
}

/** Rules of the case number that are seen in the reason. */
const inReason: ReadonlySet<string> = new Set(['case-number-repeated', 'case-in-reason']);

function exampleOf({ search, findings }: JudgedSearch, finding: Finding): string {
  if (finding.rule in detectorNeeds) return finding.why;
  if (findings.some(({ clause }) => clause === '53060.7(b)(5)')) return '(text withheld: personal data)';
  if (finding.rule.startsWith('case-') && !inReason.has(finding.rule)) return search.caseNumber || '(blank)';
  return search.reason === null || search.reason === '' ? '(blank)' : `"${search.reason.slice(0, 80)}"`;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
