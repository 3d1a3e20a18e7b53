import { writeFile } from 'node:fs/promises';
import type { Instant } from '../../foundation/clock.ts';
import { letterPdf } from '../../foundation/letter/pdf.ts';
import type { Summary } from '../summary.ts';
import { vendorLetter } from './vendor-letter.ts';

/**
 * Writes the summary as a tagged PDF that a Division Administrator can hand in (53060.5(c)(2)(A)–(C)): what was read,
 * what was found by clause, what could not be judged. `now`: when it was made.
 */
export async function writeReport(summary: Summary, path: string, now: Instant): Promise<void> {
  await writeFile(path, await letterPdf(vendorLetter(summary, now)));
}
