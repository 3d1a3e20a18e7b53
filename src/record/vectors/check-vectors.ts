import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, bad, good } from '../checked.ts';
import { parseVkey } from '../verifier-key.ts';
import { checkProofCase } from './proof-case.ts';
import { checkTileLog, type TileLogCase } from './tile-log-case.ts';

const jsonFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json') && statSync(join(folder, path)).isFile())
    .toSorted();

function checkProofCases(folder: string): Checked<readonly TileLogCase[]> {
  const results: TileLogCase[] = [];
  const malformed: string[] = [];
  for (const file of jsonFiles(folder)) {
    const checked = checkProofCase(readFileSync(join(folder, file), 'utf8'));
    if (checked.ok) results.push({ file, ...checked.value });
    else malformed.push(`${join(folder, file)}: ${checked.why}`);
  }
  if (malformed.length > 0) return bad(malformed.join('\n'));
  return results.length > 0 ? good(results) : bad(`${folder} holds no *.json case and no checkpoint`);
}

/** Every case of a folder of vectors, or why the folder cannot be read as one (`contracts.md`, `record check-vectors`). */
export async function checkVectors(
  folder: string,
  vkey: string | undefined,
): Promise<Checked<readonly TileLogCase[]>> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return bad(`${folder} is not a folder`);
  if (!existsSync(join(folder, 'checkpoint'))) return checkProofCases(folder);
  if (vkey === undefined) return bad(`${folder} is a tile log: give the log's key with --key`);
  const key = parseVkey(vkey);
  return key.ok ? good(await checkTileLog(folder, key.value)) : bad(`--key: ${key.why}`);
}
