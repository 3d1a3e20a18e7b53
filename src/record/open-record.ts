import { actsOn } from './acts.ts';
import { defaultKeep, monthKeys, monthsAhead } from './clear-months.ts';
import { openCommitter } from './committer.ts';
import { type Examined, examine } from './examine.ts';
import { gateState } from './gate-state.ts';
import { openLink } from './link.ts';
import type { RecordOptions } from './options.ts';
import { openOutsideWriter } from './outside-checkpoint.ts';
import { openProofs } from './proofs.ts';
import { openQueue } from './queue.ts';
import { type RecordHealth, type RecordLog, RecordUnavailable } from './record-log.ts';
import { signCheckpoint } from './signer.ts';
import { prepareMonths } from './store.ts';
import type { Head } from './tree-head.ts';
import { parseVkey, type VerifierKey } from './verifier-key.ts';
import { openWatch } from './watch.ts';
import { whileWitnessed } from './witnessed.ts';
import { openWitnesses, witnessStates } from './witnesses.ts';
import { unavailable } from './unavailable.ts';

const startMs = 10_000;

/** The keys of the record's own checkpoints: the one that signs, then those that are accepted too. */
export const ownKeys = ({
  signer,
  acceptedKeys = [],
}: Pick<RecordOptions, 'signer' | 'acceptedKeys'>): readonly VerifierKey[] =>
  [signer.vkey, ...acceptedKeys].map((vkey) => {
    const key = parseVkey(vkey);
    if (!key.ok) throw new RecordUnavailable('key-missing', `the record's key cannot be read: ${key.why}`);
    return key.value;
  });

/** An empty record has a checkpoint too: that of nothing. */
async function signedHead({ head }: Examined, options: RecordOptions): Promise<Head> {
  if (head.checkpoint !== '') return head;
  return { ...head, checkpoint: await signCheckpoint(options.signer, { size: 0n, root: head.root }) };
}

/** Opens the record. @throws RecordUnavailable, saying what to mend, when it cannot be trusted or reached */
export async function openRecord(options: RecordOptions): Promise<RecordLog> {
  const keys = ownKeys(options);
  try {
    return await openRecordUpon(options, keys, await examine(options, openProofs(options.pool), keys));
  } catch (error) {
    throw unavailable(error);
  }
}

/** Opens the record upon what was found. For `openRecord` and the acceptance of a rollback only. */
export async function openRecordUpon(
  options: RecordOptions,
  keys: readonly VerifierKey[],
  first: Examined,
): Promise<RecordLog> {
  const { pool, clock, log, signer, derive, keepMonths: keep = defaultKeep } = options;
  const proofs = openProofs(pool);
  const states = witnessStates(options.witnesses ?? []);
  const link = openLink(pool);
  const months = monthsAhead(clock.now(), keep);
  try {
    await link.run((client) => prepareMonths(client, months), startMs);
  } catch (error) {
    link.close();
    throw error;
  }
  for (const note of first.notes) log.warn(note, { part: 'record' });

  const gate = gateState(clock, log);
  const head = await signedHead(first, options);
  const building = { signer, keep, monthKey: monthKeys(derive) };
  const committer = openCommitter({ ...building, link, clock, keys, head, months });
  const outside = openOutsideWriter(options.checkpointFile, log);
  const keepOutside = () => outside.offer(committer.head().checkpoint);
  const queue = openQueue(committer, gate, keepOutside);
  const watch = openWatch({ options, proofs, keys, gate, head: committer.head, first });
  const witnesses = openWitnesses(options, proofs, states, gate.closed);
  if (first.outsideLooked) keepOutside();

  const health = (): RecordHealth => {
    const unwritten = outside.problem();
    const notes =
      unwritten === undefined ? [] : [`the checkpoint outside the database is not written: ${unwritten}`];
    return {
      ...gate.read(),
      notes: [...watch.notes(), ...witnesses.notes(), ...notes],
      witnesses: witnesses.health(),
      missing: witnesses.missing(),
    };
  };
  return {
    ...whileWitnessed(actsOn(queue, clock), witnesses.missing),
    head: () => {
      const { range, root, checkpoint } = committer.head();
      return { size: range.size, root: root.toString('base64'), checkpoint };
    },
    health,
    check: async () => {
      await Promise.all([watch.look(), witnesses.recheck()]);
      return health();
    },
    close: async () => {
      watch.close();
      await witnesses.close();
      await queue.close();
      await outside.close();
      link.close();
    },
  };
}
