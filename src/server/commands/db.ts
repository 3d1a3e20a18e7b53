import { CommandError, exit, parseCommand } from '../../foundation/command-line.ts';
import { withTransaction } from '../../foundation/postgres/pool.ts';
import { distributeReads } from '../../plate-reads/index.ts';
import { withDatabase } from './record/with-database.ts';

const usage = 'usage: plateward db distribute';

/** What is done with the database from the command line; `docs/operations/growth.md` says when. */
export async function run(args: readonly string[]): Promise<number> {
  const { positionals } = parseCommand({ args: [...args], allowPositionals: true }, usage);
  if (positionals.length !== 1 || positionals[0] !== 'distribute') throw new CommandError('usage', usage);
  const outcome = await withDatabase(({ owner }) => withTransaction(owner, distributeReads));
  switch (outcome.kind) {
    case 'refused':
      throw new CommandError('unavailable', `${outcome.problem} ${outcome.mend}`);
    case 'already':
      process.stdout.write('The reads are distributed already; nothing was changed.\n');
      return exit.done;
    case 'distributed':
      process.stdout.write(
        'The reads are distributed by plate; cameras, owners and the dictionary are on every node.\n',
      );
      return exit.done;
  }
}
