import { Readable } from 'node:stream';
import { accessVersion, type Actor, refuseAct, refusing } from '../access/index.ts';
import { civilDate } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import {
  type Asking,
  localSource,
  receiptLifetime,
  refuse,
  whoClear,
  whoValues,
  withdrawn,
} from '../searches/index.ts';
import type { Form, Protection } from './contract.ts';
import { readsCopied } from './copied-reads-store.ts';
import { type CopyRow, findCopy, isHeld } from './copy-store.ts';
import type { CopyDeps } from './deps.ts';
import { actOf, judgeCopy } from './judge-copy.ts';
import { noteTaken } from './making-store.ts';
import { CopyStopped } from './pages.ts';
import type { CopyAnswer } from './request.ts';
import { openStored } from './stored.ts';
import { subjectOfCopy } from './subject.ts';
import { withheldNow } from './withheld.ts';

export interface Taken {
  readonly file: Readable;
  readonly name: string;
  readonly type: string;
  readonly entry: number;
}

const types: Readonly<Record<Form, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  print: 'application/pdf',
};

/** Nothing of the case or the person stands in a file's name. */
const nameOf = (copy: string, form: Form, protection: Protection): string =>
  `copy-${copy}.${form}${protection === 'watermark' ? '' : '.age'}`;

/**
 * The file of a copy, on the device it was asked for: decided anew, an entry before its first byte, and no further piece once
 * access changed (53060.9(a), 53060.5(c)(1)(D)); what an owner no longer gives is not taken (53060.3(e)). @throws RecordUnavailable: nothing leaves
 */
export async function takeCopy(deps: CopyDeps, copyId: string, asking: Asking): Promise<CopyAnswer<Taken>> {
  const { standpoint, now } = asking;
  const { caller } = standpoint;
  const copy = await findCopy(deps.db, copyId);
  if (copy === undefined || copy.staff_id !== caller.staffId) return { kind: 'absent' };
  const subject = await subjectOfCopy(deps, copy, now);
  if (subject === undefined || copy.entry === null) return { kind: 'absent' };
  const { inquiry } = subject;
  if (copy.sealed_key === null || (await isPast(deps.db, copy, now)))
    return refused(deps, { ...standpoint, now }, gone);
  if (caller.deviceId !== copy.device_id) return refused(deps, { ...standpoint, now }, otherDevice);
  // The second person, or urgent mode, stood when it was made.
  const about = {
    act: 'export',
    device: copy.device_id,
    reads: copy.reads,
    approvedByAnother: true,
  } as const;
  const { decision, row } = await judgeCopy(deps, standpoint, subject, about, now);
  if (decision.effect === 'refuse')
    return {
      kind: 'refuse',
      refusal: await refuse(deps, inquiry, { decision, row }, asking, actOf(subject, 'export')),
    };
  const withheld = await withheldNow(deps, inquiry, await readsCopied(deps.db, copyId), now);
  if (withheld.size > 0) return refused(deps, { ...standpoint, now }, givenNoMore);
  const opened = await deps.record.open(
    {
      kind: 'copy.taken',
      ...whoClear(standpoint),
      policyVersion: decision.policyVersion,
      ref: copy.entry,
      values: { ...whoValues(standpoint), subject: copyId },
    },
    { copy: copyId },
    { staffId: caller.staffId, sources: [localSource], ttlMs: receiptLifetime },
    { key: `access:${caller.staffId}`, version: row.access_version },
  );
  if (opened.withdrawn) return { kind: 'refuse', refusal: withdrawn(opened.appended) };
  opened.receipt.use(localSource, deps.clock.now());
  if (!(await noteTaken(deps.db, copyId, now))) return refused(deps, { ...standpoint, now }, gone);
  return {
    kind: 'done',
    value: await fileOf(deps, copy, copy.sealed_key, row.access_version, opened.appended.index),
  };
}

/** Past its day nothing is taken any more, whether or not the daily job has come to it; a hold keeps it (53060.9(a)(1), R28). */
const isPast = async (
  db: Queryable,
  { copy_id: copy, destroy_by: day }: CopyRow,
  now: number,
): Promise<boolean> => day !== null && day < civilDate(now) && !(await isHeld(db, copy));

async function fileOf(
  deps: CopyDeps,
  { copy_id: copy, staff_id: staffId, form, protection }: CopyRow,
  sealedKey: Buffer,
  version: number,
  entry: number,
): Promise<Taken> {
  const goesOn = async (): Promise<void> => {
    if ((await accessVersion(deps.db, staffId)) !== version) throw new CopyStopped('access-changed');
  };
  const file = await openStored(deps, { copy, sealedKey }, goesOn);
  return {
    file: Readable.from(file, { objectMode: false }),
    name: nameOf(copy, form, protection),
    type: protection === 'watermark' ? types[form] : 'application/octet-stream',
    entry,
  };
}

const gone = refusing(
  '53060.9(a)(1)',
  'The file of this copy is not here: it is not made yet, or its day is past.',
  'Look at its state. If you still need it, search again and ask for a new copy.',
);
const otherDevice = refusing(
  '53060.9(a)',
  'This copy goes only to the device that it was asked for.',
  'Sign in on that device.',
);

const givenNoMore = refusing(
  '53060.3(e)',
  'An owner of reads in this copy no longer gives them for this use, kind of case or age.',
  'Ask for a new copy: it leaves them out. Certify that this one is destroyed.',
);

const refused = async (
  deps: CopyDeps,
  actor: Actor,
  why: ReturnType<typeof refusing>,
): Promise<CopyAnswer<never>> => ({
  kind: 'refuse',
  refusal: await refuseAct(deps, actor, 'take-copy', why),
});
