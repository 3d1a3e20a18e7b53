import { civilDate, type Instant } from '../../foundation/clock.ts';
import type { Block, Letter } from '../../foundation/letter/letter.ts';
import { severities } from '../finding.ts';
import type { FirstPerson, FirstSearch } from '../first-looks.ts';
import type { ClauseCount, RuleCount, Summary } from '../summary.ts';
import { percent } from '../summary-text.ts';
import { count, number, withShare } from './figures.ts';
import { clauseWords, ruleWords } from './words.ts';

/** Pure: what was read of a vendor's log, what was found by clause, whom and what to look at first (53060.5(c)(2)). */
export const vendorLetter = (summary: Summary, now: Instant): Letter => ({
  title: 'Check of a vendor’s audit log',
  subject: 'DOM 53060.5(c)(2)',
  letterhead: 'User activity audit',
  marking:
    'Confidential: for the Division Administrator, the Hiring Authority and the Office of Internal Affairs.',
  to: ['Hiring Authority'],
  from: ['Division Administrator'],
  dated: civilDate(now),
  reference: summary.files.map(nameOf).join(', '),
  body: [
    ...inShort(summary),
    ...whatWasRead(summary),
    ...summary.clauses.flatMap(clauseBlocks),
    ...lookFirst(summary),
    ...notJudged(summary),
    ...goOn,
  ],
  signatures: ['Division Administrator', 'Received for the Hiring Authority'],
  foot: 'Check of a vendor’s audit log · confidential',
  made: now,
});

function inShort(summary: Summary): readonly Block[] {
  const { clauses, searches, automatic, withFindings } = summary;
  const manual = searches - automatic;
  const opening = `Of ${count(searches)}${periodOf(summary)}, ${number(manual)} were made by hand and ${number(automatic)} were run by a hot list. ${withShare(withFindings, searches)} of all have something that a person should look at.`;
  if (clauses.length === 0)
    return [heading('In short'), paragraph(`${opening} Nothing was found in what could be judged.`)];
  return [
    heading('In short'),
    paragraph(opening),
    {
      kind: 'bars',
      title: 'Searches with findings, by clause',
      unit: '% of those that could be judged',
      bars: clauses.map(({ clause, share }) => ({ label: clause, value: Math.round(share * 1000) / 10 })),
    },
    {
      kind: 'table',
      columns: [
        { header: 'Clause', width: 0.2 },
        { header: 'Asks', width: 0.42 },
        { header: 'Searches', width: 0.13, align: 'right' },
        { header: 'Share', width: 0.11, align: 'right' },
        { header: 'Gravest', width: 0.14 },
      ],
      rows: clauses.map(({ clause, searches: found, share, rules }) => [
        clause,
        clauseWords(clause),
        number(found),
        percent(share),
        severities.find((severity) => rules.some((one) => one.severity === severity)) ?? '',
      ]),
    },
    note(
      'A finding is put to a person; it proves nothing by itself. Shares are of the searches that could be judged.',
    ),
  ];
}

const whatWasRead = (summary: Summary): readonly Block[] => [
  heading('What was read'),
  {
    kind: 'table',
    columns: [
      { header: 'Of the log', width: 0.5 },
      { header: 'Figure', width: 0.5 },
    ],
    rows: [
      [summary.files.length === 1 ? 'File' : 'Files', summary.files.map(nameOf).join('\n')],
      ['First and last search (UTC)', daysOf(summary)],
      ['Searches', number(summary.searches)],
      ['Run by a hot list, left out of what concerns persons', number(summary.automatic)],
      ['Released again under the same id, counted once', number(summary.repeated)],
      ['With a time that could not be read', number(summary.untimed)],
      ['Rows that are no searches (totals, notes)', number(noSearches(summary))],
      ['Persons', peopleOf(summary)],
      ['Searches with findings', withShare(summary.withFindings, summary.searches)],
    ],
  },
];

/** Of the rows kept apart, those that were not judged at all. */
const noSearches = ({ quarantined, untimed }: Summary): number =>
  quarantined.reduce((sum, { rows }) => sum + rows.length, 0) - untimed;

