/** How much is stored at once, and how much may wait for it. */
export interface LineLimits {
  readonly atOnce: number;
  readonly waiting: number;
  /** Bytes of what is under way and what waits, together. */
  readonly bytes: number;
}

/** Work that begins in the order in which it came; what there is no room for is turned away at once, and held by its sender. */
export class WaitingLine {
  readonly #limits: LineLimits;
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #bytes = 0;

  constructor(limits: LineLimits) {
    this.#limits = limits;
  }

  /** What `work` comes to, or undefined where there was no room, and nothing was begun. */
  async run<T>(bytes: number, work: () => Promise<T>): Promise<T | undefined> {
    if (!this.#hasRoom(bytes)) return undefined;
    this.#bytes += bytes;
    try {
      await this.#turn();
      return await work();
    } finally {
      this.#bytes -= bytes;
      this.#next();
    }
  }

  #hasRoom(bytes: number): boolean {
    const { atOnce, waiting, bytes: most } = this.#limits;
    const idle = this.#running === 0 && this.#waiting.length === 0;
    // One that is larger than the whole room is let in alone.
    if (!idle && this.#bytes + bytes > most) return false;
    return this.#running < atOnce || this.#waiting.length < waiting;
  }

  async #turn(): Promise<void> {
    if (this.#running < this.#limits.atOnce) this.#running++;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** The place goes to the next in line, so that nobody who comes now passes him. */
  #next(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#running--;
    else next();
  }
}
