import type { Pool } from 'pg';
import { withTransaction } from '../foundation/postgres/pool.ts';
import { callerOf, type Route, type RouteRequest } from '../foundation/route.ts';
import type { RecordLog } from '../record/index.ts';
import { type OwnMail, type SeenBody, seenBody } from './contract.ts';
import { mailAddressOf, markSeen, noticesOf } from './notice-store.ts';

const limits = { bodyBytes: 4096, perMinute: 120 };

export interface NoticeDeps {
  readonly db: Pool;
  readonly record: RecordLog;
  /** A mail server is configured, so that notices are mailed too. */
  readonly mailOn: boolean;
}

/** What a person was told of. Each sees and marks his own alone. */
export const noticeRoutes = (deps: NoticeDeps): readonly Route[] => [
  {
    method: 'GET',
    path: '/notices',
    listener: 'staff',
    who: 'signed-in',
    records: { nothing: "one's own notices; they carry no ALPR information (R20)" },
    limits,
    schema: {},
    summary: 'Your own notices, those not seen first.',
    handler: async (request: RouteRequest) => ({
      status: 200,
      body: await noticesOf(deps.db, callerOf(request).staffId),
    }),
  },
  {
    method: 'GET',
    path: '/notices/mail',
    listener: 'staff',
    who: 'signed-in',
    records: { nothing: "whether notices are mailed, and to which address of one's own" },
    limits,
    schema: {},
    summary: 'Whether notices go by mail too, and to which address your own go (R20).',
    handler: async (request: RouteRequest) => {
      const address = await mailAddressOf(deps.db, callerOf(request).staffId);
      return { status: 200, body: { on: deps.mailOn, address } satisfies OwnMail };
    },
  },
  {
    method: 'POST',
    path: '/notices/seen',
    listener: 'staff',
    who: 'signed-in',
    records: ['notice.seen', 'act.refused'],
    limits,
    schema: { body: seenBody },
    summary: 'Says that you have seen notices of yours (R14, R16).',
    handler: async (request: RouteRequest<SeenBody>) => {
      const { body, now } = request;
      const { staffId, sessionId } = callerOf(request);
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
