import type { ClauseCount, Quarantined, RuleCount, Summary } from './summary.ts';

/** The summary as lines for people. */
export function summaryText(summary: Summary): string {
  const { searches, automatic, repeated, untimed, from, to, people, withFindings } = summary;
  return [
    `${count(searches, 'search', 'searches')}${from === null ? '' : ` from ${from} to ${to}`}; ${automatic} automatic (hot-list look-ups, left out of what concerns persons)`,
    ...(repeated > 0
      ? [`${count(repeated, 'row', 'rows')} released again under the same id: counted once`]
      : []),
    ...(untimed > 0 ? [`${count(untimed, 'row', 'rows')} with a time that could not be read`] : []),
    ...(people.count > 0
      ? [
          `${count(people.count, 'person', 'persons')}; ${people.half} of them made half of the searches by hand`,
        ]
      : []),
    `${count(withFindings, 'search has', 'searches have')} findings`,
    ...summary.quarantined.flatMap(quarantineLines),
    ...summary.clauses.flatMap(clauseLines),
    ...(summary.notJudged.length > 0 ? ['', 'Could not be judged:'] : []),
    ...summary.notJudged.map(({ what, why }) => `  ${what}: ${why}`),
  ].join('\n');
}

const mostRows = 5;

/** So many rows of each file are named, and the others counted. */
const quarantineLines = ({ file, rows }: Quarantined): readonly string[] => [
  `${file}: ${count(rows.length, 'row', 'rows')} kept apart`,
  ...rows.slice(0, mostRows).map(({ row, why }) => `  row ${row}: ${why}`),
  ...(rows.length > mostRows ? [`  and ${rows.length - mostRows} more`] : []),
];

const clauseLines = ({ clause, searches, share, rules }: ClauseCount): readonly string[] => [
  '',
  `${clause}  ${count(searches, 'search', 'searches')} (${percent(share)})`,
  ...rules.flatMap(ruleLines),
];

const ruleLines = ({ rule, searches, share, severity, examples }: RuleCount): readonly string[] => [
  `  ${rule}  ${searches} (${percent(share)})  ${severity}`,
  ...examples.map((example) => `      ${example}`),
];

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const percent = (share: number): string =>
  `${(100 * share).toFixed(share > 0 && share < 0.001 ? 2 : 1)} %`;
