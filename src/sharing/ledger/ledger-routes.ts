import {
  type Actor,
  actorOf,
  actValues,
  administer,
  type DeskDeps,
  type Performed,
} from '../../access/index.ts';
import { attached } from '../../foundation/attached.ts';
import { letterDocx } from '../../foundation/letter/docx.ts';
import type { Letter } from '../../foundation/letter/letter.ts';
import { letterPdf } from '../../foundation/letter/pdf.ts';
import type { Answer, Route } from '../../foundation/route.ts';
import { type At, staffRows } from '../../foundation/row.ts';
import type { DivisionName } from '../../people/index.ts';
import { type Ledger, type LedgerLine, yearQuery } from '../contract.ts';
import { departmentName } from '../department.ts';
import { disclosureLog } from './disclosure-log.ts';
import { figuresOf } from './figures.ts';
import { ledgerCsv } from './ledger-csv.ts';
import { disclosuresOf } from './ledger-store.ts';

interface YearRead {
  readonly lines: readonly LedgerLine[];
  readonly division: DivisionName;
  readonly department: string;
  readonly year: number;
}

/** Reading the ledger is an act of its own: who looked at which year, and how much stood in it (53060.5(c)(3)(A)). */
const readLedger = (
  deps: DeskDeps,
  actor: Actor,
  { year, form }: { readonly year: number; readonly form: string },
): Promise<Performed<YearRead>> =>
  administer(deps, actor, 'read-disclosures', async (transaction, { division }) => {
    const lines = await disclosuresOf(transaction, division, year);
    const department = await departmentName(transaction);
    return {
      draft: {
        kind: 'disclosures.read',
        act: form,
        division,
        counts: { lines: lines.length },
        values: actValues(actor, String(year)),
      },
      value: { lines, division, department, year },
    };
  });

/** A form in which the ledger of a year is given. */
interface Form {
  readonly at: At;
  readonly name: string;
  readonly summary: string;
  readonly answer: (read: YearRead, now: number) => Promise<Answer> | Answer;
}

const file = (body: Buffer, type: string, name: string): Answer => ({
  status: 200,
  body,
  headers: attached(name, type),
});
const letterOf = (read: YearRead, now: number): Letter => disclosureLog({ ...read, now });
const nameOf = ({ division, year }: YearRead): string => `disclosures-${division.toLowerCase()}-${year}`;

const forms: readonly Form[] = [
  {
    at: 'GET /sharing/disclosures',
    name: 'page',
    summary: 'The disclosures of your division in a year, with its figures.',
    answer: ({ lines, year }) => ({
      status: 200,
      body: { lines, figures: figuresOf(year, lines) } satisfies Ledger,
    }),
  },
  {
    at: 'GET /sharing/disclosures/csv',
    name: 'csv',
    summary: 'The same for a spreadsheet.',
    answer: (read) =>
      file(Buffer.from(ledgerCsv(read.lines)), 'text/csv; charset=utf-8', `${nameOf(read)}.csv`),
  },
  {
    at: 'GET /sharing/disclosures/pdf',
    name: 'pdf',
    summary: 'The log of disclosures as PDF.',
    answer: async (read, now) =>
      file(Buffer.from(await letterPdf(letterOf(read, now))), 'application/pdf', `${nameOf(read)}.pdf`),
  },
  {
    at: 'GET /sharing/disclosures/docx',
    name: 'docx',
    summary: 'The log of disclosures as a document to edit.',
    answer: async (read, now) =>
      file(
        Buffer.from(await letterDocx(letterOf(read, now))),
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        `${nameOf(read)}.docx`,
      ),
  },
];

/** The ledger of disclosures, and its yearly figures (53060.10(a)). */
export const ledgerRoutes = (deps: DeskDeps): readonly Route[] => {
  const row = staffRows({ bodyBytes: 0, perMinute: 30 });
  return forms.map(({ at, name, summary, answer }) =>
    row(at, {
      who: 'division-administrator',
      records: ['disclosures.read', 'act.refused'],
      query: yearQuery,
      summary,
      handler: async (request, route) => {
        const asked = { year: Number(request.query.year), form: name };
        const done = await readLedger(deps, actorOf(request, route), asked);
        return done.kind === 'refuse' ? { status: 403, body: done.refusal } : answer(done.value, request.now);
      },
    }),
  );
};
