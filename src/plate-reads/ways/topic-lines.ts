/** How much is done at once, and how much may be under way or wait for it. */
export interface TopicLimits {
  readonly atOnce: number;
  readonly held: number;
}

/**
 * Work of several topics side by side: what comes on one topic is done in the order in which it came, so that a revision
 * never passes what it revises. Whoever brings more than there is room for waits.
 */
export class TopicLines {
  readonly #limits: TopicLimits;
  /** The last work of each topic that has any. */
  readonly #lines = new Map<string, Promise<void>>();
  readonly #turns: (() => void)[] = [];
  readonly #forRoom: (() => void)[] = [];
  #running = 0;
  #held = 0;

  constructor(limits: TopicLimits) {
    this.#limits = limits;
  }

  /** Begins the work when it is its turn; resolves once there is room for another. The work itself throws nothing. */
  async add(topic: string, work: () => Promise<void>): Promise<void> {
    this.#held += 1;
    const before = this.#lines.get(topic) ?? Promise.resolve();
    const done = before.then(() => this.#inTurn(work));
    this.#lines.set(topic, done);
    void this.#forget(topic, done);
    if (this.#held >= this.#limits.held) await new Promise<void>((resolve) => this.#forRoom.push(resolve));
  }

  /** Resolves when nothing is under way any more. */
  async idle(): Promise<void> {
    await Promise.all(this.#lines.values());
  }

  async #forget(topic: string, done: Promise<void>): Promise<void> {
    await done;
    if (this.#lines.get(topic) === done) this.#lines.delete(topic);
    this.#held -= 1;
    this.#forRoom.shift()?.();
  }

  async #inTurn(work: () => Promise<void>): Promise<void> {
    if (this.#running < this.#limits.atOnce) this.#running += 1;
    else await new Promise<void>((resolve) => this.#turns.push(resolve));
    try {
      await work();
    } finally {
      const next = this.#turns.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}
