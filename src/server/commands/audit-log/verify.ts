import { readFileSync } from 'node:fs';
import { type CheckedReport, checkPaper, checkReport } from '../../../audits/index.ts';
import { CommandError, exit, jsonOutput, parseCommand, say } from '../../../foundation/command-line.ts';

const usage =
  'usage: plateward audit-log verify REPORT.json --key VKEY [--json FILE]\n       plateward audit-log verify FILE --note FILE.note --key VKEY';

const options = { key: { type: 'string' }, note: { type: 'string' }, json: { type: 'string' } } as const;

/** `audit-log verify`: a report's proofs, or the note beside a paper, with nothing but the record's key (53060.5(c)(2)(B)). */
export async function runVerify(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand({ args: [...args], options, allowPositionals: true }, usage);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.key === undefined)
    throw new CommandError('usage', usage);
  const keys = [values.key];
  if (values.note !== undefined) {
    const wrong = checkPaper(read(file), read(values.note).toString('utf8'), keys);
    say(wrong ?? `${file} is the file that the note signs`);
    return wrong === undefined ? exit.done : exit.checkFailed;
  }
  const checked = proofsOf(file, keys);
  const output = jsonOutput(values.json);
  output.line(checked);
  output.close();
  for (const problem of checked.problems) say(problem);
  say(`audit ${checked.auditId}: ${checked.proved} entries are proved`);
  return checked.problems.length === 0 ? exit.done : exit.checkFailed;
}

function proofsOf(file: string, keys: readonly string[]): CheckedReport {
  try {
    return checkReport(read(file).toString('utf8'), keys);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError('usage', `${file} is no machine-readable report of an audit`);
  }
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CommandError(
      'usage',
      `cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
