import type { Policy } from '../src/rules/policies.ts';

/** One row of `policy/clauses.json`: what the policy asks, and where it is met. */
export interface ClauseRow {
  readonly clauses: readonly string[];
  readonly asks: string;
  readonly how: string;
  /** Bears on an inquiry: then the rules decide it. */
  readonly inquiry: boolean;
  /** Where else it is met. */
  readonly elsewhere?: string | undefined;
}

/** A worked case, and the rule and clause that it is about. */
export interface ControlCase {
  readonly kind: 'permit' | 'forbid';
  readonly name: string;
  readonly clause: string;
  readonly rule: string;
}

/** `docs/controls/inquiries.md`: clause ↔ rule ↔ test, made from the rules and the worked cases. */
export const controlsTable = (
  rows: readonly ClauseRow[],
  policies: readonly Policy[],
  cases: readonly ControlCase[],
): string =>
  [
    '# Clause, rule, test: what decides an inquiry',
    '',
    'Made by `node tools/write-controls.ts` from `policy/`; a test holds that it is current. Each case is a file of',
    '`policy/cases`, run by `test/rules/worked-cases.test.ts`, which also takes each rule away in turn.',
    '',
    ...rows.filter(({ inquiry }) => inquiry).flatMap((row) => clauseSection(row, policies, cases)),
    '## Met elsewhere',
    '',
    '| clause | what the policy asks | how | where |',
    '| --- | --- | --- | --- |',
    ...rows
      .filter(({ inquiry }) => !inquiry)
      .map(
        ({ clauses, asks, how, elsewhere = '' }) =>
          `| ${clauses.join(', ')} | ${asks} | ${how} | ${elsewhere} |`,
      ),
    '',
  ].join('\n');

function clauseSection(
  row: ClauseRow,
  policies: readonly Policy[],
  cases: readonly ControlCase[],
): readonly string[] {
  const rules = rulesOfRow(row, policies);
  const permitted = cases.filter(({ kind, clause }) => kind === 'permit' && row.clauses.includes(clause));
  return [
    `## ${row.clauses.join(', ')}`,
    '',
    `${row.asks} (${row.how})`,
    '',
    '| rule | clause | readings | refuses, as in |',
    '| --- | --- | --- | --- |',
    ...rules.map((policy) => ruleRow(policy, cases)),
    '',
    'Lets through, as in:',
    '',
    ...permitted.map(({ name }) => `- ${sentence(name)}`),
    '',
  ];
}

const ruleRow = ({ id, clause, cites, reading }: Policy, cases: readonly ControlCase[]): string => {
  const refused = cases.filter(({ kind, rule }) => kind === 'forbid' && rule === id);
  const named = refused.map(({ name }) => sentence(name)).join('<br>');
  return `| \`${id}\` | ${[clause, ...cites].join(', ')} | ${reading.join(', ')} | ${named} |`;
};

const sentence = (name: string): string => name.replaceAll('-', ' ');

/** The rules that rest on any of the row's clauses, permits too. */
export const rulesOfRow = ({ clauses }: ClauseRow, policies: readonly Policy[]): readonly Policy[] =>
  policies.filter(({ clause, cites }) => [clause, ...cites].some((one) => clauses.includes(one)));
