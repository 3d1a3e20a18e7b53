import { destroyBy, periodOf } from '../../retention/index.ts';
import { civilDate } from '../../foundation/clock.ts';
import { withTransaction } from '../../foundation/postgres/pool.ts';
import { keepTakenCopy } from '../../downloads/index.ts';
import type { DemoLoad } from './load-demo.ts';

const agent = 'raman.p';
const caseNumber = 'OCS-2026-000204';
const dayMs = 86_400_000;
const reason = 'robbery case file, print for the briefing';
/** The period of the demo’s schedule, but for one day: it is due tomorrow. */
const daysAgo = 29;

/** A print of a confirmed match, made four weeks ago, that is to be destroyed tomorrow (53060.9(a)(1)). */
export async function loadDueCopy({ app, record, now }: DemoLoad): Promise<void> {
  const { rows } = await app.query<{ asked: number; device: string }>(
    `select v.asked, d.device_id as device from match_verdicts v join devices d on d.issued_to = v.judged_by
     where v.judged_by = $1 and v.verdict = 'match' and not exists (select from copies) order by v.verdict_id limit 1`,
    [agent],
  );
  const [found] = rows;
  const period = await periodOf(app, 'copy');
  if (found === undefined || period === undefined) return;
  const { asked, device } = found;
  const at = now - daysAgo * dayMs;
  const { index: entry } = await record.append({
    kind: 'copy.printed',
    act: 'print',
    division: 'OCS',
    role: 'end-user',
    policyVersion: 'demo',
    ref: asked,
    counts: { reads: 1 },
    values: {
      staffId: agent,
      session: 'demo',
      device,
      address: '127.0.0.1',
      route: 'POST /copies/print',
      use: 'suspect',
      caseNumber,
      purpose: reason,
      elements: '{"match":"exact"}',
      subject: String(asked),
    },
  });
  const copy = {
    staffId: agent,
    division: 'OCS',
    caseNumber,
    restricted: false,
    use: 'suspect',
    reason,
    asked,
    alert: null,
    device,
    reads: 1,
    entry,
    destroyBy: destroyBy(civilDate(at), period),
    authority: period.authority,
  } as const;
  await withTransaction(app, (db) => keepTakenCopy(db, copy, at));
}
