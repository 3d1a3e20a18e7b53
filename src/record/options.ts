import type { Clock } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Log } from '../foundation/log.ts';
import type { KeepMonths } from './clear-months.ts';

/** Signs checkpoints with the log's Ed25519 key. `name` is the log's origin and the key's name, as in `vkey`. */
export interface Signer {
  readonly name: string;
  readonly vkey: string;
  /** The 64 bytes of the signature over the note's text. */
  readonly sign: (text: Buffer) => Buffer | Promise<Buffer>;
}

/** A log witness (C2SP tlog-witness): `vkey` of type 0x04, `url` without `/add-checkpoint`. */
export interface Witness {
  readonly vkey: string;
  readonly url: string;
}

/** A connection taken from a pool: of `pg`, or one that a test has hold of. */
export interface RecordClient extends Queryable {
  release(destroy?: boolean): void;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export interface RecordPool extends Queryable {
  connect(): Promise<RecordClient>;
}

export interface RecordOptions {
  /** Connects as the application's role, which can read the record and call `record_append`, nothing more. */
  readonly pool: RecordPool;
  readonly signer: Signer;
  /** Further keys (vkey) whose checkpoints hold: the former ones, and the next (trust.md 3, row 35). */
  readonly acceptedKeys?: readonly string[];
  /** Keys from the master key, one for each label. */
  readonly derive: (label: string) => Buffer;
  /** The last checkpoint, outside the database: `<data>/record/checkpoint`. */
  readonly checkpointFile: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly witnesses?: readonly Witness[];
  readonly keepMonths?: KeepMonths;
}
