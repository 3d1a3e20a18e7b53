import { type Actor, refuseAct, refusing } from '../access/index.ts';
import { type AgeTarget, encryptTo } from '../foundation/age.ts';
import { civilDate, rfc3339 } from '../foundation/clock.ts';
import { destroyBy, periodOf } from '../retention/index.ts';
import {
  type Asking,
  elementsOf,
  localSource,
  receiptLifetime,
  refuse,
  whoClear,
  whoValues,
  withdrawn,
} from '../searches/index.ts';
import { SearchError } from '../plate-reads/index.ts';
import type { CopiedRead } from './copied-read.ts';
import type { Mark } from './contract.ts';
import { type CopyRow, findCopy, ownKeyOf } from './copy-store.ts';
import type { CopyDeps } from './deps.ts';
import { csvOf } from './files/csv.ts';
import { jsonOf } from './files/json.ts';
import { pdfOf } from './files/pdf.ts';
import { actOf, judgeCopy } from './judge-copy.ts';
import {
  beginMaking,
  noteBegun,
  noteMade,
  noteProgress,
  noteStopped,
  type StoppedWhy,
} from './making-store.ts';
import { CopyStopped, type Making } from './pages.ts';
import { partsOf } from './parts.ts';
import { type CopyAnswer, passphraseOf } from './request.ts';
import { storeCopy } from './stored.ts';
import { subjectOfCopy } from './subject.ts';

/**
 * Begins to make a copy that was approved, or needed nobody: decided anew, and an entry before its first byte. It goes on by
 * itself, part by part. @throws RecordUnavailable: nothing is made
 */
export async function makeCopy(
  deps: CopyDeps,
  copyId: string,
  asking: Asking,
): Promise<CopyAnswer<{ readonly entry: number }>> {
  const { standpoint, now } = asking;
  const { caller } = standpoint;
  const copy = await findCopy(deps.db, copyId);
  if (copy === undefined || copy.staff_id !== caller.staffId) return { kind: 'absent' };
  const subject = await subjectOfCopy(deps, copy, now);
  if (subject === undefined) return { kind: 'absent' };
  const { inquiry } = subject;
  if (copy.state !== 'approved') return notToBeMade(deps, { ...standpoint, now });
  const { device_id: device, reads, decided_by: decidedBy } = copy;
  const about = { act: 'export', device, reads, approvedByAnother: decidedBy !== null } as const;
  const { decision, row } = await judgeCopy(deps, standpoint, subject, about, now);
  if (decision.effect === 'refuse')
    return {
      kind: 'refuse',
      refusal: await refuse(deps, inquiry, { decision, row }, asking, actOf(subject, 'export')),
    };
  const period = await periodOf(deps.db, 'copy');
  if (period === undefined || !(await beginMaking(deps.db, copyId, now)))
    return notToBeMade(deps, { ...standpoint, now });
  const opened = await deps.record.open(
    {
      kind: 'copy.begun',
      act: copy.form,
      ...whoClear(standpoint),
      policyVersion: decision.policyVersion,
      ref: copy.asked,
      counts: { reads },
      values: {
        ...whoValues(standpoint),
        use: copy.use,
        caseNumber: copy.case_number,
        purpose: copy.reason,
        plate: inquiry.body.query.plate,
        elements: elementsOf(inquiry),
        subject: copyId,
      },
    },
    { copy: copyId },
    { staffId: caller.staffId, sources: [localSource], ttlMs: receiptLifetime },
    { key: `access:${caller.staffId}`, version: row.access_version },
  );
  if (opened.withdrawn) {
    await noteStopped(deps.db, copyId, 'access-changed');
    return { kind: 'refuse', refusal: withdrawn(opened.appended) };
  }
  const begun = opened.appended.index;
  const by = {
    copy: copyId,
    entry: begun,
    destroyBy: destroyBy(civilDate(now), period),
    authority: period.authority,
  };
  await noteBegun(deps.db, by);
  const mark = markOf(copy, by, now);
  deps.makings.start(copyId, (signal) => write(deps, { copy, subject, standpoint, begun, signal }, mark));
  return { kind: 'done', value: { entry: begun } };
}

