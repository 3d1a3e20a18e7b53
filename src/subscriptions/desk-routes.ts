import {
  type Actor,
  actorOf,
  actValues,
  decideAct,
  deskRows,
  refuseAct,
  standingNow,
} from '../access/index.ts';
import type { Answer, Route } from '../foundation/route.ts';
import { setConnector, resolvePseudonym } from './connectors/connector-acts.ts';
import { listConnectors } from './connectors/connector-list.ts';
import { agreementBody, agreementParams, connectorBody, resolveBody, revokeBody } from './contract.ts';
import { agreeLending, proposeLending, revokeLending } from './lending/agreement-acts.ts';
import type { SubscriptionDeps } from './lending/deps.ts';
import { lendingIdentity, lendingRequests } from './lending/lending-list.ts';

const who = 'signed-in';

/** What EIS and the policy's owners do: how others are asked, what is lent, and who asked for what (53060.6(a), 53060.10(a), R1). */
export const subscriptionRoutes = (deps: SubscriptionDeps): readonly Route[] => {
  const { row, act } = deskRows(deps, { bodyBytes: 65_536, perMinute: 60 });
  /** A list for EIS and the policy's owners alone. */
  const shown = async (actor: Actor, name: string, read: () => Promise<unknown>): Promise<Answer> => {
    const decision = decideAct('register-owner', await standingNow(deps.db, actor.caller, actor.now));
    return decision.effect === 'refuse'
      ? { status: 403, body: await refuseAct(deps, actor, name, decision) }
      : { status: 200, body: await read() };
  };
  return [
    row('GET /connectors', {
      who,
      records: ['act.refused'],
      summary: 'How each connector is asked, and what hinders it; for EIS and the policy’s owners.',
      handler: (request, name) => {
        const actor = actorOf(request, name);
        return shown(actor, 'list-connectors', () => listConnectors(deps.db, actor.now));
      },
    }),
    act(
      'POST /connectors',
      {
        who,
        records: ['connector.changed', 'act.refused'],
        body: connectorBody,
        summary: 'EIS says how a connector of its register is asked (53060.6(a), R18, R19).',
      },
      setConnector,
    ),
    act(
      'POST /connectors/pseudonym',
      {
        who,
        records: ['record.read', 'act.refused'],
        body: resolveBody,
        summary: 'Whose pseudonym it is, at the owner’s request (R19, CC 1798.90.52(a)(3)).',
      },
      resolvePseudonym,
    ),
    row('GET /lending', {
      who,
      records: ['act.refused'],
      summary: 'What the department lends to whom, and what another department needs to connect.',
      handler: (request, name) => {
        const actor = actorOf(request, name);
        return shown(actor, 'list-lending', () => lendingIdentity(deps, actor.now));
      },
    }),
    row('GET /lending/requests', {
      who,
      records: ['record.read', 'act.refused'],
      summary: 'Who asked for what, when and why; looking at it is an entry (53060.10(a), R5).',
      handler: (request, name) => {
        const actor = actorOf(request, name);
        return shown(actor, 'list-lending-requests', async () => {
          await deps.record.append({
            kind: 'record.read',
            act: 'lending',
            values: actValues(actor, 'lending'),
          });
          return lendingRequests(deps.db);
        });
      },
    }),
    act(
      'POST /lending/agreements',
      {
        who,
        records: ['lending.changed', 'act.refused'],
        body: agreementBody,
        summary: 'EIS proposes what another department may ask for (R1, R19, 53060.10(a)).',
      },
      proposeLending,
    ),
    act(
      'POST /lending/agreements/:agreement/agree',
      {
        who,
        freshProof: true,
        records: ['lending.changed', 'act.refused'],
        params: agreementParams,
        summary: 'A policy owner agrees to lend (R1).',
      },
      agreeLending,
    ),
    act(
      'POST /lending/agreements/:agreement/revoke',
      {
        who,
        records: ['lending.changed', 'act.refused'],
        params: agreementParams,
        body: revokeBody,
        summary: 'EIS or a policy owner revokes; answers under way are withdrawn (53060.10(a)).',
      },
      revokeLending,
    ),
  ];
};
