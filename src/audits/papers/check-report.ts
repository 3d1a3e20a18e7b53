import { createHash } from 'node:crypto';
import { z } from 'zod';
import { checkProof, openNote } from '../../record/index.ts';
import { paperNote } from './paper-note.ts';

const reportSchema = z.looseObject({
  format: z.literal('plateward-audit-report'),
  v: z.literal(1),
  audit: z.looseObject({ auditId: z.string() }),
  proofs: z.array(z.object({ index: z.int().min(0), entry: z.base64(), proof: z.string() })),
});

/** What checking a report offline showed: entries that are proved, and what is not. */
export interface CheckedReport {
  readonly auditId: string;
  readonly proved: number;
  readonly problems: readonly string[];
}

/**
 * Checks a machine-readable report with nothing but the record's key: each entry that it rests on stands in the record.
 * @throws SyntaxError, z.ZodError when the text is no such report
 */
export function checkReport(text: string, vkeys: readonly string[]): CheckedReport {
  const report = reportSchema.parse(JSON.parse(text));
  const problems = report.proofs.flatMap(({ index, entry, proof }) => {
    const checked = checkProof(proof, Buffer.from(entry, 'base64'), vkeys);
    if (!checked.ok) return [`entry ${index}: ${checked.why}`];
    return checked.value.index === index
      ? []
      : [`entry ${index}: the proof is that of ${checked.value.index}`];
  });
  return { auditId: report.audit.auditId, proved: report.proofs.length - problems.length, problems };
}

/** Whether a signed note signs exactly this file; what is wrong, or undefined. */
export function checkPaper(content: Uint8Array, note: string, vkeys: readonly string[]): string | undefined {
  const opened = openNote(note, vkeys);
  if (!opened.ok) return opened.why;
  const told = paperNote.parse(opened.value);
  if (told === undefined) return 'the note is not one of an audit’s papers';
  const sha256 = createHash('sha256').update(content).digest('hex');
  return told.sha256 === sha256 ? undefined : 'the file is not the one that the note signs';
}
