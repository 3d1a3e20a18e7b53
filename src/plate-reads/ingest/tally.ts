import type { Quarantined } from '../normal-read.ts';
import type { ImportCounts } from '../store/import-runs.ts';
import type { Written } from './batch-writer.ts';

/** A list that a file of nothing but bad lines cannot make endless. */
const mostListed = 100_000;

/** Counts everything, lists the first of what was quarantined. */
export class Tally {
  #counts: ImportCounts = { accepted: 0, duplicate: 0, revised: 0, quarantined: 0 };
  #unreadable: string | undefined;
  readonly #listed: Quarantined[] = [];

  add({ accepted, duplicate, revised, quarantined }: Written): void {
    const before = this.#counts;
    this.#counts = {
      accepted: before.accepted + accepted,
      duplicate: before.duplicate + duplicate,
      revised: before.revised + revised,
      quarantined: before.quarantined + quarantined.length,
    };
    this.#unreadable ??= quarantined.find(({ whole }) => whole === true)?.reason;
    for (const { line, reason } of quarantined.slice(0, mostListed - this.#listed.length)) {
      this.#listed.push({ line, reason });
    }
  }

  get counts(): ImportCounts {
    return this.#counts;
  }

  get listed(): readonly Quarantined[] {
    return this.#listed;
  }

  get unreadable(): string | undefined {
    return this.#unreadable;
  }
}
