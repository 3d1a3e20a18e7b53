import { CommandError, exit, jsonOutput, parseCommand, say } from '../../foundation/command-line.ts';
import { columnAt } from '../../foundation/csv.ts';
import { openTable } from '../../foundation/table.ts';
import { screenedRow } from '../../purposes/index.ts';

const usage = 'usage: plateward screen FILE.csv --column NAME [--json FILE]';

const options = { column: { type: 'string' }, json: { type: 'string' } } as const;

/** `screen`: what the gate would do with each text of a column as a purpose (53060.4(c)–(d), 53060.7(b)(4)–(5)). */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand({ args: [...args], options, allowPositionals: true }, usage);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || values.column === undefined) {
    throw new CommandError('usage', usage);
  }
  const table = await openTable(file);
  const at = columnAt(table, values.column, file);
  const output = jsonOutput(values.json);
  const count = { refuse: 0, ask: 0, pass: 0 };
  for await (const { row, cells } of table.rows) {
    const screened = screenedRow(row, cells[at] ?? '');
    count[screened.action] += 1;
    output.line(screened);
  }
  output.close();
  say(`${count.refuse} refused, ${count.ask} asked about, ${count.pass} passed.`);
  return exit.done;
}
