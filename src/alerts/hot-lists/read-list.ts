import { setImmediate } from 'node:timers/promises';
import type { CivilDate } from '../../foundation/clock.ts';
import { delimiterOf } from '../../foundation/csv.ts';
import { parsePlate, type Plate, splitCells } from '../../plate-reads/index.ts';
import type { ListReport, ReportedLine } from '../contract.ts';
import { isCivilImmigration } from './civil-immigration.ts';
import { layoutOf, type LayoutName } from './layouts.ts';
import { listed, type ListedLine } from './listed-line.ts';

/** One line as it is kept (R21). */
export interface KeptLine {
  readonly plate: Plate;
  readonly state: string | null;
  readonly enteredOn: CivilDate | null;
  readonly expiresOn: CivilDate | null;
}

export interface ReadList {
  readonly kept: readonly KeptLine[];
  readonly report: ListReport;
}

const byteOrderMark = /^\uFEFF/;
const mostReported = 500;
const longestLine = 1_024;
/** The server goes on serving while a long list is read. */
const linesAtOnce = 5_000;

interface Source {
  readonly number: number;
  readonly text: string;
  readonly read: ListedLine | undefined;
}

/** Reads a whole list: what is kept, and what became of each line. Nothing of the others is held. */
export async function readList(file: Buffer, layout: LayoutName, today: CivilDate): Promise<ReadList> {
  const kept = new Map<string, KeptLine>();
  const counts = { lines: 0, kept: 0, repeated: 0, dropped: 0, expired: 0, unreadable: 0 };
  const reported: ReportedLine[] = [];
  for (const source of layout === 'csv' ? csvLines(file) : plainLines(file, layout)) {
    counts.lines += 1;
    if (counts.lines % linesAtOnce === 0) await setImmediate();
    const judged = judgeLine(source, today);
    const repeated = judged.kind === 'kept' && kept.has(keyOf(judged.line));
    const outcome = repeated ? 'repeated' : judged.kind;
    counts[outcome] += 1;
    if (judged.kind === 'kept') kept.set(keyOf(judged.line), judged.line);
    if (outcome !== 'kept' && reported.length < mostReported)
      reported.push({ line: source.number, outcome, why: judged.kind === 'kept' ? repeatedWhy : judged.why });
  }
  return { kept: [...kept.values()], report: { ...counts, reported } };
}

const repeatedWhy = 'The same plate and state stand in an earlier line.';
const keyOf = ({ plate, state }: KeptLine): string => `${plate} ${state ?? ''}`;

type Judged =
  | { readonly kind: 'kept'; readonly line: KeptLine }
  | { readonly kind: 'dropped' | 'expired' | 'unreadable'; readonly why: string };

/** The reason repeats nothing of the line. */
function judgeLine({ text, read }: Source, today: CivilDate): Judged {
  // 53060.4(c), R21: dropped at the door, before anything else of it is looked at.
  if (isCivilImmigration(text, read?.nic))
    return { kind: 'dropped', why: 'It stands in the list for civil immigration.' };
  if (text.length > longestLine) return { kind: 'unreadable', why: `Longer than ${longestLine} characters.` };
  if (read === undefined) return { kind: 'unreadable', why: 'Not a line of this layout.' };
  const plate = parsePlate(read.plate);
  if (!plate.ok) return { kind: 'unreadable', why: `The plate: ${plate.problem}.` };
  if (read.expiresOn !== undefined && read.expiresOn < today)
    return { kind: 'expired', why: 'Its last day has passed.' };
  return {
    kind: 'kept',
    line: {
      plate: plate.plate,
      state: stateOf(read.state),
      enteredOn: read.enteredOn ?? null,
      expiresOn: read.expiresOn ?? null,
    },
  };
}

/** Two letters; `0H` is how some systems write OH. */
function stateOf(written: string | undefined): string | null {
  const letters = (written ?? '').toUpperCase().replaceAll('0', 'O').replaceAll('1', 'I');
  return /^[A-Z]{2}$/.test(letters) ? letters : null;
}

function* plainLines(file: Buffer, name: LayoutName): Generator<Source> {
  const layout = layoutOf(name);
  for (const { number, text } of linesOf(file)) yield { number, text, read: layout.read(text) };
}

interface TextLine {
  readonly number: number;
  readonly text: string;
}

/** Lines that are not blank; of one that is longer than any layout's only as much as says so. */
function* linesOf(file: Buffer): Generator<TextLine> {
  let number = 0;
  for (let from = 0; from < file.length; ) {
    const found = file.indexOf(10, from);
    const end = found < 0 ? file.length : found;
    const written = file.toString('utf8', from, Math.min(end, from + 2 * longestLine)).replace(/\r$/, '');
    number += 1;
    const text = number === 1 ? written.replace(byteOrderMark, '') : written;
    from = end + 1;
    if (text.trim() !== '') yield { number, text };
  }
}

/** What columns are called, by people and by NCIC's field codes: plate, state, day of entry, last day, record's number. */
const columnNames: readonly (readonly string[])[] = [
  [
    'plate',
    'license_plate',
    'licence_plate',
    'plate_number',
    'license_plate_number',
    'plate_no',
    'lic',
    'tag',
  ],
  ['state', 'plate_state', 'license_state', 'lis', 'region'],
  ['entered_on', 'entered', 'entry_date', 'date_entered', 'date_of_entry', 'doe'],
  ['expires_on', 'expires', 'expiry', 'expiry_date', 'expiration', 'expiration_date'],
  ['nic', 'nic_number', 'ncic_number'],
];

/** By the names of the header's columns; more columns than these are passed over, and never kept. */
function* csvLines(file: Buffer): Generator<Source> {
  const lines = linesOf(file);
  const head = lines.next();
  if (head.done === true) return;
  const header = head.value.text;
  const delimiter = delimiterOf(header);
  const columns = (splitCells(header, delimiter) ?? []).map((column) =>
    column.trim().toLowerCase().replaceAll(/[\s-]/g, '_'),
  );
  const [plate, state, entered, expires, nic] = columnNames.map((names) =>
    columns.findIndex((column) => names.includes(column)),
  );
  for (const { number, text } of lines) {
    const cells = splitCells(text, delimiter);
    const cell = (column = -1): string | undefined => (column < 0 ? undefined : cells?.[column]);
    const read = listed({
      plate: cell(plate),
      state: cell(state),
      entered: cell(entered),
      expires: cell(expires),
      nic: cell(nic),
    });
    yield { number, text, read };
  }
}
