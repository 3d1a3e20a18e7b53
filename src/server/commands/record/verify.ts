import { exit, jsonOutput, parseCommand } from '../../../foundation/command-line.ts';
import { type Problem, verifyDatabase } from '../../../record/index.ts';
import { withDatabase } from './with-database.ts';

const usage = 'usage: plateward record verify [--json FILE]';
/** A record that was changed in one place may differ in many: the first say where. */
const mostPrinted = 100;

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** `record verify`: the whole record against checkpoint and database. Exit 1 when something does not hold. */
export async function runVerify(args: readonly string[]): Promise<number> {
  const { values } = parseCommand({ args: [...args], options: { json: { type: 'string' } } }, usage);
  const json = jsonOutput(values.json);
  const problems: Problem[] = [];
  const verified = await withDatabase(({ owner, recordOptions }) =>
    verifyDatabase(owner, recordOptions, (problem) => {
      if (problems.length < mostPrinted) problems.push(problem);
    }),
  );
  json.line({ ...verified, found: problems });
  json.close();
  for (const { where, what } of problems) print(`${where}: ${what}`);
  if (verified.problems > problems.length) print(`and ${verified.problems - problems.length} more`);
  print(
    verified.problems === 0
      ? `${verified.entries} entries hold; root ${verified.root}`
      : `${verified.problems} problems in ${verified.entries} entries`,
  );
  return verified.problems === 0 ? exit.done : exit.checkFailed;
}
