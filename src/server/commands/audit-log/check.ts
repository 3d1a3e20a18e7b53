import {
  checkLogs,
  noProfile,
  readProfile,
  rowOf,
  summarise,
  summaryText,
  writeReport,
} from '../../../audits/index.ts';
import { systemClock } from '../../../foundation/clock.ts';
import { CommandError, exit, jsonOutput, parseCommand, say } from '../../../foundation/command-line.ts';

const usage =
  'usage: plateward audit-log check FILE... [--json FILE] [--profile PROFILE.yaml] [--report OUT.pdf]';

const options = {
  json: { type: 'string' },
  profile: { type: 'string' },
  report: { type: 'string' },
} as const;

/** `audit-log check`: judges every search that a vendor's log tells of (53060.5(c)(2)(A)–(C)). */
export async function runCheck(args: readonly string[]): Promise<number> {
  const { values, positionals: files } = parseCommand(
    { args: [...args], options, allowPositionals: true },
    usage,
  );
  if (files.length === 0) throw new CommandError('usage', usage);
  const profile = values.profile === undefined ? noProfile : readProfile(values.profile);
  const checked = await checkLogs(files, profile);
  const output = jsonOutput(values.json);
  for (const judged of checked.searches) output.line(rowOf(judged, files.length > 1));
  output.close();
  const summary = summarise(checked);
  if (values.json === '-') say(summaryText(summary));
  else process.stdout.write(`${summaryText(summary)}\n`);
  if (values.report !== undefined)
    await reportTo(values.report, () => writeReport(summary, values.report ?? '', systemClock.now()));
  return exit.done;
}

async function reportTo(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new CommandError(
      'usage',
      `cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
