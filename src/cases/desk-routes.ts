import {
  actorOf,
  answerOf,
  decideAdministrator,
  type DeskDeps,
  showToAdministrator,
  standingNow,
} from '../access/index.ts';
import type { Route, RouteRequest } from '../foundation/route.ts';
import { membersOf, unitsOf } from '../people/index.ts';
import { assignAtDesk, closeAtDesk, openCaseAtDesk, reopenAtDesk, unassignAtDesk } from './case-acts.ts';
import { casesToConfirm, listCases } from './case-list.ts';
import { confirmAtDesk } from './confirm.ts';
import {
  type AssignBody,
  assignBody,
  type CaseBody,
  caseBody,
  type CaseChoices,
  type OpenCaseBody,
  openCaseBody,
} from './contract.ts';

const limits = { bodyBytes: 8192, perMinute: 120 };

/** The cases of a division at its administrators' desk (53060.7(b)(4), (6), R12, R18). */
export const deskRoutes = (deps: DeskDeps): readonly Route[] => [
  {
    method: 'GET',
    path: '/cases',
    listener: 'staff',
    who: 'division-administrator',
    records: ['act.refused'],
    limits,
    schema: {},
    summary: 'The cases of your division; restricted ones only for OIA (R18).',
    handler: (request: RouteRequest) =>
      showToAdministrator(deps, actorOf(request, 'GET /cases'), 'list-cases', (db, { division }) =>
        listCases(db, division),
      ),
  },
  {
    method: 'GET',
    path: '/cases/choices',
    listener: 'staff',
    who: 'division-administrator',
    records: ['act.refused'],
    limits,
    schema: {},
    summary: 'Units and people of your division, to open and assign cases.',
    handler: (request: RouteRequest) =>
      showToAdministrator(
        deps,
        actorOf(request, 'GET /cases/choices'),
        'list-choices',
        async (db, { division }) => {
          const [units, people] = [await unitsOf(db, division), await membersOf(db, division)];
          return { units, people } satisfies CaseChoices;
        },
      ),
  },
  {
    method: 'GET',
    path: '/cases/to-confirm',
    listener: 'staff',
    who: 'signed-in',
    records: { nothing: 'case numbers that wait for the asker; no ALPR information' },
    limits,
    schema: {},
    summary: 'Provisional cases that you may confirm: as administrator, or as their supervisor (R12).',
    handler: async (request: RouteRequest) => {
      const { caller, now } = actorOf(request, 'GET /cases/to-confirm');
      const standing = await standingNow(deps.db, caller, now);
      const administrator = decideAdministrator(standing).effect === 'permit';
      return { status: 200, body: await casesToConfirm(deps.db, { ...standing, administrator }, now) };
    },
  },
  {
    method: 'POST',
    path: '/cases',
    listener: 'staff',
    who: 'division-administrator',
    records: ['case.opened', 'act.refused'],
    limits,
    schema: { body: openCaseBody },
    summary: 'Opens a case of your division (53060.7(b)(6)).',
    handler: async (request: RouteRequest<OpenCaseBody>) =>
      answerOf(await openCaseAtDesk(deps, actorOf(request, 'POST /cases'), request.body)),
  },
  {
    method: 'POST',
    path: '/cases/confirm',
    listener: 'staff',
    who: 'signed-in',
    records: ['case.confirmed', 'act.refused'],
    limits,
    schema: { body: caseBody },
    summary: 'Confirms a provisional case as a second person (R12).',
    handler: async (request: RouteRequest<CaseBody>) =>
      answerOf(await confirmAtDesk(deps, actorOf(request, 'POST /cases/confirm'), request.body)),
  },
  {
    method: 'POST',
    path: '/cases/assign',
    listener: 'staff',
    who: 'division-administrator',
    records: ['case.assigned', 'act.refused'],
    limits,
    schema: { body: assignBody },
    summary: 'Puts a person on a case.',
    handler: async (request: RouteRequest<AssignBody>) =>
      answerOf(await assignAtDesk(deps, actorOf(request, 'POST /cases/assign'), request.body)),
  },
  {
    method: 'POST',
    path: '/cases/unassign',
    listener: 'staff',
    who: 'division-administrator',
    records: ['case.assigned', 'act.refused'],
    limits,
    schema: { body: assignBody },
    summary: 'Takes a person off a case.',
    handler: async (request: RouteRequest<AssignBody>) =>
      answerOf(await unassignAtDesk(deps, actorOf(request, 'POST /cases/unassign'), request.body)),
  },
  {
    method: 'POST',
    path: '/cases/close',
    listener: 'staff',
    who: 'division-administrator',
    records: ['case.closed', 'act.refused'],
    limits,
    schema: { body: caseBody },
    summary: 'Closes a case.',
    handler: async (request: RouteRequest<CaseBody>) =>
      answerOf(await closeAtDesk(deps, actorOf(request, 'POST /cases/close'), request.body)),
  },
  {
    method: 'POST',
    path: '/cases/reopen',
    listener: 'staff',
    who: 'division-administrator',
    records: ['case.changed', 'act.refused'],
    limits,
    schema: { body: caseBody },
    summary: 'Opens a closed case again.',
    handler: async (request: RouteRequest<CaseBody>) =>
      answerOf(await reopenAtDesk(deps, actorOf(request, 'POST /cases/reopen'), request.body)),
  },
];
