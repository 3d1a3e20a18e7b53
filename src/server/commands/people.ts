import { readFile } from 'node:fs/promises';
import { importFromCommandLine, type ImportReport } from '../../access/index.ts';
import { systemClock } from '../../foundation/clock.ts';
import { CommandError, exit, jsonOutput, parseCommand, say } from '../../foundation/command-line.ts';
import { openStores } from '../open-stores.ts';

const usage =
  'usage: plateward people import FILE.csv --mode full|differential [--dry-run] [--yes] [--json FILE]';
const options = {
  mode: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  json: { type: 'string' },
} as const;

/** `people import`: the personnel file; transfers, separations and reclassifications end access at once (53060.5(c)(1)(D)). */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand({ args: [...args], options, allowPositionals: true }, usage);
  const [verb, path, ...more] = positionals;
  const { mode } = values;
  if (
    verb !== 'import' ||
    path === undefined ||
    more.length > 0 ||
    (mode !== 'full' && mode !== 'differential')
  )
    throw new CommandError('usage', usage);
  const bytes = await readFile(path).catch((error: Error) => {
    throw new CommandError('usage', `cannot read ${path}: ${error.message}`);
  });
  const output = jsonOutput(values.json);
  const stores = await openStores();
  try {
    const call = { mode, dryRun: values['dry-run'], confirmed: values.yes } as const;
    const report = await importFromCommandLine(
      { db: stores.app, record: stores.record },
      bytes,
      call,
      systemClock.now(),
    );
    output.line(report);
    return told(report);
  } finally {
    output.close();
    await stores.close();
  }
}

function told(report: ImportReport): number {
  const { rows, added, changed, removing, suspended, problems } = report;
  for (const { row, column, problem } of problems)
    say(`${row === 0 ? 'file' : `row ${row}`}, ${column}: ${problem}`);
  say(
    `${rows} rows: ${added.length} added, ${changed.length} changed, ${removing.count} of ${removing.of} leave, ` +
      `${suspended.length} lose access, ${problems.length} problems.`,
  );
  if (problems.length > 0) say('Nothing was applied.');
  else if (report.asks)
    say('More than 10 % of the people would leave. Nothing was applied. If that is meant: --yes');
  else say(report.applied ? 'Applied.' : 'A dry run: nothing was applied.');
  return problems.length > 0 || report.asks ? exit.usage : exit.done;
}
