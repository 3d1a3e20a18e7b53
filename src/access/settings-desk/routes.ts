import type { Route } from '../../foundation/route.ts';
import * as contract from '../contract.ts';
import { deskRows } from '../desk/desk-rows.ts';
import { actorOf } from '../desk/perform.ts';
import { standingNow } from '../desk/standing-store.ts';
import type { LifeDeps } from '../life/life-deps.ts';
import { showToOffices } from '../offices/show-to-offices.ts';
import {
  agreeInactivity,
  decideParoleAgents,
  proposeInactivity,
  setForDepartment,
  setLastNameField,
} from './setting-acts.ts';
import { showSettings } from './show-settings.ts';

const records = ['settings.changed', 'act.refused'] as const;

/** What the department decides where the policy leaves it open (53060.5(c)(2)(D), 53060.7(a)(2), R3, R7, R10). */
export const settingsRoutes = (deps: LifeDeps): readonly Route[] => {
  const { row, act } = deskRows(deps, { bodyBytes: 4096, perMinute: 60 });
  return [
    row('GET /settings', {
      who: 'signed-in',
      records: ['act.refused'],
      summary: 'For those who hold an office: what the department has decided, by whom, and what one may.',
      handler: (request, name) => {
        const actor = actorOf(request, name);
        return showToOffices(deps, actor, 'list-settings', async (db) =>
          showSettings(db, await standingNow(deps.db, actor.caller, actor.now)),
        );
      },
    }),
    act(
      'POST /settings/parole-agents',
      {
        who: 'signed-in',
        freshProof: true,
        records,
        body: contract.paroleAgentsBody,
        summary: 'As policy owner: whether DAPO’s Parole Agents need the Deputy Director’s approval (R3).',
      },
      decideParoleAgents,
    ),
    act(
      'POST /settings/department',
      {
        who: 'signed-in',
        freshProof: true,
        records,
        body: contract.departmentBody,
        summary: 'As policy owner: the department’s name, or how soon an alert is repeated (R21).',
      },
      setForDepartment,
    ),
    act(
      'POST /settings/last-name-field',
      {
        who: 'division-administrator',
        records,
        body: contract.lastNameFieldBody,
        summary: 'Turns the search form’s field for a last name on or off for your division (R10).',
      },
      setLastNameField,
    ),
    act(
      'POST /settings/inactivity',
      {
        who: 'signed-in',
        records,
        body: contract.inactivityBody,
        summary: 'As Hiring Authority: proposes after how many idle days an account is suspended (R7).',
      },
      proposeInactivity,
    ),
    act(
      'POST /settings/inactivity/agree',
      {
        who: 'eis',
        freshProof: true,
        records,
        body: contract.agreeInactivityBody,
        summary: 'EIS agrees to the days after which an idle account is suspended (R7).',
      },
      agreeInactivity,
    ),
  ];
};
