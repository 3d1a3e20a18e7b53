import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ConnectionSettings } from '../../src/foundation/postgres/connection.ts';
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

const driver = fileURLToPath(new URL('./drive.mjs', import.meta.url));

/** Asks everything `rounds` times, one after the other, from a process of its own, after `warm` calls that do not count. */
export async function drive(
  side: Side,
  pace: { readonly warm: number; readonly rounds: number },
): Promise<Driven> {
  const child = spawn(process.execPath, [driver], { stdio: ['pipe', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(JSON.stringify({ side, ...pace }));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the load generator stopped with ${code}`);
  return JSON.parse(Buffer.concat(chunks).toString());
}
