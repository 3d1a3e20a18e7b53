import { callerOf, type Route } from '../foundation/route.ts';
import { staffRows } from '../foundation/row.ts';
import type { SearchDeps } from '../searches/index.ts';
import { askedOf } from './asked-store.ts';
import { askedParams } from './contract.ts';
import { absent } from './match-rows.ts';
import { ownMatches } from './own-store.ts';
import { judgedMatches } from './standing-store.ts';

const nothing = { nothing: 'what one judged oneself; nothing of plate or place (R17)' };

/** One's own matches, as they were judged (R17). */
export function ownMatchRoutes({ db }: Pick<SearchDeps, 'db'>): readonly Route[] {
  const row = staffRows({ bodyBytes: 0, perMinute: 240 });
  return [
    row('GET /matches', {
      who: 'signed-in',
      records: nothing,
      summary: 'Matches that you judged, the newest first: verdict, case, what was done.',
      handler: async (request) => ({ status: 200, body: await ownMatches(db, callerOf(request).staffId) }),
    }),
    row('GET /inquiries/:asked/verdicts', {
      who: 'signed-in',
      records: nothing,
      params: askedParams,
      summary: 'Which matches of your search were judged, and how.',
      handler: async (request) => {
        const asked = Number(request.params.asked);
        const own = (await askedOf(db, asked))?.staffId === callerOf(request).staffId;
        return own
          ? { status: 200, body: await judgedMatches(db, asked) }
          : absent('It is another’s search, or none: open your own.');
      },
    }),
  ];
}
