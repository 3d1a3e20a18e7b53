import { z } from 'zod';
import { rfc3339 } from '../../foundation/clock.ts';
import type { Route, RouteRequest } from '../../foundation/route.ts';
import type { RecordLog } from '../../record/index.ts';
import { conformance, loadPolicies } from '../../rules/index.ts';
import { openApi } from '../http/openapi.ts';
import { clauseText, policyClauses } from '../policy-text.ts';
import { programVersion } from '../version.ts';

export interface OpenDeps {
  readonly record: RecordLog;
  /** The rest of the table, for its own description. */
  readonly table: readonly Route[];
}

const limits = { bodyBytes: 0, perMinute: 600 };

const clauseParams = z.strictObject({ clause: z.string().max(40) });

/** What anyone may ask: is it up, is searching open, what does the policy say, what routes are there. */
export function openRoutes({ record, table }: OpenDeps): readonly Route[] {
  const rows: readonly Route[] = [
    {
      method: 'GET',
      path: '/healthz',
      prefix: false,
      listener: 'open',
      who: 'anyone',
      records: { nothing: 'is the process alive' },
      limits,
      schema: {},
      summary: 'The process is alive.',
      handler: async () => ({ status: 200, body: { status: 'alive' } }),
    },
    {
      method: 'GET',
      path: '/readyz',
      prefix: false,
      listener: 'open',
      who: 'anyone',
      records: { nothing: 'can it serve' },
      limits,
      schema: {},
      summary: 'Database and record can serve; 503 when searching is closed.',
      handler: async () => {
        const { state, code, notes, missing } = await record.check();
        if (missing?.closed === true)
          return { status: 503, body: { status: 'closed', code: 'witness-missing' } };
        return state === 'open'
          ? { status: 200, body: { status: 'ready', notes } }
          : { status: 503, body: { status: 'closed', code } };
      },
    },
    {
      method: 'GET',
      path: '/record/health',
      listener: 'open',
      who: 'anyone',
      records: { nothing: 'is searching open' },
      limits,
      schema: {},
      summary: 'Is searching open: can the record be written (R33)?',
      handler: async () => {
        const { state, since, code, notes, missing } = await record.check();
        const closed = missing?.closed === true;
        return {
          status: 200,
          body: {
            open: state === 'open' && !closed,
            since: rfc3339(closed ? missing.closesAt : since),
            code: code ?? (closed ? 'witness-missing' : undefined),
            notes,
            size: record.head().size,
            missing:
              missing === undefined
                ? null
                : { since: rfc3339(missing.since), closesAt: rfc3339(missing.closesAt) },
          },
        };
      },
    },
    {
      method: 'GET',
      path: '/policy',
      listener: 'open',
      who: 'anyone',
      records: { nothing: 'the posted policy' },
      limits,
      schema: {},
      summary: 'The adopted policy, clause by clause (Civil Code 1798.90.53(b)(1)).',
      handler: async () => ({
        status: 200,
        body: {
          rules: loadPolicies().version,
          effectiveOn: loadPolicies().effectiveOn,
          clauses: policyClauses,
        },
      }),
    },
    {
      method: 'GET',
      path: '/conformance',
      listener: 'open',
      who: 'anyone',
      records: { nothing: 'clause by clause, which rule meets it and which case shows it' },
      limits,
      schema: {},
      summary: 'How each clause is met: rules, readings, worked cases.',
      handler: async () => ({ status: 200, body: conformance() }),
    },
    {
      method: 'GET',
      path: '/policy/clauses/:clause',
      listener: 'open',
      who: 'anyone',
      records: { nothing: 'the posted policy' },
      limits,
      schema: { params: clauseParams },
      summary: 'The words of one clause.',
      handler: async ({ params }: RouteRequest<undefined, z.infer<typeof clauseParams>>) => {
        const text = clauseText(params.clause);
        return text === undefined
          ? { status: 404, body: { code: 'no-such-clause', mend: 'See /api/v1/policy.' } }
          : { status: 200, body: { clause: params.clause, text } };
      },
    },
  ];
  const description: Route = {
    method: 'GET',
    path: '/api/openapi.json',
    prefix: false,
    listener: 'open',
    who: 'anyone',
    records: { nothing: 'the description of the routes' },
    limits,
    schema: {},
    summary: 'This description.',
    handler: async () => ({ status: 200, body: openApi([...table, ...rows, description], programVersion) }),
  };
  return [...rows, description];
}
