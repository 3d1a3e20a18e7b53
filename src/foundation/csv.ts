import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { CommandError } from './command-line.ts';

/** One data row: its number from 1, the header not counted, and its cells in the header's order. */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  /** Names of the columns as written, blanks round them removed. */
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<CsvRow>;
}

const headBytes = 64 * 1024;
/** A longer record is no table that people made, but most likely a quote that was never closed. */
const longestRecord = 4 * 1024 * 1024;

/** The same of bytes that came over the wire; they are not written to disk. @throws CommandError `usage` */
export async function csvOfBytes(name: string, bytes: Uint8Array): Promise<CsvTable> {
  return tableOf(name, recordsOf(name, bytes.subarray(0, headBytes), Readable.from([bytes])));
}

/**
 * Opens a CSV file as people's tools write them: byte-order mark or none, UTF-8, UTF-16 or Windows letters, comma,
 * semicolon or tab, quoted cells of several lines, CRLF, rows too short or too long. Rows are read as they are asked
 * for; blank lines are no rows. @throws CommandError `usage` for a file that is missing, empty or no CSV.
 */
export async function openCsv(path: string): Promise<CsvTable> {
  return tableOf(path, recordsOf(path, await readHead(path), createReadStream(path)));
}

/** Where a column is, by its name as written, or else whatever its capitals. @throws CommandError `usage` naming those there are. */
export function columnAt({ columns }: CsvTable, name: string, file: string): number {
  const exact = columns.indexOf(name);
  if (exact >= 0) return exact;
  const alike = columns.findIndex((column) => column.toLowerCase() === name.trim().toLowerCase());
  if (alike >= 0) return alike;
  const present = columns.map((column) => `"${column}"`).join(', ');
  throw new CommandError('usage', `${file} has no column "${name}"; its columns are ${present}`);
}

async function tableOf(path: string, records: AsyncGenerator<string[]>): Promise<CsvTable> {
  let first = await records.next();
  if (first.done !== true && /^sep=.?$/iu.test(first.value.join(''))) first = await records.next();
  if (first.done === true) throw new CommandError('usage', `${path} is empty: a header row is expected`);
  return { columns: first.value.map((name) => name.trim()), rows: numbered(records) };
}

async function readHead(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(headBytes), 0, headBytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function* recordsOf(path: string, head: Uint8Array, source: Readable): AsyncGenerator<string[]> {
  const encoding = encodingOf(head);
  const parser = parse({
    delimiter: delimiterOf(new TextDecoder(encoding).decode(head)),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
  });
  pipeline(source, decoding(encoding), parser, () => {});
  try {
    yield* parser;
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The byte-order mark is dropped by the decoder. */
const decoding = (encoding: string) =>
  async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  };

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  // Without a mark: a header begins with a letter of ASCII, of which UTF-16 makes one byte and a zero.
  if (head[0] !== 0 && head[1] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] !== 0) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

const separators = [',', ';', '\t', '|'];
/** A title above the headers holds no separator; so many in one line below it do. */
const fewestBelow = 4;

/** The separator that the header row holds most of, or the rows below a title; comma where none does. */
export function delimiterOf(head: string): string {
  const [header = '', ...below] = head.replace(/"[^"]*"/gu, '').split(/\r?\n/u, 25);
  const named = separatorLine.exec(header)?.groups?.['sign'];
  if (named !== undefined) return named;
  const count = (line: string, sign: string): number => line.split(sign).length - 1;
  const most = (lines: readonly string[], sign: string): number =>
    lines.reduce((top, line) => Math.max(top, count(line, sign)), 0);
  const best = (lines: readonly string[]): string =>
    separators.reduce((one, sign) => (most(lines, sign) > most(lines, one) ? sign : one));
  if (separators.some((sign) => count(header, sign) > 0)) return best([header]);
  const sign = best(below);
  return most(below, sign) >= fewestBelow ? sign : ',';
}

/** A first line by which spreadsheets are told the separator. */
const separatorLine = /^\ufeff?sep=(?<sign>.)$/iu;

async function* numbered(records: AsyncIterable<string[]>): AsyncGenerator<CsvRow> {
  let row = 0;
  for await (const cells of records) {
    row += 1;
    yield { row, cells };
  }
}

const unreadable = (path: string, error: unknown): CommandError =>
  new CommandError('usage', `cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
