import { copyFile } from 'node:fs/promises';
import { emptyRoot } from './merkle/hash.ts';
import { examine } from './examine.ts';
import { openRecordUpon, ownKeys } from './open-record.ts';
import type { RecordOptions } from './options.ts';
import { readOutside } from './outside-checkpoint.ts';
import { openProofs } from './proofs.ts';
import { type Appended, RecordUnavailable } from './record-log.ts';

export interface RollbackAccepted {
  readonly appended: Appended;
  /** Size of the record that is lost; 0 where the checkpoint outside could not be read. */
  readonly lostSize: number;
  /** Where the checkpoint that the record no longer leads to is kept: it is the evidence. */
  readonly evidence: string;
}

/**
 * Goes on from a database older than the checkpoint outside it: the only way on after a loss, and an entry of the record
 * itself. @throws RecordUnavailable when there is no rollback, or the database cannot be trusted for another reason
 */
export async function acceptRollback(
  options: RecordOptions,
  staffId: string | undefined,
): Promise<RollbackAccepted> {
  const keys = ownKeys(options);
  const examined = await examine(options, openProofs(options.pool), keys, 'without-outside');
  const outside = await readOutside(options.checkpointFile, keys);
  const lost = outside.ok ? outside.value : undefined;
  if (outside.ok && lost === undefined) {
    throw new RecordUnavailable(
      'closed',
      `There is no rollback to accept: ${options.checkpointFile} does not exist.`,
    );
  }
  const leadsOn = await examine(options, openProofs(options.pool), keys).then(
    () => true,
    () => false,
  );
  if (leadsOn)
    throw new RecordUnavailable(
      'closed',
      'There is no rollback to accept: the record leads on from its checkpoint.',
    );
  const name = lost === undefined ? 'unreadable' : `${lost.size}-${lost.root.toString('hex', 0, 4)}`;
  const evidence = `${options.checkpointFile}.lost-${name}`;
  await copyFile(options.checkpointFile, evidence);
  const record = await openRecordUpon(options, keys, examined);
  try {
    const appended = await record.append({
      kind: 'record.restored',
      outcome: 'rollback-accepted',
      checkpoint: { size: Number(lost?.size ?? 0n), root: (lost?.root ?? emptyRoot).toString('base64') },
      values: { staffId },
    });
    return { appended, lostSize: Number(lost?.size ?? 0n), evidence };
  } finally {
    await record.close();
  }
}
