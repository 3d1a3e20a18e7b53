import { basename } from 'node:path';
import { importLog } from '../../../audits/index.ts';
import { systemClock } from '../../../foundation/clock.ts';
import { CommandError, exit, jsonOutput, parseCommand, say } from '../../../foundation/command-line.ts';
import { divisions } from '../../../people/index.ts';
import { productsOf } from '../../../technologies/index.ts';
import { openStores } from '../../open-stores.ts';

const usage =
  'usage: plateward audit-log import FILE... --product ID --division OCS|DAI|DAPO|OIA [--json FILE]';
const options = {
  product: { type: 'string' },
  division: { type: 'string' },
  json: { type: 'string' },
} as const;

/** `audit-log import`: vendors' exports into the database, however large; idempotent (53060.5(c)(2)(A), R9). */
export async function runImport(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand({ args: [...args], options, allowPositionals: true }, usage);
  const { product } = values;
  const division = divisions.find((name) => name === values.division);
  if (product === undefined || division === undefined || positionals.length === 0)
    throw new CommandError('usage', usage);
  const output = jsonOutput(values.json);
  const { app: db, record, close } = await openStores();
  try {
    if (!(await productsOf(db)).some(({ technologyId }) => technologyId === product))
      throw new CommandError('usage', `EIS’s register has no product ${product}`);
    for (const path of positionals) {
      const taking = { path, fileName: basename(path), technologyId: product, division, by: undefined };
      const counts = await importLog({ db, record }, taking, systemClock.now());
      output.line({ file: path, ...counts });
      const { rows, kept, repeated, revised, quarantined } = counts;
      say(
        `${path}: ${rows} rows, ${kept} new, ${repeated} known, ${revised} in another release, ${quarantined} kept apart.`,
      );
    }
    return exit.done;
  } finally {
    output.close();
    await close();
  }
}
