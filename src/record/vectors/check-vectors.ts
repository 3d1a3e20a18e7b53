import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Checked, bad, good } from '../checked.ts';
import { parseVkey } from '../verifier-key.ts';
import { checkProofCase } from './proof-case.ts';
import { checkTileLog, type TileLogCase } from './tile-log-case.ts';

/** The verdicts, and what of the folder was not looked at: nobody is to take silence for agreement. */
export interface CheckedVectors {
  readonly cases: readonly TileLogCase[];
  readonly unchecked: readonly string[];
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted();

interface ProofCases {
  readonly cases: readonly TileLogCase[];
  readonly malformed: readonly { readonly file: string; readonly why: string }[];
}

function checkProofCases(folder: string, files: readonly string[]): ProofCases {
  const cases: TileLogCase[] = [];
  const malformed: { file: string; why: string }[] = [];
  for (const file of files.filter((path) => path.endsWith('.json'))) {
    const checked = checkProofCase(readFileSync(join(folder, file), 'utf8'));
    if (checked.ok) cases.push({ file, ...checked.value });
    else malformed.push({ file, why: checked.why });
  }
  return { cases, malformed };
}

/** Tile logs below the folder, each of which has a key of its own. */
const logsBelow = (files: readonly string[]): readonly string[] =>
  files.filter((path) => /.[/\\]checkpoint$/.test(path)).map(dirname);

/** Every case of a folder of vectors, or why the folder cannot be read as one (`contracts.md`, `record check-vectors`). */
export async function checkVectors(
  folder: string,
  vkey: string | undefined,
): Promise<Checked<CheckedVectors>> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return bad(`${folder} is not a folder`);
  const files = filesBelow(folder);
  const proofs = checkProofCases(folder, files);
  const below = logsBelow(files).map(
    (log) => `${log} is a tile log of its own: check it by itself, with its key`,
  );
  if (!files.includes('checkpoint')) return proofCasesOnly(folder, proofs, below);
  if (vkey === undefined) return bad(`${folder} is a tile log: give the log's key with --key`);
  const key = parseVkey(vkey);
  if (!key.ok) return bad(`--key: ${key.why}`);
  return good({
    cases: [...(await checkTileLog(folder, key.value)), ...proofs.cases],
    unchecked: [...proofs.malformed.map(({ file, why }) => `${file} is no case: ${why}`), ...below],
  });
}

function proofCasesOnly(
  folder: string,
  { cases, malformed }: ProofCases,
  unchecked: readonly string[],
): Checked<CheckedVectors> {
  if (malformed.length > 0)
    return bad(malformed.map(({ file, why }) => `${join(folder, file)}: ${why}`).join('\n'));
  if (cases.length === 0)
    return bad([`${folder} holds no *.json case and no checkpoint`, ...unchecked].join('\n'));
  return good({ cases, unchecked });
}
