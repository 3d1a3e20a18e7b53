import type { Pool } from 'pg';
import { withTransaction } from '../foundation/postgres/pool.ts';
import type { Caller, Route, RouteRequest } from '../foundation/route.ts';
import type { RecordLog } from '../record/index.ts';
import { type SeenBody, seenBody } from './contract.ts';
import { markSeen, noticesOf } from './notice-store.ts';

const limits = { bodyBytes: 4096, perMinute: 120 };

/** What a person was told of. Each sees and marks his own alone. */
export const noticeRoutes = (deps: { readonly db: Pool; readonly record: RecordLog }): readonly Route[] => [
  {
    method: 'GET',
    path: '/notices',
    listener: 'staff',
    who: 'signed-in',
    records: { nothing: "one's own notices; they carry no ALPR information (R20)" },
    limits,
    schema: {},
    summary: 'Your own notices, those not seen first.',
    handler: async ({ caller }: RouteRequest) => ({
      status: 200,
      body: await noticesOf(deps.db, callerOf(caller).staffId),
    }),
  },
  {
    method: 'POST',
    path: '/notices/seen',
    listener: 'staff',
    who: 'signed-in',
    records: ['notice.seen'],
    limits,
    schema: { body: seenBody },
    summary: 'Says that you have seen notices of yours (R14, R16).',
    handler: async ({ caller, body, now }: RouteRequest<SeenBody>) => {
      const { staffId, sessionId } = callerOf(caller);
      await withTransaction(deps.db, async (transaction) => {
        for (const entry of await markSeen(transaction, staffId, body.notices, now)) {
          await deps.record.append({
            kind: 'notice.seen',
            ref: entry,
            values: { staffId, session: sessionId },
          });
        }
      });
      return { status: 204 };
    },
  },
];

function callerOf(caller: Caller | undefined): Caller {
  if (caller === undefined) throw new TypeError('a route without a session asked for its caller');
  return caller;
}
