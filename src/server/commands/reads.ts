import { CommandError } from '../../foundation/command-line.ts';
import { importUsage, runImport } from './reads/import.ts';
import { quarantineUsage, runQuarantine } from './reads/quarantine.ts';

/** What is done with plate reads from the command line; `docs/cli/reads.md` says when. */
export async function run([act, ...rest]: readonly string[]): Promise<number> {
  switch (act) {
    case 'import':
      return runImport(rest);
    case 'quarantine':
      return runQuarantine(rest);
    default:
      throw new CommandError('usage', `${importUsage}\n${quarantineUsage}`);
  }
}
