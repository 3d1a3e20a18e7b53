import { CommandError, exit, parseCommand } from '../../../foundation/command-line.ts';
import { acceptRollback } from '../../../record/index.ts';
import { withDatabase } from './with-database.ts';

const usage = 'usage: plateward record restore --accept-rollback [--by STAFFID]';

/** `record restore --accept-rollback`: goes on from an older database, which is itself recorded. */
export async function runRestore(args: readonly string[]): Promise<number> {
  const { values } = parseCommand(
    { args: [...args], options: { 'accept-rollback': { type: 'boolean' }, by: { type: 'string' } } },
    usage,
  );
  if (values['accept-rollback'] !== true) throw new CommandError('usage', usage);
  return withDatabase(async ({ recordOptions }) => {
    const { appended, lostSize, evidence } = await acceptRollback(recordOptions, values.by);
    process.stdout.write(
      `Accepted as entry ${appended.index}. The record had ${lostSize} entries; the checkpoint it no longer leads to is kept ` +
        `in ${evidence}. Log witnesses that saw it will not cosign this record: give it a new origin with them.\n`,
    );
    return exit.done;
  });
}
