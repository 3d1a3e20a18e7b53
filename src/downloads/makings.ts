/** The copies that this process is making: each can be cancelled, and all end with the process. */
export class Makings {
  readonly #running = new Map<string, { readonly stop: AbortController; readonly ended: Promise<void> }>();

  /** Runs work under a signal; a copy is made once at a time. */
  start(copy: string, work: (signal: AbortSignal) => Promise<void>): void {
    const stop = new AbortController();
    const ended = work(stop.signal).finally(() => this.#running.delete(copy));
    this.#running.set(copy, { stop, ended });
  }

  /** True when it was being made here. */
  cancel(copy: string): boolean {
    const running = this.#running.get(copy);
    running?.stop.abort();
    return running !== undefined;
  }

  /** Waits until a copy is made, or stopped. */
  async ended(copy: string): Promise<void> {
    await this.#running.get(copy)?.ended;
  }

  /** The server stops: nothing is left half written. */
  async stop(): Promise<void> {
    const all = [...this.#running.values()];
    for (const { stop } of all) stop.abort();
    await Promise.all(all.map(({ ended }) => ended));
  }
}
