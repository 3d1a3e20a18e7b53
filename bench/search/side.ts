import type { ConnectionSettings } from '../../src/foundation/postgres/connection.ts';
import { inOwnProcess } from '../child.ts';
import type { PeerSearch } from '../peers/queries.ts';

export interface HttpCall {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface StoreCall {
  readonly statement: { readonly name: string; readonly text: string; readonly values: readonly unknown[] };
  readonly limit: number;
}

/** How one question is put: over HTTP, as the peer's two statements, or as our store's one. */
export type Side =
  | { readonly kind: 'http'; readonly port: number; readonly calls: readonly HttpCall[] }
  | { readonly kind: 'sql'; readonly settings: ConnectionSettings; readonly calls: readonly PeerSearch[] }
  | {
      readonly kind: 'store';
      readonly settings: ConnectionSettings;
      /** What a connection for searches is made ready with. */
      readonly begin: readonly string[];
      readonly calls: readonly StoreCall[];
    };

export interface SearchAnswer {
  /** At most 10,000. */
  readonly count: number;
  /** In the order of the page. */
  readonly ids: readonly string[];
}

export interface Driven {
  readonly times: readonly number[];
  /** One for each call. */
  readonly answers: readonly SearchAnswer[];
}

/** Asks everything `rounds` times, one after the other, from a process of its own, after `warm` calls that do not count. */
export function drive(side: Side, pace: { readonly warm: number; readonly rounds: number }): Promise<Driven> {
  return inOwnProcess<Driven>(new URL('./drive.mjs', import.meta.url), { side, ...pace });
}
