import { actorOf, decideAct, type DeskDeps, deskRows, refuseAct, standingNow } from '../../access/index.ts';
import type { Route } from '../../foundation/route.ts';
import { closeIncidentBody, incidentToldBody, openIncidentBody } from '../contract.ts';
import { closeTheIncident, openAnIncident, tellOfIncident } from './incident-acts.ts';
import { listIncidents } from './incident-store.ts';

const who = 'signed-in';

/** Breaches of ALPR information: what happened, whom the law wants told by when, and who was (Civil Code 1798.29, R34). */
export const incidentRoutes = (deps: DeskDeps): readonly Route[] => {
  const { row, act } = deskRows(deps, { bodyBytes: 4_096, perMinute: 60 });
  return [
    row('GET /incidents', {
      who,
      records: ['act.refused'],
      summary: 'The incidents with their clocks; for EIS, the policy’s owners and administrators.',
      handler: async (request, name) => {
        const actor = actorOf(request, name);
        const decision = decideAct('keep-incident', await standingNow(deps.db, actor.caller, actor.now));
        return decision.effect === 'refuse'
          ? { status: 403, body: await refuseAct(deps, actor, 'list-incidents', decision) }
          : { status: 200, body: await listIncidents(deps.db, actor.now) };
      },
    }),
    act(
      'POST /incidents',
      {
        who,
        records: ['incident.opened', 'act.refused'],
        body: openIncidentBody,
        summary: 'Opens an incident: its clocks begin when it became known.',
      },
      openAnIncident,
    ),
    act(
      'POST /incidents/told',
      {
        who,
        records: ['incident.told', 'act.refused'],
        body: incidentToldBody,
        summary: 'Somebody whom the law names was told.',
      },
      tellOfIncident,
    ),
    act(
      'POST /incidents/close',
      {
        who,
        records: ['incident.closed', 'act.refused'],
        body: closeIncidentBody,
        summary: 'Closes an incident, once every clock has stopped.',
      },
      closeTheIncident,
    ),
  ];
};
