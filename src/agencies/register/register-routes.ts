import { deskRows, type DeskDeps } from '../../access/index.ts';
import type { Route } from '../../foundation/route.ts';
import { classifyName } from '../classify/classify.ts';
import {
  agencyKeyBody,
  decideAgencyBody,
  importAgenciesBody,
  membersBody,
  nameQuery,
  registerAgencyBody,
  takeOffMemberBody,
} from '../contract.ts';
import { importAgencies } from './import-act.ts';
import { addMembers, takeOffMember } from './member-acts.ts';
import { decideOnAgency, enterAgencyKey, registerAnAgency } from './register-acts.ts';
import { readRegister } from './register-store.ts';

const kept = { who: 'signed-in', records: ['agency.changed', 'act.refused'] } as const;

/** The register of agencies: what each is, who decided that it may receive plate data, and on what (53060.10(a), 53060.3(d)). */
export const registerRoutes = (deps: DeskDeps): readonly Route[] => {
  const { row, act } = deskRows(deps, { bodyBytes: 8192, perMinute: 60 });
  return [
    row('GET /agencies/register', {
      who: 'signed-in',
      records: { nothing: 'the register of agencies; no ALPR information' },
      summary:
        'Every agency with what it is, the evidence, and why it cannot be chosen as a recipient (R25).',
      handler: async ({ now }) => ({ status: 200, body: await readRegister(deps.db, now) }),
    }),
    row('GET /agencies/proposal', {
      who: 'signed-in',
      records: { nothing: 'what a name suggests; no ALPR information' },
      query: nameQuery,
      summary: 'What the name of an agency suggests of it; a person decides, on evidence (R25).',
      handler: async ({ query }) => ({ status: 200, body: classifyName(query.name) }),
    }),
    act(
      'POST /agencies/register',
      { ...kept, body: registerAgencyBody, summary: 'Enters an agency; it may receive nothing yet.' },
      registerAnAgency,
    ),
    act(
      'POST /agencies/decide',
      {
        ...kept,
        freshProof: true,
        body: decideAgencyBody,
        summary: 'Decides whether an agency may receive plate data, on evidence, for a year at most.',
      },
      decideOnAgency,
    ),
    act(
      'POST /agencies/key',
      {
        ...kept,
        freshProof: true,
        body: agencyKeyBody,
        summary: 'The key that packages for an agency are encrypted to.',
      },
      enterAgencyKey,
    ),
    act(
      'POST /agencies/members',
      {
        ...kept,
        body: membersBody,
        summary: 'Who belongs to a task force, which counts member by member (R10).',
      },
      addMembers,
    ),
    act(
      'POST /agencies/members/take-off',
      {
        ...kept,
        freshProof: true,
        body: takeOffMemberBody,
        summary: 'Takes a member off a task force, on evidence that it left (R10).',
      },
      takeOffMember,
    ),
    act(
      'POST /agencies/import',
      {
        ...kept,
        limits: { bodyBytes: 2_200_000, perMinute: 20 },
        body: importAgenciesBody,
        summary: 'A register from a spreadsheet: tried first, then entered whole or not at all.',
      },
      importAgencies,
    ),
  ];
};
