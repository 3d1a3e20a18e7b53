import { z } from 'zod';
import { auditParams } from './calendar.ts';

/** Papers of a signed audit; notices bear the number of their row (53060.5(c)(2)(B), R29). */
const papers =
  /^(?:memo\.(?:pdf|docx)|report\.(?:pdf|json)|public\.(?:pdf|json)|notice-\d{1,6}\.(?:pdf|docx))$/;

export const paperParams = auditParams.extend({
  paper: z
    .string()
    .regex(papers, 'memo, notice-ROW, report or public, with .pdf, .docx or .json as there is one.'),
});
export type PaperParams = z.infer<typeof paperParams>;

export const noticeParams = auditParams.extend({
  row: z.string().regex(/^\d{1,6}$/, 'Not the number of a row.'),
});
export type NoticeParams = z.infer<typeof noticeParams>;

/** A paper that was made and stands. */
export interface MadePaper {
  readonly paper: string;
  /** Hex, of the file. */
  readonly sha256: string;
  /** The entry of the record that names it. */
  readonly entry: number;
  /** RFC 3339. */
  readonly madeAt: string;
}

/** One instance of inadequate justification and whether its notice was received (R29). */
export interface NoticeState {
  readonly rowNo: number;
  readonly staffId: string | null;
  readonly name: string;
  readonly at: string;
  readonly receivedBy: string | null;
  readonly receivedAt: string | null;
}

export interface AuditPapers {
  readonly made: readonly MadePaper[];
  readonly notices: readonly NoticeState[];
}
