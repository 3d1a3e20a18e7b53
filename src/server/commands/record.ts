import { CommandError } from '../../foundation/command-line.ts';
import { runCheckVectors } from './record/check-vectors.ts';
import { runExport, runProof } from './record/export.ts';
import { runRestore } from './record/restore.ts';
import { runRotateKey } from './record/rotate-key.ts';
import { runVerify } from './record/verify.ts';

const usage = [
  'usage: plateward record verify [--json FILE]',
  '       plateward record export DIR',
  '       plateward record proof INDEX FILE',
  '       plateward record check-vectors DIR [--key VKEY] [--json FILE]',
  '       plateward record restore --accept-rollback [--by STAFFID]',
  '       plateward record rotate-key',
].join('\n');

/** What is done with the record from the command line; `docs/operations/record.md` says when. */
export async function run([name, ...rest]: readonly string[]): Promise<number> {
  switch (name) {
    case 'verify':
      return runVerify(rest);
    case 'export':
      return runExport(rest);
    case 'proof':
      return runProof(rest);
    case 'check-vectors':
      return runCheckVectors(rest);
    case 'restore':
      return runRestore(rest);
    case 'rotate-key':
      return runRotateKey(rest);
    default:
      throw new CommandError('usage', usage);
  }
}
