import type { Pool } from 'pg';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { type Announce, type ArrivedBatch, arrivalsBefore } from '../../plate-reads/index.ts';
import type { JobReceipt, RecordLog } from '../../record/index.ts';
import { settleBatches } from './alert-store.ts';
import { HotListMemory } from './hot-list-memory.ts';
import { hitsOf } from './hits.ts';
import { type Raised, raiseAlerts } from './raise.ts';

export interface MatcherDeps {
  readonly db: Pool;
  readonly record: RecordLog;
  readonly log: Log;
  readonly clock: Clock;
  /** Told of alerts once they are committed. */
  readonly raised: (alerts: readonly Raised[]) => void;
}

/** Batches waiting in memory; what comes on top waits in the database, and is fetched when there is room. */
const mostWaiting = 2_000;
const batchesAtOnce = 100;
const fetchEveryMs = 5_000;
/** What was announced is matched at once; what still waits after this time was not announced to anybody. */
const announcedWithinMs = 5_000;
const settleEveryMs = 250;
/** A run of matching is recorded anew after an hour. */
const runMs = 60 * 60_000;

/** Holds what arrives against what is watched for, as it arrives; begun once, stopped once. */
export class Matcher {
  readonly #deps: MatcherDeps;
  readonly #memory = new HotListMemory();
  /** By number: announced or fetched, and not yet done. */
  readonly #waiting = new Map<string, ArrivedBatch>();
  /** In which nothing was found, and the version of memory that said so. */
  readonly #nothingIn = new Map<string, { readonly batch: ArrivedBatch; readonly version: number }>();
  #working: Promise<void> = Promise.resolve();
  #busy = false;
  #settling: Promise<void> | undefined;
  #stopped = false;
  #run: JobReceipt | undefined;
  #runUntil = 0;
  readonly #timers: NodeJS.Timeout[] = [];

  constructor(deps: MatcherDeps) {
    this.#deps = deps;
  }

  get memory(): HotListMemory {
    return this.#memory;
  }

  /** Loads what is watched for, and matches what a former process left waiting. */
  async start(): Promise<void> {
    await this.#memory.bringUpToDate(this.#deps.db);
    await this.#fetch(this.#deps.clock.now() + 1);
    const fetch = setInterval(() => void this.#fetchQuietly(), fetchEveryMs);
    const settle = setInterval(() => this.#settleSoon(), settleEveryMs);
    this.#timers.push(fetch.unref(), settle.unref());
  }

  /** Ends after the work under way; what waits stays waiting. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    await this.#working;
    await this.#settling;
  }

  readonly announce: Announce = (batch) => {
    if (this.#waiting.size >= mostWaiting) return;
    this.#waiting.set(batch.no, batch);
    this.#wake();
  };

  /** Beside the matching: no alert waits for batches in which there is nothing. */
  #settleSoon(): void {
    if (this.#nothingIn.size === 0 || this.#settling !== undefined || this.#stopped) return;
    this.#settling = this.#settle()
      .catch((error: unknown) => this.#failed(error))
      .finally(() => {
        this.#settling = undefined;
        if (this.#waiting.size > 0) this.#wake();
      });
  }

  #wake(): void {
    if (this.#busy || this.#stopped) return;
    this.#busy = true;
    this.#working = this.#work().finally(() => {
      this.#busy = false;
      if (this.#waiting.size > 0) this.#wake();
    });
  }

  async #work(): Promise<void> {
    try {
      while (this.#waiting.size > 0 && !this.#stopped) await this.#matchSome();
    } catch (error) {
      this.#failed(error);
    }
  }

  /** What was in hand waits in the database, and is fetched again. */
  #failed(error: unknown): void {
    this.#waiting.clear();
    this.#nothingIn.clear();
    this.#deps.log.error('matching failed', { code: error instanceof Error ? error.name : 'unknown' });
  }

  /** Most batches hold nothing that is watched for: those are settled together, later. */
  async #matchSome(): Promise<void> {
    const batches = [...this.#waiting.values()].slice(0, batchesAtOnce);
    const found: ArrivedBatch[] = [];
    for (const batch of batches) {
      if (hitsOf(batch, this.#memory).length > 0) found.push(batch);
      else this.#nothingIn.set(batch.no, { batch, version: this.#memory.version });
    }
    if (found.length > 0) await this.#raise(found);
    for (const { no } of batches) this.#waiting.delete(no);
  }

  async #raise(batches: readonly ArrivedBatch[]): Promise<void> {
    const now = this.#deps.clock.now();
    await this.#recordedRun(now);
    for (;;) {
      const raising = await raiseAlerts(this.#deps, batches, this.#memory, now);
      if (raising.kind === 'raised') return this.#deps.raised(raising.alerts);
      await this.#memory.bringUpToDate(this.#deps.db);
    }
  }

  /** What was matched against an older version than the one in force is matched again. */
  async #settle(): Promise<void> {
    const all = [...this.#nothingIn.values()];
    this.#nothingIn.clear();
    for (const [version, done] of Map.groupBy(all, (one) => one.version)) {
      const numbers = done.map(({ batch }) => batch.no);
      const settled = await settleBatches(this.#deps.db, numbers, version);
      if (settled.size === numbers.length) continue;
      await this.#memory.bringUpToDate(this.#deps.db);
      if (version === this.#memory.version) continue;
      for (const { batch } of done) if (!settled.has(batch.no)) this.#waiting.set(batch.no, batch);
    }
  }

  async #fetchQuietly(): Promise<void> {
    try {
      await this.#memory.bringUpToDate(this.#deps.db);
      await this.#fetch(this.#deps.clock.now() - announcedWithinMs);
    } catch (error) {
      this.#deps.log.error('arrivals not fetched', { code: error instanceof Error ? error.name : 'unknown' });
    }
  }

  async #fetch(before: number): Promise<void> {
    const room = mostWaiting - this.#waiting.size;
    if (room <= 0 || this.#stopped) return;
    for (const batch of await arrivalsBefore(this.#deps.db, before, Math.min(room, batchesAtOnce)))
      if (!this.#nothingIn.has(batch.no)) this.#waiting.set(batch.no, batch);
    if (this.#waiting.size > 0) this.#wake();
  }

  /** Work without a person is a recorded run (architecture, "The way of one inquiry"). @throws RecordUnavailable */
  async #recordedRun(now: number): Promise<void> {
    if (this.#run === undefined || now >= this.#runUntil) {
      this.#run = await this.#deps.record.jobRun({ kind: 'job.run', act: 'match-reads', values: {} }, runMs);
      this.#runUntil = now + runMs / 2;
    }
    this.#run.check(now);
  }
}
