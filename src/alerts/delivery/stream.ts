import { PassThrough } from 'node:stream';
import type { Caller } from '../../foundation/route.ts';
import type { SearchDeps, Standpoint } from '../../searches/index.ts';
import { alertsAfter } from './alert-row.ts';
import { showAlert } from './show-alert.ts';

/** What a client that has left unread is allowed to hold up. */
const mostUnread = 1_000_000;

/**
 * The alerts of one session as server-sent events, each decided and recorded before it is sent (R20). It reads on from
 * its position whenever it is woken, so that a wake that goes missing loses nothing.
 */
export class AlertStream {
  readonly body = new PassThrough();
  readonly #deps: SearchDeps;
  readonly #standpoint: Standpoint;
  readonly #ended = new AbortController();
  #position: number;
  #reading = false;
  #again = false;

  constructor(deps: SearchDeps, standpoint: Standpoint, position: number) {
    this.#deps = deps;
    this.#standpoint = standpoint;
    this.#position = position;
    this.body.on('close', () => this.#ended.abort());
    this.body.on('error', () => this.#ended.abort());
    // The client asks again after so many ms when the connection breaks, and says where it was.
    this.body.write('retry: 1000\n\n');
  }

  get caller(): Caller {
    return this.#standpoint.caller;
  }

  get ended(): boolean {
    return this.#ended.signal.aborted;
  }

  /** Sends what is new; told while it does, it looks once more. */
  async wake(now: () => number): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return;
    }
    this.#reading = true;
    try {
      do {
        this.#again = false;
        await this.#sendNew(now);
      } while (this.#again && !this.ended);
    } finally {
      this.#reading = false;
    }
  }

  /** A comment, so that a connection that is dead is found out. */
  breathe(): void {
    if (!this.ended) this.body.write(': \n\n');
  }

  /** The last thing that is sent says why. */
  end(why: 'signed-out' | 'stopping' | 'another'): void {
    if (this.ended) return;
    this.body.end(`event: end\ndata: ${JSON.stringify({ why })}\n\n`);
    this.#ended.abort();
  }

  async #sendNew(now: () => number): Promise<void> {
    const { caller } = this.#standpoint;
    for (const alert of await alertsAfter(this.#deps.db, this.#position, caller.staffId, now())) {
      if (this.ended) return;
      const asking = { standpoint: this.#standpoint, now: now(), signal: this.#ended.signal };
      const shown = await showAlert(this.#deps, alert, 'receive-alert', asking);
      this.#position = alert.alert_id;
      if (shown.kind === 'alert') this.#send('alert', alert.alert_id, shown.alert);
      if (shown.kind === 'refuse') this.#send('refused', alert.alert_id, shown.refusal);
    }
  }

  #send(event: 'alert' | 'refused', id: number, data: unknown): void {
    if (this.ended) return;
    if (this.body.writableLength > mostUnread) {
      this.body.destroy();
      return;
    }
    this.body.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }
}
