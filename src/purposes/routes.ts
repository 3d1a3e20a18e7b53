import { z } from 'zod';
import { civilDate } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Route, RouteRequest } from '../foundation/route.ts';
import { ruleTable } from './rules.ts';
import { screenPurpose } from './screening.ts';
import { listUses } from './uses-store.ts';

const checkBody = z.strictObject({ text: z.string().max(480), caseNumber: z.string().max(240) });

export const purposeRoutes = ({ db }: { readonly db: Queryable }): readonly Route[] => [
  {
    method: 'GET',
    path: '/uses',
    listener: 'staff',
    who: 'signed-in',
    records: { nothing: 'the authorized uses are public policy (53060.4(a))' },
    limits: { bodyBytes: 0, perMinute: 120 },
    schema: {},
    summary: 'The authorized uses that stand today (53060.4(a), R13).',
    handler: async ({ now }: RouteRequest) => ({
      status: 200,
      body: (await listUses(db, civilDate(now))).map(({ code, clause, words }) => ({
        code,
        clause,
        label: words,
      })),
    }),
  },
  {
    method: 'POST',
    path: '/purposes/check',
    listener: 'staff',
    who: 'signed-in',
    records: { nothing: 'advises while one types; nothing is kept and nothing is searched (R11)' },
    limits: { bodyBytes: 4096, perMinute: 240 },
    schema: { body: checkBody },
    summary: 'What screening would say of a purpose (53060.7(b)(4), (5)).',
    handler: async ({ body }: RouteRequest<z.infer<typeof checkBody>>) => {
      const { action, prohibited, adequate, personal, rules } = screenPurpose(body.text, {
        caseNumber: body.caseNumber,
      });
      return { status: 200, body: { action, prohibited, adequate, personal, rules } };
    },
  },
  {
    method: 'GET',
    path: '/purposes/rules',
    listener: 'open',
    who: 'anyone',
    records: { nothing: 'the published rule table' },
    limits: { bodyBytes: 0, perMinute: 60 },
    schema: {},
    summary: 'The published rules by which purposes are screened.',
    handler: async () => ({ status: 200, body: ruleTable }),
  },
];
