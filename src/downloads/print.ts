import { civilDate, type Instant } from '../foundation/clock.ts';
import { destroyBy, periodOf } from '../retention/index.ts';
import {
  type Asking,
  elementsOf,
  type Judgement,
  localSource,
  receiptLifetime,
  refuse,
  whoClear,
  whoValues,
  withdrawn,
} from '../searches/index.ts';
import type { PrintBody, Printed } from './contract.ts';
import { type CopyRow, findCopy } from './copy-store.ts';
import type { CopyDeps } from './deps.ts';
import { verdictsOf } from './facts.ts';
import { actOf, judgeCopy } from './judge-copy.ts';
import { markOf } from './make.ts';
import { keepTakenCopy } from './print-store.ts';
import type { CopyAnswer } from './request.ts';
import { type CopySubject, subjectAsked } from './subject.ts';
import { withheldNow } from './withheld.ts';

/**
 * The matches, or the alert, on the screen are printed: decided as an export is, an entry before the page shows its mark, and a copy of the
 * register with its day (53060.9(a)(1)). What no eye has judged, what is not a match and what its owner no longer gives is not among them
 * (R22, 53060.3(e)).
 * @throws RecordUnavailable: nothing is printed
 */
export async function printMatches(
  deps: CopyDeps,
  body: PrintBody,
  asking: Asking,
): Promise<CopyAnswer<Printed>> {
  const { standpoint, now } = asking;
  const { caller } = standpoint;
  const found = await subjectAsked(deps, body, asking);
  if (found.kind !== 'subject') return found;
  const { subject } = found;
  const { asked, inquiry } = subject;
  const reads = await printable(deps, subject, body.reads, now);
  const about = {
    act: 'print',
    device: caller.deviceId,
    reads: reads.length,
    approvedByAnother: false,
  } as const;
  const judgement = await judgeCopy(deps, standpoint, subject, about, now);
  const { decision, row } = judgement;
  if (decision.effect === 'refuse')
    return {
      kind: 'refuse',
      refusal: await refuse(deps, inquiry, { decision, row }, asking, actOf(subject, 'print')),
    };
  const opened = await deps.record.open(
    {
      kind: 'copy.printed',
      act: 'print',
      ...whoClear(standpoint),
      policyVersion: decision.policyVersion,
      ref: asked,
      counts: { reads: reads.length },
      values: {
        ...whoValues(standpoint),
        use: inquiry.body.use,
        caseNumber: inquiry.caseNumber,
        purpose: body.reason,
        plate: inquiry.body.query.plate,
        elements: elementsOf(inquiry),
        subject: String(asked),
        detail: reads.join(' '),
      },
    },
    { reads },
    { staffId: caller.staffId, sources: [localSource], ttlMs: receiptLifetime },
    { key: `access:${caller.staffId}`, version: row.access_version },
  );
  if (opened.withdrawn) return { kind: 'refuse', refusal: withdrawn(opened.appended) };
  const entry = opened.appended.index;
  const copy = await keepPrint(deps, { body, subject, judgement, reads: reads.length, entry }, asking);
  if (copy === undefined || copy.destroy_by === null || copy.authority === null) return { kind: 'absent' };
  const { copy_id, destroy_by, authority } = copy;
  const mark = markOf(copy, { copy: copy_id, entry, destroyBy: destroy_by, authority }, now);
  return { kind: 'done', value: { entry, mark, reads } };
}

/** What an eye has judged and did not find another plate, of owners whose terms still give it (R22, 53060.3(e)). */
async function printable(
  deps: CopyDeps,
  { asked, inquiry, alert }: CopySubject,
  onScreen: readonly string[],
  now: Instant,
): Promise<readonly string[]> {
  const reads = alert === undefined ? onScreen : [alert.read_id];
  const verdicts = await verdictsOf(deps.db, asked);
  const judged = reads.filter((id) => verdicts.has(id) && verdicts.get(id)?.verdict !== 'not-a-match');
  const withheld = await withheldNow(deps, inquiry, judged, now);
  return judged.filter((id) => !withheld.has(id));
}

interface Print {
  readonly body: PrintBody;
  readonly subject: CopySubject;
  readonly judgement: Judgement;
  readonly reads: number;
  readonly entry: number;
}

/** Its place in the register, with its day. */
async function keepPrint(
  deps: CopyDeps,
  { body, subject: { asked, alert, inquiry }, judgement, reads, entry }: Print,
  { standpoint: { caller }, now }: Asking,
): Promise<CopyRow | undefined> {
  const period = await periodOf(deps.db, 'copy');
  if (period === undefined) return undefined;
  const copy = {
    staffId: caller.staffId,
    division: judgement.row.division,
    caseNumber: inquiry.caseNumber,
    restricted: judgement.facts.case.restricted,
    use: inquiry.body.use,
    reason: body.reason,
    asked,
    alert: alert?.alert_id ?? null,
    device: caller.deviceId,
    reads,
    entry,
    destroyBy: destroyBy(civilDate(now), period),
    authority: period.authority,
  };
  return findCopy(deps.db, await keepTakenCopy(deps.db, copy, now));
}
