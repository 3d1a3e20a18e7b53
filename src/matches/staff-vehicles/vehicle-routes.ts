import { answerOf, deskRows } from '../../access/index.ts';
import type { Route } from '../../foundation/route.ts';
import { ownAnswer, type SearchDeps } from '../../searches/index.ts';
import { askedParams, ownVehicleBody, permitsBody } from '../contract.ts';
import { askingOf, noMatch } from '../match-rows.ts';
import { subjectOf } from '../subject.ts';
import { askStaffVehicle, changeOwnVehicle, enterPermits } from './vehicle-acts.ts';

/** Vehicles of staff: a list that answers yes or no, and tells no plate (R18). */
export function staffVehicleRoutes(deps: SearchDeps): readonly Route[] {
  const { row, act } = deskRows(deps, { bodyBytes: 32_768, perMinute: 60 });
  const records = ['staff-vehicle.changed', 'act.refused'] as const;
  return [
    act(
      'POST /staff-vehicles/own',
      {
        who: 'signed-in',
        records,
        body: ownVehicleBody,
        summary:
          'Lists your own vehicle as one of staff, or takes it off; its plate is kept as a keyed digest (R18).',
      },
      changeOwnVehicle,
    ),
    act(
      'POST /staff-vehicles/permits',
      {
        who: 'division-administrator',
        records,
        body: permitsBody,
        summary: 'Lists the vehicles of parking permits, as keyed digests (R18).',
      },
      enterPermits,
    ),
    row('POST /inquiries/:asked/staff-vehicle', {
      who: 'signed-in',
      records: ['staff-vehicle.asked', 'act.refused', 'rules.failed'],
      params: askedParams,
      summary: 'Is the plate of your staff investigation a vehicle of staff? Yes or no (53060.4(a)(5), R18).',
      handler: async (request, name) => {
        const asking = askingOf(request, name);
        const asked = Number(request.params.asked);
        const body = await ownAnswer(deps, asked, asking.standpoint, request.now);
        const subject = body === undefined ? undefined : subjectOf(body, { asked, readId: '0' }, request.now);
        return subject === undefined ? noMatch : answerOf(await askStaffVehicle(deps, subject, asking));
      },
    }),
  ];
}
