import { type Instant, rfc3339 } from '../foundation/clock.ts';
import type { RecordOptions, Witness } from './options.ts';
import type { Proofs } from './proofs.ts';
import { readCosignedSize, readHeadRow, readHeardAt } from './read-store.ts';
import { storeCosignature } from './store.ts';
import type { HeadRow } from './tree-head.ts';
import type { VerifierKey } from './verifier-key.ts';
import { addCheckpoint, type WitnessAnswer } from './witness-client.ts';

const answerMs = 10_000;

/** What is known of one witness. */
export interface WitnessState {
  readonly witness: Witness;
  readonly key: VerifierKey;
  readonly cosignedAt: Instant;
  /** When it last cosigned, or since when it is to (R33); undefined before that was read. */
  readonly heardAt: Instant | undefined;
  /** The largest size that it has cosigned; undefined before that was read. */
  readonly size: number | undefined;
  readonly problem: string | undefined;
  /** It holds that the record does not lead on from what it saw (R33: searching closes at once). */
  readonly disagrees: boolean;
}

export interface Submitting extends Pick<RecordOptions, 'pool' | 'clock' | 'signer'> {
  readonly proofs: Proofs;
  readonly stopping: AbortSignal;
}

const disagreeing = (state: WitnessState, problem: string): WitnessState => ({
  ...state,
  problem,
  disagrees: true,
});

async function send(
  state: WitnessState,
  oldSize: number,
  row: HeadRow,
  { proofs, signer, stopping }: Submitting,
): Promise<WitnessAnswer> {
  return addCheckpoint({
    url: state.witness.url,
    key: state.key,
    oldSize: BigInt(oldSize),
    proof: oldSize === 0 || oldSize === row.size ? [] : await proofs.consistency(oldSize, row.size),
    head: { origin: signer.name, size: BigInt(row.size), root: row.root },
    note: row.checkpoint,
    signal: AbortSignal.any([stopping, AbortSignal.timeout(answerMs)]),
  });
}

/** Sends the head as it is now, as from a size that the witness is thought to know. */
async function submitFrom(
  state: WitnessState,
  oldSize: number,
  again: boolean,
  submitting: Submitting,
): Promise<WitnessState> {
  const row = await readHeadRow(submitting.pool);
  if (row.size === 0 || row.size === state.size) return state;
  if (oldSize > row.size) return disagreeing(state, `it saw ${oldSize} entries; there are ${row.size}`);
  const answer = await send(state, oldSize, row, submitting);
  switch (answer.kind) {
    case 'cosigned':
      await storeCosignature(submitting.pool, row.size, state.key.name, answer.line, rfc3339(answer.at));
      return {
        ...state,
        size: row.size,
        cosignedAt: submitting.clock.now(),
        heardAt: submitting.clock.now(),
        problem: undefined,
        disagrees: false,
      };
    case 'knows':
      if (again) return submitFrom(state, Number(answer.size), false, submitting);
      return { ...state, problem: 'it changes its mind about what it saw' };
    case 'inconsistent':
      return disagreeing(state, 'it holds that the record does not lead on from what it saw');
    case 'failed':
      return { ...state, problem: answer.why };
  }
}

/** Has a witness cosign the head, if it has not. Never throws: what went wrong stands in the state. */
export async function submitHead(state: WitnessState, submitting: Submitting): Promise<WitnessState> {
  try {
    const { pool, clock } = submitting;
    const size = state.size ?? (await readCosignedSize(pool, state.key.name));
    const heardAt = state.heardAt ?? (await readHeardAt(pool, state.key.name, clock.now()));
    return await submitFrom({ ...state, size, heardAt }, size, true, submitting);
  } catch (error) {
    return { ...state, problem: error instanceof Error ? error.message : 'the database did not answer' };
  }
}
