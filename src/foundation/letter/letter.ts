import type { CivilDate, Instant } from '../clock.ts';

/** A share of the page's width goes to each column; the shares of a table make 1. */
export interface Column {
  readonly header: string;
  readonly width: number;
  readonly align?: 'right';
}

/** One bar of a chart; null: not told, or suppressed, and drawn as a gap that says so. */
export interface Bar {
  readonly label: string;
  readonly value: number | null;
}

/** What stands in a letter between its head and its signatures. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Smaller and lighter: what explains. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered?: boolean }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Drawn as vectors in PDF with its figures as text alternative; in a document that is edited, a table. */
  | {
      readonly kind: 'bars';
      readonly title: string;
      /** What a value is, in a word or two: "searches", "% of searches". */
      readonly unit: string;
      readonly bars: readonly Bar[];
    };

/** A letter, memo, notice, certificate or report: one model, from which PDF and an editable document are made. */
export interface Letter {
  /** The first heading, and the title in the file's metadata: no plate, name or case number belongs in it. */
  readonly title: string;
  /** The law it rests on; in the file's metadata too. */
  readonly subject: string;
  readonly letterhead: string;
  readonly to: readonly string[];
  readonly from: readonly string[];
  readonly dated: CivilDate;
  readonly reference: string;
  /** Who may read it, or that it is an example, above everything. */
  readonly marking?: string;
  readonly body: readonly Block[];
  /** Who signs by hand; each gets a line, and one for the date. */
  readonly signatures: readonly string[];
  /** At the foot of each page, before its number. */
  readonly foot: string;
  /** When the file was made: the same letter with the same instant gives the same PDF, byte for byte. */
  readonly made: Instant;
}

/** A letter that cannot be written. */
export class LetterError extends Error {
  readonly code: 'too-large';

  constructor(code: 'too-large', message: string) {
    super(message);
    this.name = 'LetterError';
    this.code = code;
  }
}

/** More is no letter: it belongs in a table of its own. */
const most = { blocks: 2_000, rows: 5_000, text: 20_000 };

/** @throws LetterError `too-large` for more blocks, rows or text than anybody reads on paper. */
export function refuseTooLarge({ body }: Letter): void {
  const rows = body.reduce((sum, block) => sum + rowsOf(block), 0);
  const longest = body.flatMap(textsOf).reduce((length, text) => Math.max(length, text.length), 0);
  if (body.length > most.blocks || rows > most.rows || longest > most.text)
    throw new LetterError(
      'too-large',
      `a letter holds at most ${most.blocks} blocks, ${most.rows} rows and ${most.text} characters in one text`,
    );
}

function rowsOf(block: Block): number {
  if (block.kind === 'table') return block.rows.length;
  if (block.kind === 'list') return block.items.length;
  return block.kind === 'bars' ? block.bars.length : 0;
}

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'table') return block.rows.flat();
  if (block.kind === 'list') return block.items;
  return block.kind === 'bars' ? [block.title] : [block.text];
}

/** "November 24, 2026". */
export function writtenDate(date: CivilDate): string {
  const [year, month, day] = [Math.trunc(date / 10_000), Math.trunc(date / 100) % 100, date % 100];
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString('en-US', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
}

/** Label and text of each line of a letter's head; what is blank is left out. */
export const headLines = (letter: Letter): readonly (readonly [label: string, text: string])[] => {
  const lines: readonly (readonly [string, string])[] = [
    ['To', letter.to.join('\n')],
    ['From', letter.from.join('\n')],
    ['Date', writtenDate(letter.dated)],
    ['Reference', letter.reference],
    ['Under', letter.subject],
  ];
  return lines.filter(([, text]) => text !== '');
};
