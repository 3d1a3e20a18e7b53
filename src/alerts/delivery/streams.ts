import type { PoolClient } from 'pg';
import type { Clock } from '../../foundation/clock.ts';
import type { SearchDeps, Standpoint } from '../../searches/index.ts';
import { findSessions, sessionLive } from '../../sign-in/index.ts';
import { thisServer, wakeChannel } from '../wake.ts';
import { AlertStream } from './stream.ts';

/** A session that has ended is found out within this time (53060.5(c)(1)(D): within a second). */
const lookEveryMs = 400;
/** Streams read on anyway, should a wake go missing. */
const readEveryMs = 5_000;
const listenAgainMs = 2_000;
/** Pages of one session that listen at once; one more ends the oldest. */
const mostOfOneSession = 6;

/** All streams of this process; woken by its own alerts, and by those of other processes. */
export class AlertStreams {
  readonly #deps: SearchDeps;
  readonly #clock: Clock;
  readonly #open = new Set<AlertStream>();
  readonly #timers: NodeJS.Timeout[] = [];
  #listening: PoolClient | undefined;
  #looking = false;
  #stopped = false;

  constructor(deps: SearchDeps, clock: Clock) {
    this.#deps = deps;
    this.#clock = clock;
  }

  start(): void {
    const look = setInterval(() => void this.#endTheDead(), lookEveryMs);
    const read = setInterval(() => {
      for (const stream of this.#open) stream.breathe();
      this.wake();
    }, readEveryMs);
    this.#timers.push(look.unref(), read.unref());
    void this.#listen();
  }

  stop(): void {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const stream of this.#open) stream.end('stopping');
    this.#listening?.release(true);
    this.#listening = undefined;
  }

  open(standpoint: Standpoint, position: number): AlertStream {
    const own = [...this.#open].filter(({ caller }) => caller.sessionId === standpoint.caller.sessionId);
    if (own.length >= mostOfOneSession) own[0]?.end('another');
    const stream = new AlertStream(this.#deps, standpoint, position);
    this.#open.add(stream);
    stream.body.on('close', () => this.#open.delete(stream));
    void this.#wakeOne(stream);
    return stream;
  }

  /** Each stream looks for what is new to it. */
  readonly wake = (): void => {
    for (const stream of this.#open) void this.#wakeOne(stream);
  };

  async #wakeOne(stream: AlertStream): Promise<void> {
    try {
      await stream.wake(this.#clock.now);
    } catch (error) {
      // Nothing leaves that is not recorded: the client comes back, and goes on from where it was.
      this.#deps.log.error('alerts not sent', { code: error instanceof Error ? error.name : 'unknown' });
      stream.body.destroy();
    }
  }

  /** 53060.5(c)(1)(D): a stream ends with its session. */
  async #endTheDead(): Promise<void> {
    if (this.#looking || this.#open.size === 0) return;
    this.#looking = true;
    try {
      const open = [...this.#open];
      const sessions = await findSessions(
        this.#deps.db,
        open.map(({ caller }) => caller.sessionKey),
      );
      const now = this.#clock.now();
      const live = new Set(
        sessions.filter((session) => sessionLive(session, now)).map(({ session_id }) => session_id),
      );
      for (const stream of open) if (!live.has(stream.caller.sessionId)) stream.end('signed-out');
    } catch (error) {
      this.#deps.log.error('sessions not read', { code: error instanceof Error ? error.name : 'unknown' });
      // What cannot be known does not hold.
      for (const stream of this.#open) stream.body.destroy();
    } finally {
      this.#looking = false;
    }
  }

  /** NOTIFY carries no data and only wakes; this server's own alerts have woken its streams already. */
  async #listen(): Promise<void> {
    if (this.#stopped) return;
    try {
      const client = await this.#deps.db.connect();
      if (this.#stopped) return client.release();
      this.#listening = client;
      client.on('notification', ({ payload }) => {
        if (payload !== thisServer) this.wake();
      });
      client.once('error', () => this.#listenLater());
      await client.query(`listen ${wakeChannel}`);
    } catch {
      this.#listenLater();
    }
  }

  #listenLater(): void {
    this.#listening?.release(true);
    this.#listening = undefined;
    if (!this.#stopped) setTimeout(() => void this.#listen(), listenAgainMs).unref();
  }
}
