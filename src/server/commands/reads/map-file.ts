import { readFile } from 'node:fs/promises';
import { CommandError } from '../../../foundation/command-line.ts';
import { type ColumnMap, parseColumnMap } from '../../../plate-reads/index.ts';

/** A map in a file. @throws CommandError when it cannot be read, or says what no map says. */
export async function columnMapOf(path: string): Promise<ColumnMap> {
  const parsed = parseColumnMap(await textOf(path));
  if (!parsed.ok) throw new CommandError('usage', `${path}: ${parsed.problem}`);
  return parsed.map;
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** A file that the call names and that cannot be read. */
export const unreadable = (path: string, error: unknown): CommandError =>
  new CommandError('usage', `cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
