import { followHead } from './follow-head.ts';
import { type Examined, examine } from './examine.ts';
import type { GateState } from './gate-state.ts';
import { within } from './link.ts';
import type { RecordOptions } from './options.ts';
import type { Proofs } from './proofs.ts';
import { signCheckpoint } from './signer.ts';
import { touchProbe } from './store.ts';
import type { Head } from './tree-head.ts';
import type { VerifierKey } from './verifier-key.ts';
import { unavailable } from './unavailable.ts';

const examineEveryMs = 10 * 60_000;
const probeEveryMs = 1_000;

/** Looks at the record by itself: all of it every ten minutes, and each second, while it is closed, whether it would take an entry. */
export interface Watch {
  readonly look: () => Promise<void>;
  readonly notes: () => readonly string[];
  readonly close: () => void;
}

export interface Watched {
  readonly options: RecordOptions;
  readonly proofs: Proofs;
  readonly keys: readonly VerifierKey[];
  readonly gate: GateState;
  readonly head: () => Head;
  readonly first: Examined;
}

export function openWatch({ options, proofs, keys, gate, head, first }: Watched): Watch {
  let notes = first.notes;
  let looking = false;

  const look = async (): Promise<void> => {
    try {
      const seen = head();
      const examined = await examine(options, proofs, keys);
      followHead(seen, examined.row, keys);
      notes = examined.notes;
    } catch (error) {
      gate.closed(unavailable(error));
    }
  };

  /** A durable write, and a signature: what an entry needs. */
  const probe = async (): Promise<void> => {
    if (looking || gate.read().state === 'open' || gate.lasting() !== undefined) return;
    looking = true;
    try {
      const { range, root, lastAt } = head();
      await signCheckpoint(options.signer, { size: BigInt(range.size), root });
      await within(touchProbe(options.pool), 2 * probeEveryMs);
      if (options.clock.now() >= lastAt) gate.opened();
    } catch {
      // Still closed, as it says already.
    } finally {
      looking = false;
    }
  };

  const examining = setInterval(() => void look(), examineEveryMs).unref();
  const probing = setInterval(() => void probe(), probeEveryMs).unref();
  return {
    look,
    notes: () => notes,
    close: () => {
      clearInterval(examining);
      clearInterval(probing);
    },
  };
}
