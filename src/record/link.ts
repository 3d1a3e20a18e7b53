import type { Queryable } from '../foundation/postgres/pool.ts';
import type { RecordClient, RecordPool } from './options.ts';
import { connect } from './store.ts';

/** The database did not answer in time; whether it did what was asked is not known. */
export class LinkTimeout extends Error {
  override readonly name = 'LinkTimeout';
}

/** The record's one connection, made when needed, dropped at the first doubt. */
export interface Link {
  /** Runs on the connection; whatever fails or takes too long ends it. */
  readonly run: <T>(work: (client: Queryable) => Promise<T>, withinMs: number) => Promise<T>;
  readonly close: () => void;
}

export async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new LinkTimeout(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function openLink(pool: RecordPool): Link {
  let current: RecordClient | undefined;

  const drop = (client: RecordClient) => {
    if (current !== client) return;
    current = undefined;
    client.release(true);
  };

  const connection = async (ms: number): Promise<RecordClient> => {
    if (current !== undefined) return current;
    const connecting = connect(pool);
    const client = await within(connecting, ms).catch((error: unknown) => {
      // One that comes too late is not kept.
      connecting.then((late) => late.release(true)).catch(() => {});
      throw error;
    });
    current = client;
    client.on('error', () => drop(client));
    return client;
  };

  return {
    run: async (work, withinMs) => {
      const started = performance.now();
      const client = await connection(withinMs);
      try {
        return await within(work(client), Math.max(1, withinMs - (performance.now() - started)));
      } catch (error) {
        drop(client);
        throw error;
      }
    },
    close: () => {
      if (current !== undefined) drop(current);
    },
  };
}
