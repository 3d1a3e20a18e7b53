import type { Instant } from '../../foundation/clock.ts';
import { severities } from '../finding.ts';
import type { ClauseCount, RuleCount, Summary } from '../summary.ts';
import { percent } from '../summary-text.ts';
import { type Column, Paper } from './paper.ts';
import { clauseWords, ruleWords } from './words.ts';

/**
 * Writes the summary as a tagged PDF that a Division Administrator can hand in (53060.5(c)(2)(A)–(C)): what was read,
 * what was found by clause, what could not be judged. `now`: when it was made.
 */
export async function writeReport(summary: Summary, path: string, now: Instant): Promise<void> {
  const paper = new Paper('Check of a vendor’s audit log', 'DOM 53060.5(c)(2)');
  drawHead(paper, summary, now);
  drawOverview(paper, summary);
  for (const clause of summary.clauses) drawClause(paper, clause);
  drawNotJudged(paper, summary);
  drawClose(paper);
  await paper.write(path, `made ${dayOf(now)}`);
}

function drawHead(paper: Paper, summary: Summary, now: Instant): void {
  paper.heading(1, 'Check of a vendor’s audit log');
  paper.note(
    'For the user activity audit of 53060.5(c)(2). Confidential: for the Division Administrator, the Hiring Authority and the Office of Internal Affairs.',
  );
  paper.heading(2, 'What was read');
  paper.table(
    [
      { header: 'Of the log', width: 0.36 },
      { header: 'Figure', width: 0.64 },
    ],
    [
      [summary.files.length === 1 ? 'File' : 'Files', summary.files.map(nameOf).join(', ')],
      ['Period (UTC)', periodOf(summary)],
      ['Searches', number(summary.searches)],
      ['Run by a hot list, left out of what concerns persons', number(summary.automatic)],
      ['Released again under the same id, counted once', number(summary.repeated)],
      ['With a time that could not be read', number(summary.untimed)],
      ['Persons', peopleOf(summary)],
      ['Searches with findings', withShare(summary.withFindings, summary.searches)],
      ['Made', dayOf(now)],
    ],
  );
}

const overview: readonly Column[] = [
  { header: 'Clause', width: 0.2 },
  { header: 'Asks', width: 0.42 },
  { header: 'Searches', width: 0.13, align: 'right' },
  { header: 'Share', width: 0.1, align: 'right' },
  { header: 'Gravest', width: 0.15 },
];

function drawOverview(paper: Paper, { clauses }: Summary): void {
  paper.heading(2, 'In short');
  if (clauses.length === 0) {
    paper.paragraph('Nothing was found in what could be judged.');
    return;
  }
  paper.table(
    overview,
    clauses.map(({ clause, searches, share, rules }) => [
      clause,
      clauseWords(clause),
      number(searches),
      percent(share),
      severities.find((severity) => rules.some((one) => one.severity === severity)) ?? '',
    ]),
  );
  paper.note(
    'A finding is put to a person; it proves nothing by itself. Shares are of the searches that could be judged.',
  );
}

const findings: readonly Column[] = [
  { header: 'Finding', width: 0.25 },
  { header: 'What it is, and where', width: 0.4 },
  { header: 'Searches', width: 0.12, align: 'right' },
  { header: 'Share', width: 0.1, align: 'right' },
  { header: 'Severity', width: 0.13 },
];

function drawClause(paper: Paper, { clause, searches, share, rules }: ClauseCount): void {
  paper.heading(2, `${clause}: ${count(searches)} (${percent(share)})`);
  const asked = clauseWords(clause);
  if (asked !== '') paper.paragraph(`${asked}.`);
  paper.table(findings, rules.map(rowOf));
}

const rowOf = ({ rule, searches, share, severity, examples }: RuleCount): readonly string[] => [
  rule,
  [`${ruleWords(rule)}.`, ...examples.map((example) => `– ${example}`)].join('\n'),
  number(searches),
  percent(share),
  severity,
];

function drawNotJudged(paper: Paper, { notJudged }: Summary): void {
  paper.heading(2, 'What could not be judged');
  if (notJudged.length === 0) paper.paragraph('The log has every column that the rules read.');
  for (const { what, why } of notJudged) paper.paragraph(`${what}: ${why}.`);
}

function drawClose(paper: Paper): void {
  paper.keep(230);
  paper.heading(2, 'How to go on');
  paper.paragraph(
    'Each instance of inadequate justification is noted and reported to the Hiring Authority (53060.5(c)(2)(B)); irregularities and suspected improper use are reported at once (53060.5(c)(2)(C)). The rows are those of the log; what each rule finds and leaves stands in docs/screening.md and docs/cli/audit-log.md. Texts that hold personal data are not repeated here.',
  );
  paper.signatures(['Division Administrator', 'Received for the Hiring Authority']);
}

const count = (searches: number): string => `${number(searches)} ${searches === 1 ? 'search' : 'searches'}`;
const number = (figure: number): string => figure.toLocaleString('en-US');
const withShare = (part: number, whole: number): string =>
  `${number(part)}${whole === 0 ? '' : ` (${percent(part / whole)})`}`;

const nameOf = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

const dayOf = (at: Instant): string => new Date(at).toISOString().slice(0, 10);

const periodOf = ({ from, to }: Summary): string =>
  from === null || to === null ? 'no time could be read' : `${from.slice(0, 10)} to ${to.slice(0, 10)}`;

const peopleOf = ({ people }: Summary): string =>
  people.count === 0
    ? 'not told by the log'
    : `${number(people.count)}; ${number(people.half)} of them made half of the searches by hand`;
