import type { Instant } from '../foundation/clock.ts';

export type ReceiptFault = 'unknown-source' | 'used' | 'expired' | 'answered';

/** A receipt was presented for what it does not cover: a fault of the caller, never of a user. */
export class ReceiptError extends Error {
  override readonly name = 'ReceiptError';
  readonly code: ReceiptFault;
  constructor(code: ReceiptFault, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Grant<Q> {
  readonly query: Q;
  readonly staffId: string;
  readonly index: number;
  readonly sources: readonly string[];
  readonly expiresAt: Instant;
}

export let makeReceipt: <Q>(grant: Grant<Q>) => Receipt<Q>;
export let closeReceipt: (receipt: Receipt<unknown>) => number;

/**
 * Proof that an inquiry stands durably in the record; the only key to plate data (53060.7(b)(4), CC 1798.90.52).
 * Only `record` makes one. It carries the query that was recorded, and is good once for each of its sources.
 */
export class Receipt<Q> {
  readonly #grant: Grant<Q>;
  readonly #unused: Set<string>;
  #answered = false;

  static {
    makeReceipt = (grant) => new Receipt(grant);
    closeReceipt = (receipt) => receipt.#close();
  }

  private constructor(grant: Grant<Q>) {
    this.#grant = grant;
    this.#unused = new Set(grant.sources);
  }

  /** The index of the entry that asked. */
  get index(): number {
    return this.#grant.index;
  }

  get staffId(): string {
    return this.#grant.staffId;
  }

  get sources(): readonly string[] {
    return this.#grant.sources;
  }

  get expiresAt(): Instant {
    return this.#grant.expiresAt;
  }

  /** The recorded query, once for each source. @throws ReceiptError */
  use(source: string, now: Instant): Q {
    if (!this.#grant.sources.includes(source)) {
      throw new ReceiptError('unknown-source', `entry ${this.index} did not ask ${source}`);
    }
    if (now >= this.#grant.expiresAt)
      throw new ReceiptError('expired', `the receipt of entry ${this.index} has expired`);
    if (!this.#unused.delete(source)) {
      throw new ReceiptError('used', `the receipt of entry ${this.index} was already used by ${source}`);
    }
    return this.#grant.query;
  }

  #close(): number {
    if (this.#answered) throw new ReceiptError('answered', `entry ${this.index} was already answered`);
    this.#answered = true;
    return this.index;
  }
}

export let makeJobReceipt: (job: string, index: number, expiresAt: Instant) => JobReceipt;

/** Proof that a run of work without a person is recorded. `answer` does not take one: what it reads cannot leave. */
export class JobReceipt {
  readonly #job: string;
  readonly #index: number;
  readonly #expiresAt: Instant;

  static {
    makeJobReceipt = (job, index, expiresAt) => new JobReceipt(job, index, expiresAt);
  }

  private constructor(job: string, index: number, expiresAt: Instant) {
    this.#job = job;
    this.#index = index;
    this.#expiresAt = expiresAt;
  }

  get job(): string {
    return this.#job;
  }

  get index(): number {
    return this.#index;
  }

  /** @throws ReceiptError when the run has lasted too long. */
  check(now: Instant): void {
    if (now >= this.#expiresAt)
      throw new ReceiptError('expired', `the run of entry ${this.#index} has expired`);
  }
}
