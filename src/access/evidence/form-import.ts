import { createHash } from 'node:crypto';
import {
  currentForm,
  filePaperForm,
  formVersions,
  type PaperRow,
  readPaperForms,
} from '../../agreements/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { ListReport, PaperListBody } from '../contract.ts';
import { administer } from '../desk/administer.ts';
import { refusing } from '../desk/administrator.ts';
import { type Actor, actValues, type DeskDeps, type Performed, refusedByStore } from '../desk/perform.ts';
import { todayOf } from '../life/checks.ts';
import { type ListProblem, readList, strangers } from './list-problems.ts';

/**
 * Paper forms of the administrator's division from a list, with their own dates: whoever imports it countersigns that the
 * papers are on file (53060.5(c)(1)(B), R8). All of them, or none.
 */
export async function importPaperForms(
  deps: DeskDeps,
  actor: Actor,
  { csv, dryRun }: PaperListBody,
): Promise<Performed<ListReport>> {
  const listSha256 = createHash('sha256').update(csv, 'utf8').digest();
  const list = await readList(
    csv,
    (table) => readPaperForms(table, todayOf(actor)),
    (problem) => ({ forms: [], problems: [problem] }),
  );
  return administer(deps, actor, 'file-form-110', async (transaction, desk) => {
    const current = await currentForm(transaction, todayOf(actor));
    if (current === undefined)
      return refusing('53060.7(b)(2)', 'The department has approved no Form 110 yet.', 'Ask a policy owner.');
    const forms = list.forms.map((form) => ({ ...form, version: form.version || current.version }));
    const problems: readonly ListProblem[] = [
      ...list.problems,
      ...(await strangers(transaction, desk, forms)),
      ...(await unapproved(transaction, forms)),
    ].toSorted((one, other) => one.row - other.row);
    const applied = problems.length === 0 && !dryRun;
    if (applied)
      for (const { staffId, version, signedOn } of forms) {
        const paper = { staffId, version, signedOn, listSha256, countersignedBy: desk.staffId };
        const filed = await filePaperForm(transaction, paper, actor.now);
        if (!filed.ok) return refusedByStore(filed, 'See the dates in the list.');
      }
    return {
      draft: {
        kind: 'agreement.imported',
        act: applied ? 'applied' : dryRun ? 'dry-run' : 'not-applied',
        division: desk.division,
        counts: { rows: forms.length, problems: problems.length },
        values: actValues(actor, listSha256.toString('hex')),
      },
      value: { applied, rows: forms.length, problems },
    };
  });
}

/** R8: only what the department has approved counts. */
async function unapproved(db: Queryable, forms: readonly PaperRow[]): Promise<readonly ListProblem[]> {
  const approved = (await formVersions(db)).filter((form) => form.approved).map(({ version }) => version);
  return forms.flatMap(({ row, version }) =>
    approved.includes(version)
      ? []
      : [{ row, column: 'version', problem: 'There is no approved version of that number.' }],
  );
}
