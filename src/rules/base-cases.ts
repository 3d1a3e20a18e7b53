import { readFileSync } from 'node:fs';
import { CaseFileError, parseCaseFile, type ReadBase } from './case-file.ts';
import { policyFolder } from './policy-source.ts';

/** Reads `policy/cases/base/NAME.json`. */
export const readBase: ReadBase = (name) => {
  try {
    return JSON.parse(readFileSync(`${policyFolder}cases/base/${name}.json`, 'utf8'));
  } catch {
    throw new CaseFileError(`there is no base case "${name}" in policy/cases/base`);
  }
};

/** A base case in full, as an example to write others by. */
export function fullBase(name: string): unknown {
  const { now, request, facts } = parseCaseFile({ base: name }, readBase);
  return { now, request, facts, expect: { effect: 'permit' } };
}
