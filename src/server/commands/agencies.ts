import { classifyName } from '../../agencies/index.ts';
import { CommandError, exit, jsonOutput, parseCommand, say } from '../../foundation/command-line.ts';
import { columnAt } from '../../foundation/csv.ts';
import { openTable } from '../../foundation/table.ts';

const usage = 'usage: plateward agencies classify FILE.csv --column NAME [--json FILE]';

const options = { column: { type: 'string' }, json: { type: 'string' } } as const;

/** `agencies classify`: what each name of a column suggests of an agency (53060.3(d), R25); a person decides. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand({ args: [...args], options, allowPositionals: true }, usage);
  const [verb, file, ...more] = positionals;
  if (verb !== 'classify' || file === undefined || more.length > 0 || values.column === undefined)
    throw new CommandError('usage', usage);
  const table = await openTable(file);
  const at = columnAt(table, values.column, file);
  const output = jsonOutput(values.json);
  const count = { yes: 0, no: 0, unknown: 0 };
  for await (const { row, cells } of table.rows) {
    const name = cells[at] ?? '';
    const proposal = classifyName(name);
    count[proposal.eligible] += 1;
    output.line({ row, name, ...proposal });
  }
  output.close();
  say(
    `Proposed: ${count.yes} yes, ${count.no} no, ${count.unknown} unknown. A name decides nothing: a person does, on evidence.`,
  );
  return exit.done;
}
