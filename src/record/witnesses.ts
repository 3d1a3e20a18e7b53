import { bad, type Checked } from './checked.ts';
import type { RecordOptions, Witness } from './options.ts';
import type { Proofs } from './proofs.ts';
import { RecordUnavailable, type WitnessHealth } from './record-log.ts';
import { readContinuedUntil } from './read-store.ts';
import { parseVkey, signatureType, type VerifierKey } from './verifier-key.ts';
import { missingOf, type WitnessMissing } from './witness-missing.ts';
import { submitHead, type WitnessState } from './witness-submission.ts';

/** Every checkpoint is to be cosigned within a minute (trust.md 3, row 10). */
const everyMs = 15_000;

/** A witness's key must be one that cosigns. */
export function witnessKey({ vkey }: Witness): Checked<VerifierKey> {
  const key = parseVkey(vkey);
  if (!key.ok) return key;
  return key.value.type === signatureType.cosignature ? key : bad('the key is not that of a witness');
}

/** The witnesses of the settings. @throws RecordUnavailable when a key cannot be used */
export function witnessStates(witnesses: readonly Witness[]): readonly WitnessState[] {
  return witnesses.map((witness) => {
    const key = witnessKey(witness);
    if (!key.ok) throw new RecordUnavailable('key-missing', `a log witness cannot be used: ${key.why}`);
    return {
      witness,
      key: key.value,
      cosignedAt: 0,
      heardAt: undefined,
      size: undefined,
      problem: undefined,
      disagrees: false,
    };
  });
}

/** A head that no witness has cosigned for so long is to be known (trust.md 3, row 10; R33). */
const overdueMs = 10 * 60_000;

export interface Witnesses {
  readonly health: () => readonly WitnessHealth[];
  /** What is to be known of the witnesses, if anything. */
  readonly notes: () => readonly string[];
  /** R33: a witness is missing, and when searching closes for it. */
  readonly missing: () => WitnessMissing | undefined;
  /** Reads EIS's continuations anew. */
  readonly recheck: () => Promise<void>;
  /** Submits the head to each witness that has not cosigned it. */
  readonly submit: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Log witnesses. One that is missing is reported, and after 72 h closes searching unless EIS signs a continuation; one that
 * holds the record to be inconsistent closes it at once (R33).
 */
export function openWitnesses(
  options: Pick<RecordOptions, 'pool' | 'clock' | 'signer' | 'log'>,
  proofs: Proofs,
  first: readonly WitnessState[],
  closeRecord: (fault: RecordUnavailable) => void,
): Witnesses {
  let states = first;
  const openedAt = options.clock.now();
  let submitting: Promise<void> | undefined;
  let continuedUntil = 0;
  const stopping = new AbortController();

  const recheck = async (): Promise<void> => {
    if (states.length === 0) return;
    continuedUntil = await readContinuedUntil(options.pool).catch(() => continuedUntil);
  };

  const submitAll = async (): Promise<void> => {
    const deps = { ...options, proofs, stopping: stopping.signal };
    await recheck();
    states = await Promise.all(states.map((state) => submitHead(state, deps)));
    const against = states.find(({ disagrees }) => disagrees);
    if (against !== undefined) {
      options.log.error('a log witness holds the record to be inconsistent', { part: 'record' });
      closeRecord(
        new RecordUnavailable('inconsistent', `log witness ${against.key.name}: ${against.problem ?? ''}`),
      );
    }
    submitting = undefined;
  };
  const submit = (): Promise<void> => {
    submitting ??= submitAll();
    return submitting;
  };
  const timer = states.length === 0 ? undefined : setInterval(() => void submit(), everyMs).unref();

  return {
    health: () =>
      states.map(({ key, cosignedAt, size, problem }) => ({
        name: key.name,
        cosignedAt,
        size: size ?? 0,
        problem,
      })),
    notes: () => {
      const last = Math.max(openedAt, ...states.map(({ cosignedAt }) => cosignedAt));
      const failing = states.length > 0 && states.every(({ problem }) => problem !== undefined);
      return failing && options.clock.now() - last > overdueMs
        ? ['no log witness has cosigned for ten minutes']
        : [];
    },
    missing: () => missingOf(states, continuedUntil, options.clock.now()),
    recheck,
    submit,
    close: async () => {
      clearInterval(timer);
      stopping.abort();
      await submitting;
    },
  };
}
