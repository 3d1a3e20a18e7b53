import { type ClauseRow, type ControlCase, rulesOfRow } from '../src/rules/conformance.ts';
import type { Policy } from '../src/rules/policies.ts';

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

/** `docs/controls/desk.md`: the same for what is done at the desk. */
export const deskTable = (
  rows: readonly ClauseRow[],
  policies: readonly Policy[],
  cases: readonly ControlCase[],
): string =>
  [
    '# Clause, rule, test: who may do what at the desk',
    '',
    'Made by `node tools/write-controls.ts` from `policy/desk`; a test holds that it is current. Each case is a file of',
    '`policy/cases/desk`, run by `test/rules/desk-cases.test.ts`, which also takes each rule away in turn. What else stands',
    'against an act (seats of a contract, a rank, a form on file) is a constraint of the database with its clause.',
    '',
    ...rows
      .filter((row) => rulesOfRow(row, policies).length > 0)
      .flatMap((row) => clauseSection(row, policies, cases)),
  ].join('\n');

const ruleRow = ({ id, clause, cites, reading }: Policy, cases: readonly ControlCase[]): string => {
  const refused = cases.filter(({ kind, rule }) => kind === 'forbid' && rule === id);
  const named = refused.map(({ name }) => sentence(name)).join('<br>');
  return `| \`${id}\` | ${[clause, ...cites].join(', ')} | ${reading.join(', ')} | ${named} |`;
};

const sentence = (name: string): string => name.replaceAll('-', ' ');
