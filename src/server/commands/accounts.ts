import { civilDate, systemClock } from '../../foundation/clock.ts';
import { CommandError, exit, jsonOutput, parseCommand, say } from '../../foundation/command-line.ts';
import { writtenDay } from '../../foundation/written-day.ts';
import { checkAccountFile } from '../../technologies/index.ts';

const usage = 'usage: plateward accounts check FILE.csv [--grants G.csv] [--as-of DATE] [--json FILE]';
const options = {
  grants: { type: 'string' },
  'as-of': { type: 'string' },
  json: { type: 'string' },
} as const;

/** `accounts check`: a vendor's account list against the grants (53060.5(c)(1)(A), (D), 53060.5(c)(2)(D), 53060.9(a), R9). */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand({ args: [...args], options, allowPositionals: true }, usage);
  const [verb, file, ...more] = positionals;
  if (verb !== 'check' || file === undefined || more.length > 0) throw new CommandError('usage', usage);
  const { checked, notJudged } = await checkAccountFile(file, values.grants, dayOf(values['as-of']));
  const output = jsonOutput(values.json);
  for (const one of checked) output.line(one);
  output.close();
  const counts = Map.groupBy(
    checked.flatMap(({ findings }) => findings),
    ({ rule }) => rule,
  );
  const found = [...counts].map(([rule, { length }]) => `${rule} ${length}`).join(', ');
  say(
    `${checked.filter(({ row }) => row !== null).length} accounts. ${found === '' ? 'No findings' : `Findings: ${found}`}.`,
  );
  if (notJudged.length > 0) say(`Not judged: ${notJudged.join('; ')}.`);
  return exit.done;
}

function dayOf(asOf: string | undefined): number {
  const today = civilDate(systemClock.now());
  const day = asOf === undefined ? today : writtenDay(asOf, today);
  if (day === undefined) throw new CommandError('usage', `"${asOf}" is no date\n${usage}`);
  return day;
}
