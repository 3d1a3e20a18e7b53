import { readFileSync } from 'node:fs';
import { CommandError, exit, parseCommand, say } from '../../foundation/command-line.ts';
import {
  CaseFileError,
  caseFileJsonSchema,
  explain,
  fullBase,
  loadPolicies,
  readBase,
} from '../../rules/index.ts';
import { screenTyped } from '../../searches/index.ts';

const usage = ['usage: plateward rules explain CASE.json', '       plateward rules schema'].join('\n');

/** `rules explain`: the decision on one worked case. `rules schema`: what such a case looks like. 53060.11 */
export async function run(args: readonly string[]): Promise<number> {
  const { positionals } = parseCommand({ args: [...args], allowPositionals: true, strict: true }, usage);
  const [what, file, ...more] = positionals;
  if (what === 'schema' && file === undefined) return printSchema();
  if (what === 'explain' && file !== undefined && more.length === 0) return explainCase(file);
  throw new CommandError('usage', usage);
}

function printSchema(): number {
  print(caseFileJsonSchema([fullBase('good-special-agent'), fullBase('good-place-search')]));
  return exit.done;
}

function explainCase(file: string): number {
  const explained = explanationOf(file);
  print(explained);
  if (explained.fault !== null) say(`The case could not be decided: ${explained.fault}`);
  if (explained.agrees !== false) return exit.done;
  say('The decision is not the one that the case expects.');
  return exit.checkFailed;
}

function explanationOf(file: string) {
  try {
    return explain(readJson(file), loadPolicies(), screenTyped, readBase);
  } catch (error) {
    if (error instanceof CaseFileError) throw new CommandError('usage', `${file}: ${error.message}`);
    throw error;
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CommandError('usage', `${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};
