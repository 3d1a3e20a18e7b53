import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { RulesError } from './rules-error.ts';

/** The text of the rules as they lie in `policy/`. */
export interface PolicySource {
  readonly version: string;
  /** First civil day on which this version of the rules is in force (53060.11). */
  readonly effectiveOn: number;
  readonly schema: string;
  /** Cedar text by file name. */
  readonly files: Readonly<Record<string, string>>;
}

export const policyFolder = fileURLToPath(new URL('../../policy/', import.meta.url));

const versionFile = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  effectiveOn: z.int(),
  policy: z.string(),
  readings: z.string(),
});

/**
 * Reads the rules of a folder with its schema. The version that a decision stores is that of `version.json` and a digest of schema and policies, so
 * that no change of the rules goes under an old name (53060.11).
 */
export function readPolicySource(folder: string = policyFolder): PolicySource {
  const all = namesIn(folder);
  const schema = read(`${folder}/${all.find((name) => name.endsWith('.cedarschema')) ?? 'no.cedarschema'}`);
  const names = all.filter((name) => name.endsWith('.cedar'));
  const files = Object.fromEntries(names.toSorted().map((name) => [name, read(`${folder}/${name}`)]));
  const { version, effectiveOn } = parseVersion(read(`${policyFolder}version.json`));
  return { version: `${version}+${digestOf(schema, files)}`, effectiveOn, schema, files };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new RulesError('unreadable', `the rules cannot be read: ${String(error)}`);
  }
}

function parseVersion(text: string): z.infer<typeof versionFile> {
  try {
    return versionFile.parse(JSON.parse(text));
  } catch (error) {
    throw new RulesError('unreadable', `policy/version.json: ${String(error)}`);
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new RulesError('unreadable', `the rules cannot be read: ${String(error)}`);
  }
}

function digestOf(schema: string, files: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256').update(schema);
  for (const [name, text] of Object.entries(files)) hash.update(`\0${name}\0${text}`);
  return hash.digest('hex').slice(0, 12);
}
