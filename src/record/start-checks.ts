import type { RecordOptions } from './options.ts';
import type { Proofs } from './proofs.ts';
import type { SignedCheckpoint } from './checkpoint.ts';
import { verifyConsistency } from './merkle/verify.ts';
import { RecordUnavailable } from './record-log.ts';
import type { ServerState } from './store.ts';
import type { Head } from './tree-head.ts';

const unsafe = (message: string) => new RecordUnavailable('unsafe-database', message);

/** What the record's promises rest on. @throws RecordUnavailable that says what to mend */
export function checkServer(state: ServerState): readonly string[] {
  for (const setting of ['fsync', 'full_page_writes'] as const) {
    if (state[setting] !== 'on') {
      throw unsafe(
        `PostgreSQL runs with ${setting} = ${state[setting]}: a power cut could lose entries. Set ${setting} = on.`,
      );
    }
  }
  if (state.superuser || state.may_change) {
    throw unsafe(
      "The application's database role may change the record. Connect as plateward_app, which can only read and append.",
    );
  }
  return [...checksumNote(state), ...standbyNote(state)];
}

/** What decays on disk is found by the record's own hashes too, but later: not a reason to refuse a PostgreSQL of others. */
const checksumNote = ({ data_checksums }: ServerState): readonly string[] =>
  data_checksums === 'on'
    ? []
    : ['PostgreSQL keeps no data checksums. Stop it and run pg_checksums --enable, or initdb with -k.'];

const standbyNote = ({ standbys, synchronous_standby_names }: ServerState): readonly string[] =>
  standbys > 0 && synchronous_standby_names === ''
    ? [
        `${standbys} standbys, none of them synchronous: a failover could lose entries. Set synchronous_standby_names.`,
      ]
    : [];

const wayOn = (file: string): string =>
  `The last checkpoint outside the database is ${file}. Restore the newer database; or, where that is lost for good, ` +
  'run "plateward record restore --accept-rollback", which is recorded.';

/** The head leads on from the checkpoint outside the database. @throws RecordUnavailable where it does not */
export async function checkOutside(
  outside: SignedCheckpoint,
  head: Head,
  proofs: Pick<Proofs, 'consistency'>,
  { checkpointFile, signer }: Pick<RecordOptions, 'checkpointFile' | 'signer'>,
): Promise<void> {
  const size = head.range.size;
  if (outside.origin !== signer.name) {
    throw new RecordUnavailable('inconsistent', `${checkpointFile} is of another record: ${outside.origin}.`);
  }
  if (outside.size > BigInt(size)) {
    throw new RecordUnavailable(
      'rolled-back',
      `The record had ${outside.size} entries and now has ${size}: an older database was put in place. ${wayOn(checkpointFile)}`,
    );
  }
  if (outside.size === 0n) return;
  const proof = await proofs.consistency(Number(outside.size), size);
  const consistent = verifyConsistency({
    size1: outside.size,
    size2: BigInt(size),
    root1: outside.root,
    root2: head.root,
    proof,
  });
  if (!consistent.ok) {
    throw new RecordUnavailable(
      'inconsistent',
      `The record of ${size} entries does not lead on from its checkpoint at ${outside.size}: another record was put in place, ` +
        `or it was changed. ${wayOn(checkpointFile)}`,
    );
  }
}
