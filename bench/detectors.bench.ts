import {
  detect,
  type Finding,
  irregularScoreOf,
  judge,
  noProfile,
  ranked,
  reconcile,
  reviewLine,
  scoreOf,
  type VendorSearch,
} from '../src/audits/index.ts';
import { scoresOfActs } from './detectors/acts.ts';
import { honestYear } from './detectors/honest-year.ts';
import { type Planted, plantedIn } from './detectors/planted.ts';
import { type PlantedBeside, type Registers, registersOf } from './detectors/registers.ts';
import { resultsOf, type RuleScore, scoreOfRule } from './detectors/rule-score.ts';
import { atLeast, atMost, measured, type Result } from './result.ts';

const zone = { ...noProfile, timeZone: 'America/Los_Angeles' };
const toleranceMs = 120_000;
/** The share of all searches that are looked at first. */
const topShare = 0.05;
/** So many searches above the line make a person one who is flagged: a slip now and then makes nobody one. */
const flaggedSearches = 3;
const targets = { found: 95, honestFlagged: 0.05 };

/**
 * `bench -- detectors`: a hundred scripted misuses in a year of fifty people and 200,000 honest searches. A misuse is found
 * when at least half of its searches stand in the first 5 % of all by score; an honest person is flagged when three and more
 * of that person's searches reach the line of review by what speaks of irregular use. Beside the hundred, five misuses for each
 * detector that rests on a register. Precision and recall of each detector count searches that belong to any misuse as right.
 */
export async function run(say: (line: string) => void): Promise<readonly Result[]> {
  const year = honestYear(53060);
  const planted = plantedIn(year, 60);
  const registers = registersOf(year, 61);
  const all = [...planted, ...registers.planted];
  const searches = [...year.searches, ...registers.honest, ...all.flatMap((one) => one.searches)];
  const started = performance.now();
  const scored = score(searches, planted, registers);
  const seconds = (performance.now() - started) / 1000;
  const first = new Set(
    ranked(scored)
      .slice(0, Math.floor(searches.length * topShare))
      .filter(({ score: { total } }) => total > 0)
      .map(({ search }) => search),
  );
  const isFound = ({ searches: of, user }: Planted): boolean => {
    const own = of.filter((search) => search.user === user);
    return own.filter((search) => first.has(search)).length * 2 >= own.length;
  };
  for (const [kind, own] of Map.groupBy(planted, ({ kind: of }) => of))
    say(`${kind}: ${own.filter(isFound).length} of ${own.length}`);
  const guilty = new Set(all.map(({ user }) => user));
  const honest = year.workers.map(({ name }) => name).filter((name) => !guilty.has(name));
  const flagged = honest.filter(
    (name) =>
      scored.filter(({ search, irregular: { total } }) => search.user === name && total >= reviewLine)
        .length >= flaggedSearches,
  );
  say(`${searches.length} searches; honest people flagged: ${flagged.length} of ${honest.length}`);
  return [
    atLeast('detectors.found', planted.filter(isFound).length, 'of 100', targets.found),
    atMost('detectors.honestFlagged', flagged.length / honest.length, 'share', targets.honestFlagged),
    measured('detectors.seconds', seconds, 's'),
    ...[...scoresOfSearches(scored, planted, registers.planted), ...scoresOfActs(year, 62)].flatMap(
      resultsOf,
    ),
  ];
}

/** The findings of each search: judged alone, as part of a pattern, and against the record. */
function score(searches: readonly VendorSearch[], planted: readonly Planted[], { beside }: Registers) {
  const profile = { ...zone, beside };
  const past = new Set(planted.filter(({ pastTheGate }) => pastTheGate).flatMap((one) => one.searches));
  const entries = searches
    .filter((search) => !past.has(search))
    .map(({ at, ...told }) => ({ ...told, at: (at ?? 0) - 1500 }));
  const ghosts = new Set(reconcile(searches, entries, { toleranceMs }).ghosts);
  const patterns = detect(searches, profile);
  return searches.map((search) => {
    const findings = [
      ...judge(search, profile),
      ...(patterns.get(search) ?? []),
      ...(ghosts.has(search) ? [ghost] : []),
    ];
    return { search, findings, score: scoreOf(findings), irregular: irregularScoreOf(findings) };
  });
}

/** The detector that each scripted kind is for. */
const ruleOf: Readonly<Record<string, string>> = {
  'stalking, vague': 'repeat-plate',
  'stalking, plausible reasons': 'same-plate-unlike-purpose',
  'stalking, other numbers each time': 'many-cases',
  'two people followed': 'paired-plates',
  'shared account': 'overlap',
  sweeping: 'sweep',
  'tip-off': 'others-plates',
  'borrowed case number': 'borrowed-case',
  'one text for everything': 'templated',
  'past the gate': 'ghost-search',
};

function scoresOfSearches(
  scored: ReturnType<typeof score>,
  planted: readonly Planted[],
  beside: readonly PlantedBeside[],
): readonly RuleScore[] {
  const cases = [...planted.map((one) => ({ ...one, rule: ruleOf[one.kind] ?? one.kind })), ...beside];
  const misuse = new Set(cases.flatMap(({ searches }) => searches));
  return [...Map.groupBy(cases, ({ rule }) => rule)].map(([rule, own]) => {
    const flagged = scored.flatMap(({ search, findings }) =>
      findings.some((finding) => finding.rule === rule) ? [search] : [],
    );
    const theirs = own.map(({ user, searches }) => searches.filter((search) => search.user === user));
    return scoreOfRule(rule, flagged, theirs, misuse);
  });
}

const ghost: Finding = {
  clause: '53060.5(c)(2)(C)',
  rule: 'ghost-search',
  severity: 'high',
  why: 'no entry of the record',
};
