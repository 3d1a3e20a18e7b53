import { CommandError, exit, parseCommand, say } from '../../../foundation/command-line.ts';
import { rotateKey } from '../../../record/index.ts';
import { keyGenerationFile } from '../../open-stores.ts';
import { withDatabase } from './with-database.ts';

const usage = 'usage: plateward record rotate-key';

/** `record rotate-key`: the next key signs from now on; what former ones signed goes on to hold (trust.md 3, row 35). */
export async function runRotateKey(args: readonly string[]): Promise<number> {
  const { positionals } = parseCommand({ args: [...args], allowPositionals: true }, usage);
  if (positionals.length > 0) throw new CommandError('usage', usage);
  return withDatabase(async ({ recordOptions, dataFolder }) => {
    const { appended, generation, vkey, former } = await rotateKey(
      recordOptions,
      keyGenerationFile(dataFolder),
    );
    process.stdout.write(`${vkey}\n`);
    say(
      `Key ${generation} signs from entry ${appended.index} on. Former keys, which still verify: ${former.join(' ')}. ` +
        'Restart the servers one by one, and give the new key to log witnesses and auditors.',
    );
    return exit.done;
  });
}
