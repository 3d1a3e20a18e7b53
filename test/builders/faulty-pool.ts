import type { QueryResultRow } from 'pg';
import type { Statement } from '../../src/foundation/postgres/pool.ts';
import type { RecordClient, RecordPool } from '../../src/record/options.ts';

/** A fault in a statement: before it is sent, or after the database has done it and before that is heard. */
export interface Fault {
  /** Part of the statement's text; '' stands for making the connection. */
  readonly at: string;
  readonly when: 'before' | 'after';
  /** The error, or 'hang' for no answer ever. */
  readonly error: Error | 'hang';
}

const never = new Promise<never>(() => {});

/** A real pool whose connections fail as told, once for each fault in the list. */
export function faultyPool(pool: RecordPool): { readonly pool: RecordPool; readonly faults: Fault[] } {
  const faults: Fault[] = [];

  const take = (matches: (fault: Fault) => boolean): Fault | undefined => {
    const at = faults.findIndex(matches);
    return at < 0 ? undefined : faults.splice(at, 1)[0];
  };
  const fail = (fault: Fault): Promise<never> =>
    fault.error === 'hang' ? never : Promise.reject(fault.error);

  const wrap = (client: RecordClient): RecordClient => ({
    query: async <Row extends QueryResultRow>(statement: string | Statement, values?: unknown[]) => {
      const text = typeof statement === 'string' ? statement : statement.text;
      const fault = take(({ at }) => at !== '' && text.includes(at));
      if (fault?.when === 'before') return fail(fault);
      const result = await client.query<Row>(statement, values);
      return fault === undefined ? result : fail(fault);
    },
    release: (destroy) => client.release(destroy),
    on: (event, listener) => client.on(event, listener),
  });

  return {
    faults,
    pool: {
      query: (statement, values) => pool.query(statement, values),
      connect: async () => {
        const fault = take(({ at }) => at === '');
        if (fault !== undefined) return fail(fault);
        return wrap(await pool.connect());
      },
    },
  };
}
