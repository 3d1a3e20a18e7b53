import { CommandError, exit, mindStdout, say } from '../foundation/command-line.ts';

type Command = { readonly run: (args: readonly string[]) => Promise<number> };

/** Every command, loaded when it is called (`docs/cli/`). */
const commands: Readonly<Record<string, { readonly about: string; readonly load: () => Promise<Command> }>> =
  {
    serve: { about: 'start the server and its database', load: () => import('./commands/serve.ts') },
    init: { about: 'begin a production install', load: () => import('./commands/init.ts') },
    screen: { about: 'screen a column of texts', load: () => import('./commands/screen.ts') },
    rules: { about: 'explain a case; print the schema', load: () => import('./commands/rules.ts') },
    'audit-log': { about: "check a vendor's audit log", load: () => import('./commands/audit-log.ts') },
    accounts: { about: "check a vendor's account list", load: () => import('./commands/accounts.ts') },
    people: { about: 'import a personnel file', load: () => import('./commands/people.ts') },
    agencies: { about: 'propose a type for each name', load: () => import('./commands/agencies.ts') },
    reads: { about: 'import plate reads', load: () => import('./commands/reads.ts') },
    record: { about: 'verify, export, check vectors, restore', load: () => import('./commands/record.ts') },
    reconcile: {
      about: "hold our record against another department's",
      load: () => import('./commands/reconcile.ts'),
    },
    breach: { about: 'list every read that was touched', load: () => import('./commands/breach.ts') },
    db: { about: 'spread the reads over a Citus', load: () => import('./commands/db.ts') },
    bench: { about: 'run a benchmark', load: () => import('./commands/bench.ts') },
  };

const usage = (): string =>
  [
    'usage: plateward COMMAND [...] | --version | help',
    ...Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(10)} ${about}`),
  ].join('\n');

async function main(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (name === 'help' || name === '--help') {
    process.stdout.write(`${usage()}\n`);
    return exit.done;
  }
  if (name === '--version' || name === '-v') {
    const { programVersion } = await import('./version.ts');
    process.stdout.write(`plateward ${programVersion}\n`);
    return exit.done;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new CommandError('usage', `there is no command "${name}"\n${usage()}`);
  return (await command.load()).run(rest);
}

mindStdout();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  say(error.message);
  process.exitCode = exit[error.code];
}
