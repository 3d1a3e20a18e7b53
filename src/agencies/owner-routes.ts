import { actorOf, decideAct, deskRows, type DeskDeps, refuseAct, standingNow } from '../access/index.ts';
import type { Route } from '../foundation/route.ts';
import { ownerContactBody, ownerTermsBody, registerOwnerBody } from './contract.ts';
import { changeOwnerContact, changeOwnerTerms, registerOwner } from './owner-acts.ts';
import { listOwners } from './owner-store.ts';

const who = 'signed-in';
const records = ['agency.changed', 'act.refused'] as const;

/** Owners of data: who they are, and on what terms the department uses what is theirs (53060.3(e), 53060.4(b), R28). */
export const ownerRoutes = (deps: DeskDeps): readonly Route[] => {
  const { row, act } = deskRows(deps, { bodyBytes: 8192, perMinute: 60 });
  return [
    row('GET /owners', {
      who,
      records: ['act.refused'],
      summary: 'The owners of data with contact, evidence and terms; for EIS and the policy’s owners.',
      handler: async (request, name) => {
        const actor = actorOf(request, name);
        const decision = decideAct('set-owner-terms', await standingNow(deps.db, actor.caller, actor.now));
        return decision.effect === 'refuse'
          ? { status: 403, body: await refuseAct(deps, actor, 'list-owners', decision) }
          : { status: 200, body: await listOwners(deps.db) };
      },
    }),
    act(
      'POST /owners',
      { who, records, body: registerOwnerBody, summary: 'Registers an owner of data (53060.4(b)).' },
      registerOwner,
    ),
    act(
      'POST /owners/contact',
      {
        who,
        records,
        body: ownerContactBody,
        summary: 'Who speaks for an owner, and what shows that the data is its own.',
      },
      changeOwnerContact,
    ),
    act(
      'POST /owners/terms',
      {
        who,
        records,
        body: ownerTermsBody,
        summary: 'An owner’s periods, age limit, uses, kinds of case and onward sharing (53060.2(a), R28).',
      },
      changeOwnerTerms,
    ),
  ];
};
