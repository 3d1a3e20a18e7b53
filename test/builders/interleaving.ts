import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';
import type { Pool, PoolClient } from 'pg';
import type { Stores } from '../../src/server/open-stores.ts';

/** The header by which a request says which of the two it is. */
export const interleavedHeader = 'x-interleaved';

interface Side {
  readonly name: string;
  /** What it is about to do, and how it is let go on. */
  next: { readonly step: string; readonly go: () => void } | undefined;
  over: boolean;
}

/** Two requests of which one goes on at a time: which, is drawn at each step. */
export interface Interleaving {
  /** Runs both to their end; the steps in the order in which they were taken. */
  readonly run: <A, B>(
    random: () => number,
    one: () => Promise<A>,
    other: () => Promise<B>,
  ) => Promise<{ readonly one: A; readonly other: B; readonly steps: readonly string[] }>;
  /** Stops before each statement and each entry of the record. */
  readonly adapt: (stores: Stores) => Stores;
  /** Knows its requests by their header. */
  readonly prepare: (server: FastifyInstance) => void;
}

export const [oneSide, otherSide] = ['one', 'other'] as const;

/** A side that waits for a lock of the other does not come to its next step: then the other goes on, after so long. */
const blockedAfterMs = 25;

/** Every statement and every entry of two requests, in an order that is drawn by seed. */
export function anInterleaving(): Interleaving {
  const current = new AsyncLocalStorage<Side>();
  let sides: readonly Side[] = [];
  let changed = (): void => {};

  const before = (step: string): Promise<void> => {
    const side = current.getStore();
    if (side === undefined || side.over) return Promise.resolve();
    return new Promise((go) => {
      side.next = { step, go };
      changed();
    });
  };

  /** Until both have come to a step or to their end; or one has, and the other is held up by it. */
  const settled = async (): Promise<void> => {
    const all = (): boolean => sides.every(({ next, over }) => over || next !== undefined);
    while (!all()) {
      const some = sides.some(({ next }) => next !== undefined);
      const moved = new Promise<'moved'>((resolve) => {
        changed = () => resolve('moved');
      });
      if (!some) await moved;
      else if ((await Promise.race([moved, later(blockedAfterMs)])) === 'later') return;
    }
  };

  return {
    run: async (random, one, other) => {
      const steps: string[] = [];
      const [first, second] = [sideOf(oneSide), sideOf(otherSide)];
      sides = [first, second];
      // How eager the one is, is drawn too: so the other may be through before it has begun, and the reverse.
      const eager = 0.7 * random();
      const both = Promise.all([ending(first, one), ending(second, other)]);
      while (sides.some(({ over }) => !over)) {
        await settled();
        const ready = sides.filter(({ next }) => next !== undefined);
        const drawn = random() < eager ? first : second;
        const side = ready.includes(drawn) ? drawn : ready[0];
        if (side?.next === undefined) continue;
        const { step, go } = side.next;
        side.next = undefined;
        steps.push(`${side.name}: ${step}`);
        go();
      }
      const [oneAnswer, otherAnswer] = await both;
      return { one: oneAnswer, other: otherAnswer, steps };
    },
    adapt: (stores) => ({
      ...stores,
      app: steppedPool(stores.app, before),
      reads: steppedPool(stores.reads, before),
      record: steppedRecord(stores.record, before),
    }),
    prepare: (server) => {
      server.addHook('preHandler', (request, _reply, done) => {
        const side = sides.find(({ name }) => name === request.headers[interleavedHeader]);
        if (side === undefined) done();
        else current.run(side, done);
      });
    },
  };

  async function ending<T>(side: Side, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      side.over = true;
      changed();
    }
  }
}

const sideOf = (name: string): Side => ({ name, next: undefined, over: false });

const later = (ms: number): Promise<'later'> =>
  new Promise((resolve) => {
    setTimeout(() => resolve('later'), ms);
  });

type Before = (step: string) => Promise<void>;

/** A statement's beginning, or its name. */
const stepOf = (statement: unknown): string => {
  const { name, text } =
    typeof statement === 'string' ? { name: undefined, text: statement } : Object(statement);
  return name ?? String(text).trim().slice(0, 48).replaceAll(/\s+/g, ' ');
};

/** The same pool, which stops before each statement. */
function steppedPool(pool: Pool, before: Before): Pool {
  const clients = new WeakMap<PoolClient, PoolClient>();
  const stepped = <T extends Pool | PoolClient>(target: T): T =>
    new Proxy(target, {
      get: (of, key) => {
        if (key === 'query')
          return async (statement: never, values: never) => {
            await before(stepOf(statement));
            return of.query(statement, values);
          };
        if (key === 'connect')
          return async () => {
            const client = await (of as Pool).connect();
            const known = clients.get(client) ?? stepped(client);
            clients.set(client, known);
            return known;
          };
        const value: unknown = Reflect.get(of, key);
        return typeof value === 'function' ? value.bind(of) : value;
      },
    });
  return stepped(pool);
}

/** The same record, which stops before each entry. */
function steppedRecord(record: Stores['record'], before: Before): Stores['record'] {
  return {
    ...record,
    append: async (draft) => {
      await before(`record ${draft.kind}`);
      return record.append(draft);
    },
    ask: async (draft, query, asking) => {
      await before(`record ${draft.kind}`);
      return record.ask(draft, query, asking);
    },
    open: async (draft, query, asking, condition) => {
      await before(`record ${draft.kind}`);
      return record.open(draft, query, asking, condition);
    },
    answer: async (draft, condition) => {
      await before(`record ${draft.kind}`);
      return record.answer(draft, condition);
    },
  };
}
