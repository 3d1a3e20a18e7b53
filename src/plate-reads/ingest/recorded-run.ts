import type { Instant } from '../../foundation/clock.ts';
import type { JobReceipt, RecordLog } from '../../record/index.ts';
import type { ImportCounts } from '../store/import-runs.ts';
import type { ImportRefused } from './import-reads.ts';

const lifetimeMs = 60 * 60_000;
const renewedBeforeMs = 5 * 60_000;

/** The run under which deliveries are taken in: recorded once an hour, each delivery an entry of its own beside it. */
export class RecordedRun {
  readonly #record: RecordLog;
  #receipt: Promise<JobReceipt> | undefined;
  #until: Instant = 0;

  constructor(record: RecordLog) {
    this.#record = record;
  }

  /** @throws RecordUnavailable: nothing may be taken in. */
  receipt(now: Instant): Promise<JobReceipt> {
    if (
      this.#receipt === undefined ||
      now >= this.#until - renewedBeforeMs ||
      now < this.#until - lifetimeMs
    ) {
      this.#until = now + lifetimeMs;
      const started = this.#record.jobRun({ kind: 'job.run', act: 'feed-ingest', values: {} }, lifetimeMs);
      this.#receipt = started;
      // A run that could not be recorded is tried again by the next delivery.
      started.catch(() => {
        if (this.#receipt === started) this.#receipt = undefined;
      });
    }
    return this.#receipt;
  }
}

/** What a feed brought in, as the record keeps it (53060.2(a), R1). */
export async function recordImport(record: RecordLog, feedId: string, counts: ImportCounts): Promise<void> {
  const { accepted, duplicate, revised, quarantined } = counts;
  await record.append({
    kind: 'feed.imported',
    outcome: 'stored',
    counts: { accepted, duplicate, revised, quarantined },
    values: { subject: feedId },
  });
}

/** Records what came in, of a feed that was stopped meanwhile too; where nothing came, nothing. */
export async function recordOutcome(
  record: RecordLog,
  feedId: string,
  outcome: (ImportCounts & { readonly kind: 'imported' }) | ImportRefused,
): Promise<void> {
  const counts = outcome.kind === 'refused' ? outcome.before : outcome;
  const { accepted, duplicate, revised, quarantined } = counts;
  if (accepted + duplicate + revised + quarantined > 0) await recordImport(record, feedId, counts);
}
