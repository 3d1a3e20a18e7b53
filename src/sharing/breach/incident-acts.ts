import {
  type Actor,
  actValues,
  decideAct,
  type Deed,
  type DeskDeps,
  perform,
  type Performed,
  refusedByStore,
  type Refusing,
  refusing,
} from '../../access/index.ts';
import { tell } from '../../deadlines/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { roleHolders } from '../../people/index.ts';
import type { CloseIncidentBody, IncidentToldBody, OpenIncidentBody } from '../contract.ts';
import { closeIncident, noteIncidentEntry, openIncident, stopClock } from './incident-store.ts';

const onIncident = (
  deps: DeskDeps,
  actor: Actor,
  work: (transaction: Queryable) => Promise<Deed<object> | Refusing>,
): Promise<Performed<object>> =>
  perform(deps, actor, 'keep-incident', async (transaction, standing) => {
    const decision = decideAct('keep-incident', standing);
    return decision.effect === 'refuse' ? decision : work(transaction);
  });

const noIncident = refusing('CC 1798.29', 'No such incident is open.', 'Open the list again.');

/** Opens an incident: EIS and the policy's owners are told at once, and every clock of the law begins (R34). */
export const openAnIncident = (
  deps: DeskDeps,
  actor: Actor,
  body: OpenIncidentBody,
): Promise<Performed<object>> =>
  onIncident(deps, actor, async (transaction) => {
    const opened = await openIncident(transaction, body, actor.caller.staffId, actor.now);
    if (!opened.ok) return refusedByStore(opened, 'Give the time as it was.');
    const told = (await roleHolders(transaction)).filter(
      ({ role }) => role === 'eis' || role === 'policy-owner',
    );
    return {
      draft: {
        kind: 'incident.opened',
        act: body.nature,
        values: actValues(actor, opened.value, `${body.about} ${body.subject}`),
      },
      value: { incident: opened.value },
      afterwards: async (entry) => {
        await noteIncidentEntry(transaction, opened.value, entry);
        const staffIds = told.map(({ staffId }) => staffId);
        await tell(transaction, { kind: 'incident-opened', entry, staffIds }, actor.now);
      },
    };
  });

/** Notes that somebody whom the law names was told, or is not to be. */
export const tellOfIncident = (
  deps: DeskDeps,
  actor: Actor,
  body: IncidentToldBody,
): Promise<Performed<object>> =>
  onIncident(deps, actor, async (transaction) =>
    (await stopClock(transaction, body, actor.caller.staffId, actor.now))
      ? {
          draft: {
            kind: 'incident.told',
            act: body.whom,
            values: actValues(actor, body.incident, body.how),
          },
          value: {},
        }
      : noIncident,
  );

export const closeTheIncident = (
  deps: DeskDeps,
  actor: Actor,
  body: CloseIncidentBody,
): Promise<Performed<object>> =>
  onIncident(deps, actor, async (transaction) => {
    const closed = await closeIncident(transaction, body, actor.caller.staffId, actor.now);
    if (!closed.ok) return refusedByStore(closed, 'Note whom you have told, then close it.');
    return closed.value
      ? {
          draft: { kind: 'incident.closed', act: body.outcome, values: actValues(actor, body.incident) },
          value: {},
        }
      : noIncident;
  });