const clauseBlocks = ({ clause, searches, share, rules }: ClauseCount): readonly Block[] => [
  heading(`${clause}: ${count(searches)} (${percent(share)})`),
  ...(clauseWords(clause) === '' ? [] : [paragraph(`${clauseWords(clause)}.`)]),
  {
    kind: 'table',
    columns: [
      { header: 'Finding', width: 0.25 },
      { header: 'What it is, and where', width: 0.4 },
      { header: 'Searches', width: 0.12, align: 'right' },
      { header: 'Share', width: 0.1, align: 'right' },
      { header: 'Severity', width: 0.13 },
    ],
    rows: rules.map(ruleRow),
  },
];

const ruleRow = ({ rule, searches, share, severity, examples }: RuleCount): readonly string[] => [
  rule,
  [`${ruleWords(rule)}.`, ...examples.map((example) => `– ${example}`)].join('\n'),
  number(searches),
  percent(share),
  severity,
];

/** R29, R30: what ranks highest, by name; the parts of a score are shown, never the total alone. */
function lookFirst({ firstSearches, firstPeople, files }: Summary): readonly Block[] {
  if (firstSearches.length === 0) return [];
  return [
    heading('What to look at first'),
    paragraph(
      'Each rule adds by its severity (critical 8, high 4, medium 2, low 0.5); timing adds only beside something else. A person decides what it means.',
    ),
    ...(firstPeople.length === 0 ? [] : [peopleTable(firstPeople)]),
    searchesTable(firstSearches, files.length > 1),
  ];
}

const peopleTable = (people: readonly FirstPerson[]): Block => ({
  kind: 'table',
  columns: [
    { header: 'Person', width: 0.3 },
    { header: 'Searches by hand', width: 0.16, align: 'right' },
    { header: 'To be looked at', width: 0.16, align: 'right' },
    { header: 'What speaks of irregular use', width: 0.38 },
  ],
  rows: people.map(({ user, searches, overLine, rules }) => [
    user,
    number(searches),
    number(overLine),
    rules.join(', '),
  ]),
});

const searchesTable = (searches: readonly FirstSearch[], withFile: boolean): Block => ({
  kind: 'table',
  columns: [
    { header: 'Row', width: 0.2 },
    { header: 'Time (UTC)', width: 0.2 },
    { header: 'Person', width: 0.2 },
    { header: 'Score and its parts', width: 0.4 },
  ],
  rows: searches.map(({ file, row, at, user, score }) => [
    withFile ? `${nameOf(file)} ${row}` : String(row),
    at?.slice(0, 16).replace('T', ' ') ?? 'not told',
    user ?? 'not told',
    `${score.total}: ${score.parts.map(({ rule, points }) => `${rule} ${points}`).join(', ')}`,
  ]),
});

const notJudged = ({ notJudged: left }: Summary): readonly Block[] => [
  heading('What could not be judged'),
  ...(left.length === 0
    ? [paragraph('The log has every column that the rules read.')]
    : [{ kind: 'list' as const, items: left.map(({ what, why }) => `${what}: ${why}.`) }]),
];

const goOn: readonly Block[] = [
  { kind: 'heading', text: 'How to go on' },
  {
    kind: 'paragraph',
    text: 'Each instance of inadequate justification is noted and reported to the Hiring Authority (53060.5(c)(2)(B)); irregularities and suspected improper use are reported at once (53060.5(c)(2)(C)). The rows are those of the log; what each rule finds and leaves stands in docs/screening.md and docs/cli/audit-log.md. Texts that hold personal data are not repeated here.',
  },
];

const heading = (text: string): Block => ({ kind: 'heading', text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const note = (text: string): Block => ({ kind: 'note', text });

const nameOf = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

const periodOf = ({ from, to }: Summary): string =>
  from === null || to === null ? '' : ` from ${from.slice(0, 10)} to ${to.slice(0, 10)}`;

const daysOf = ({ from, to }: Summary): string =>
  from === null || to === null ? 'no time could be read' : `${from.slice(0, 10)} to ${to.slice(0, 10)}`;

const peopleOf = ({ people }: Summary): string =>
  people.count === 0
    ? 'not told by the log'
    : `${number(people.count)}; ${number(people.half)} of them made half of the searches by hand`;
