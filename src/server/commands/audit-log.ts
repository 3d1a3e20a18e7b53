import { CommandError } from '../../foundation/command-line.ts';
import { runCheck } from './audit-log/check.ts';
import { runImport } from './audit-log/import.ts';
import { runReconcile } from './audit-log/reconcile.ts';
import { runVerify } from './audit-log/verify.ts';

const usage = [
  'usage: plateward audit-log check FILE... [--json FILE] [--profile PROFILE.yaml] [--report OUT.pdf]',
  '       plateward audit-log reconcile FILE... [--json FILE] [--tolerance SECONDS] [--time-zone ZONE]',
  '       plateward audit-log import FILE... --product ID --division OCS|DAI|DAPO|OIA [--json FILE]',
  '       plateward audit-log verify REPORT.json --key VKEY [--json FILE]',
  '       plateward audit-log verify FILE --note FILE.note --key VKEY',
].join('\n');

/** Vendors' logs, and the papers of audits, from the command line; `docs/cli/audit-log.md` says when. */
export async function run([name, ...rest]: readonly string[]): Promise<number> {
  switch (name) {
    case 'check':
      return runCheck(rest);
    case 'import':
      return runImport(rest);
    case 'reconcile':
      return runReconcile(rest);
    case 'verify':
      return runVerify(rest);
    default:
      throw new CommandError('usage', usage);
  }
}
