import type { Route } from '../../foundation/route.ts';
import { deskRows } from '../desk/desk-rows.ts';
import { actorOf, type DeskDeps } from '../desk/perform.ts';
import { showWitness, signContinuation } from './continuation-act.ts';

/** A missing log witness, and EIS's signed continuation (R33). */
export const witnessRoutes = (deps: DeskDeps): readonly Route[] => {
  const { row, act } = deskRows(deps, { bodyBytes: 1024, perMinute: 60 });
  return [
    row('GET /record/log-witness', {
      who: 'signed-in',
      records: { nothing: 'whether a log witness is missing; no ALPR information' },
      summary: 'Whether a log witness is missing, and when searching closes for it (R33).',
      handler: async (request, name) => ({
        status: 200,
        body: await showWitness(deps, actorOf(request, name)),
      }),
    }),
    act(
      'POST /record/continuation',
      {
        who: 'eis',
        freshProof: true,
        records: ['record.continued', 'act.refused'],
        summary: 'EIS signs that searching goes on for 72 hours more without the log witness (R33).',
      },
      signContinuation,
    ),
  ];
};
