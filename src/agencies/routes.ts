import { civilDate } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Route } from '../foundation/route.ts';
import { mayReceive } from './agency.ts';
import { listRequesters } from './store.ts';

export const agencyRoutes = ({ db }: { readonly db: Queryable }): readonly Route[] => [
  {
    method: 'GET',
    path: '/agencies',
    listener: 'staff',
    who: 'signed-in',
    records: { nothing: 'the register of agencies; no ALPR information' },
    limits: { bodyBytes: 0, perMinute: 60 },
    schema: {},
    summary: 'Agencies at whose request one may ask: those that could receive the answer (R10, 53060.10(a)).',
    handler: async ({ now }) => {
      const agencies = await listRequesters(db);
      return {
        status: 200,
        body: agencies
          .filter((agency) => mayReceive(agency, civilDate(now)) === 'yes')
          .map(({ agency_id: id, name, entity_type: type }) => ({ id, name, type })),
      };
    },
  },
];