const notToBeMade = async (deps: CopyDeps, actor: Actor): Promise<CopyAnswer<never>> => ({
  kind: 'refuse',
  refusal: await refuseAct(
    deps,
    actor,
    'make-copy',
    refusing(
      '53060.9(a)(1)',
      'This copy is not one to be made now.',
      'Look at its state, or ask for it anew.',
    ),
  ),
});

type Day = {
  readonly copy: string;
  readonly entry: number;
  readonly destroyBy: number;
  readonly authority: string;
};

/** What stands on every page of a copy. */
export const markOf = (
  {
    person_name: person,
    staff_id: staffId,
    case_number: caseNumber,
  }: Pick<CopyRow, 'person_name' | 'staff_id' | 'case_number'>,
  { copy, entry, destroyBy: day, authority }: Day,
  at: number,
): Mark => ({ copy, person, staffId, caseNumber, at: rfc3339(at), entry, destroyBy: day, authority });

/** Writes the file; whatever stops it leaves nothing of it, and the record says why. */
async function write(deps: CopyDeps, making: Making, mark: Mark): Promise<void> {
  const { copy, begun } = making;
  try {
    let reads = 0;
    const counted = async function* (): AsyncGenerator<readonly CopiedRead[]> {
      for await (const part of partsOf(deps, making)) {
        reads += part.length;
        yield part;
        if (!(await noteProgress(deps.db, copy.copy_id, reads, deps.clock.now())))
          throw new CopyStopped('cancelled');
      }
    };
    const plain = { csv: csvOf, json: jsonOf, pdf: pdfOf, print: pdfOf }[copy.form](mark, counted());
    const target = await targetOf(deps, copy);
    const stored = await storeCopy(
      deps,
      copy.copy_id,
      target === undefined ? plain : await encryptTo(target, plain),
    );
    const made = { copy: copy.copy_id, ...stored, reads };
    await deps.record.append({
      kind: 'copy.made',
      ref: begun,
      counts: { reads },
      values: { digest: stored.digest.toString('hex') },
    });
    if (!(await noteMade(deps.db, made, deps.clock.now()))) throw new CopyStopped('cancelled');
  } catch (error) {
    await stopped(deps, making, whyOf(error));
  }
}

/** To whom the file is encrypted; undefined: it is marked on every page instead (53060.9(a)(1)). */
async function targetOf(deps: CopyDeps, copy: CopyRow): Promise<AgeTarget | undefined> {
  if (copy.protection === 'watermark') return undefined;
  if (copy.protection === 'own-key') {
    const recipient = await ownKeyOf(deps.db, copy.staff_id);
    return { recipients: recipient === undefined ? [] : [recipient] };
  }
  const sealed = copy.sealed_passphrase;
  if (sealed === null) throw new CopyStopped('fault');
  return { passphrase: deps.sealing.unseal(sealed, passphraseOf(copy.copy_id)).toString() };
}

const whyOf = (error: unknown): StoppedWhy => {
  if (error instanceof CopyStopped) return error.code;
  return error instanceof SearchError && error.code === 'cancelled' ? 'cancelled' : 'fault';
};

async function stopped(deps: CopyDeps, { copy, begun }: Making, why: StoppedWhy): Promise<void> {
  try {
    await noteStopped(deps.db, copy.copy_id, why);
    await deps.record.append({ kind: 'copy.stopped', ref: begun, outcome: why, values: {} });
  } catch {
    // The database is away: the daily job finds the copy interrupted.
    deps.log.warn('copy-stop-not-noted', { code: why });
  }
  if (why === 'fault') deps.log.error('copy-failed', { code: why });
}
