import { readModel, writePaper } from '../src/audits/index.ts';
import type { Stores } from '../src/server/open-stores.ts';
import { aDepartment } from '../test/builders/department.ts';
import { aSignedAudit } from '../test/builders/signed-audit.ts';
import { loadSearches, searches } from './audit-report/a-million-searches.ts';
import { withOwnStores } from './own-server.ts';
import { atMost, measured, percentile, type Result } from './result.ts';

/** Rows that the audit looked at: what R29 asks of five hundred accounts. */
const reviewed = 1_500;
const rounds = 5;
const target = 5;

/**
 * `bench -- audit-report`: the report of an audit over a million searches, from nothing counted to the tagged PDF; and the
 * same with its proofs for machines. Everything is counted anew each time.
 */
export async function run(say: (line: string) => void): Promise<readonly Result[]> {
  return withOwnStores(async (stores) => {
    const now = Date.now();
    const department = await aDepartment(stores.owner, now);
    const auditId = await anAudit(stores, department.eis, now);
    await loadSearches(stores, now);
    say(
      `${searches.ofTheRecord} entries of the record, ${searches.ofVendors} rows of a vendor; ${reviewed} reviewed`,
    );
    const times = { pdf: [] as number[], json: [] as number[] };
    for (let round = 0; round <= rounds; round += 1)
      for (const form of ['pdf', 'json'] as const) {
        const seconds = await timed(stores, auditId, form, now);
        // The first warms the caches.
        if (round > 0) times[form].push(seconds);
      }
    return [
      atMost('auditReport.seconds', percentile(times.pdf, 0.5), 's', target),
      measured('auditReport.json.seconds', percentile(times.json, 0.5), 's'),
    ];
  });
}

async function timed(stores: Stores, auditId: string, form: 'pdf' | 'json', now: number): Promise<number> {
  await stores.owner.query('delete from audit_figures');
  const started = performance.now();
  const read = await readModel(
    stores.reads,
    auditId,
    { staffId: '', seesRestricted: true, seesScores: true },
    now,
  );
  if (read === undefined) throw new Error('the audit is gone');
  const written = await writePaper(stores.reads, read.model, `report.${form}`);
  if (written === undefined || read.model.figures.searches < 900_000) throw new Error('not the whole report');
  return (performance.now() - started) / 1000;
}

/** An audit whose rows are entries that the record really holds, so that each has its proof. */
async function anAudit(stores: Stores, staffId: string, now: number): Promise<string> {
  const rows = [];
  for (let at = 0; at < reviewed; at += 1) {
    const { index } = await stores.record.append({ kind: 'job.run', act: 'audit-report-bench', values: {} });
    rows.push({
      staffId,
      entry: index,
      verdict: at % 50 === 0 ? ('inadequate' as const) : ('adequate' as const),
    });
  }
  return aSignedAudit(stores.owner, { division: 'OCS', rows, others: 998_500 }, now);
}
