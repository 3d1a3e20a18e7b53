import type { z } from 'zod';
import type { Instant } from './clock.ts';

/** Staff: client certificate asked; open: public pages, tiles, health; feeds: cameras and vendors. */
export type Listener = 'staff' | 'open' | 'feeds';

/**
 * Who may call a route at all. What that person may *do* is decided by the rules; `signed-in` routes are handed the
 * session's person. Nothing is served outside the table.
 */
export type Who =
  | 'anyone'
  | 'demo-token'
  | 'feed'
  /** Another department's Plateward, by its certificate and the signature of its request. */
  | 'peer'
  | 'signed-in'
  | 'end-user'
  | 'division-administrator'
  | 'eis';

/**
 * The kinds of entry a route appends, or why it appends none. On every route a session that is not proved whole is refused
 * with an entry of its own, `act.refused` (53060.9(a)).
 */
export type Records = readonly string[] | { readonly nothing: string };

export interface Caller {
  readonly staffId: string;
  readonly division: string;
  readonly role: 'end-user' | 'administrator';
  readonly sessionId: string;
  /** The key of the session's row: SHA-256 of its token. */
  readonly sessionKey: Buffer;
  readonly deviceId: string;
  /** 53060.9(a): signed in with two factors, on an issued device that proved itself. */
  readonly proved: boolean;
  /** When the person last proved who it is; 0 = never. */
  readonly freshProofAt: Instant;
}

export interface RouteRequest<Body = unknown, Params = unknown, Query = unknown> {
  readonly body: Body;
  readonly params: Params;
  readonly query: Query;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Present exactly on routes whose `who` asks for a session. */
  readonly caller: Caller | undefined;
  readonly address: string;
  /** SHA-256 of the client certificate of this connection, when it showed one that the department's CA signed. */
  readonly certificate: Buffer | undefined;
  readonly now: Instant;
  /** Aborted when the client leaves or the server stops. */
  readonly signal: AbortSignal;
  /** The bytes as sent, for routes that ask for them (`raw: true`): signatures are over bytes. */
  readonly raw: Buffer | undefined;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Without the prefix `/api/v1` when `prefix` is not false. */
  readonly path: string;
  readonly prefix?: false;
  readonly listener: Listener;
  readonly who: Who;
  /** 53060.9(a): only within five minutes of a fresh proof of the person (`POST /sign-in/confirm`). */
  readonly freshProof?: true;
  /** Serves a session that is not proved whole too: to look at it, to accept the notice, to end it. */
  readonly anySession?: true;
  readonly records: Records;
  readonly limits: { readonly bodyBytes: number; readonly perMinute: number };
  readonly raw?: true;
  readonly schema: { readonly body?: z.ZodType; readonly params?: z.ZodType; readonly query?: z.ZodType };
  readonly summary: string;
  readonly handler: (request: RouteRequest<never, never, never>) => Promise<Answer>;
}

/** The caller of a route whose `who` asks for a session: the server lets nobody else through. */
export function callerOf({ caller }: Pick<RouteRequest, 'caller'>): Caller {
  if (caller === undefined) throw new TypeError('a route without a session asked for its caller');
  return caller;
}
