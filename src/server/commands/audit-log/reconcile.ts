import { reconcileLogs } from '../../../audits/index.ts';
import { departmentZone } from '../../../foundation/clock.ts';
import { CommandError, exit, jsonOutput, parseCommand, say } from '../../../foundation/command-line.ts';
import { openRecord } from '../../../record/index.ts';
import { withDatabase } from '../record/with-database.ts';

const usage =
  'usage: plateward audit-log reconcile FILE... [--json FILE] [--tolerance SECONDS] [--time-zone ZONE]';

const options = {
  json: { type: 'string' },
  tolerance: { type: 'string', default: '300' },
  'time-zone': { type: 'string', default: departmentZone },
} as const;

/** `audit-log reconcile`: a vendor's log against the record of the same days (53060.5(c)(2)); 1 where they differ. */
export async function runReconcile(args: readonly string[]): Promise<number> {
  const { values, positionals: files } = parseCommand(
    { args: [...args], options, allowPositionals: true },
    usage,
  );
  const seconds = Number(values.tolerance);
  if (files.length === 0 || !Number.isInteger(seconds) || seconds < 0 || seconds > 86_400)
    throw new CommandError('usage', usage);
  return withDatabase(async ({ owner, recordOptions }) => {
    const record = await openRecord(recordOptions);
    try {
      const found = await reconcileLogs(owner, files, {
        timeZone: values['time-zone'],
        toleranceMs: seconds * 1000,
      });
      // CJIS AU-2: who reads the record leaves an entry of it, before anything is told.
      const counts = { pairs: found.pairs.length, ghosts: found.ghosts.length, untold: found.untold.length };
      await record.append({ kind: 'record.exported', outcome: 'reconciled', counts, values: {} });
      const output = jsonOutput(values.json);
      for (const { row, entry, otherCase } of found.pairs)
        output.line({ outcome: 'pair', file: row.file, row: row.row, entry: entry.entry, otherCase });
      for (const { file, row } of found.ghosts) output.line({ outcome: 'ghost', file, row, entry: null });
      for (const { entry } of found.untold) output.line({ outcome: 'untold', file: null, row: null, entry });
      for (const { file, row } of found.unjudged)
        output.line({ outcome: 'unjudged', file, row, entry: null });
      output.close();
      say(
        `${counts.pairs} rows have their entry; ${counts.ghosts} rows have none; ${counts.untold} entries have no row; ` +
          `${found.unjudged.length} rows cannot be compared (tolerance ${seconds} s)`,
      );
      return counts.ghosts + counts.untold === 0 ? exit.done : exit.checkFailed;
    } finally {
      await record.close();
    }
  });
}
