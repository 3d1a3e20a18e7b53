import { actorOf, decideAdministrator, type DeskDeps, deskRows, standingNow } from '../access/index.ts';
import type { Route } from '../foundation/route.ts';
import { membersOf, unitsOf } from '../people/index.ts';
import { assignAtDesk, closeAtDesk, openCaseAtDesk, reopenAtDesk, unassignAtDesk } from './case-acts.ts';
import { setSourcesAtDesk } from './case-sources.ts';
import { casesToConfirm, listCases } from './case-list.ts';
import { confirmAtDesk } from './confirm.ts';
import { assignBody, caseBody, type CaseChoices, caseSourcesBody, openCaseBody } from './contract.ts';

const administrators = 'division-administrator';

/** The cases of a division at its administrators' desk (53060.7(b)(4), (6), R12, R18). */
export const deskRoutes = (deps: DeskDeps): readonly Route[] => {
  const { row, act, list } = deskRows(deps, { bodyBytes: 8192, perMinute: 120 });
  return [
    list(
      'GET /cases',
      { act: 'list-cases', summary: 'The cases of your division; restricted ones only for OIA (R18).' },
      (db, { division }) => listCases(db, division),
    ),
    list(
      'GET /cases/choices',
      { act: 'list-choices', summary: 'Units and people of your division, to open and assign cases.' },
      async (db, { division }) => {
        const [units, people] = [await unitsOf(db, division), await membersOf(db, division)];
        return { units, people } satisfies CaseChoices;
      },
    ),
    row('GET /cases/to-confirm', {
      who: 'signed-in',
      records: { nothing: 'case numbers that wait for the asker; no ALPR information' },
      summary: 'Provisional cases that you may confirm: as administrator, or as their supervisor (R12).',
      handler: async (request, name) => {
        const { caller, now } = actorOf(request, name);
        const standing = await standingNow(deps.db, caller, now);
        const administrator = decideAdministrator(standing).effect === 'permit';
        return { status: 200, body: await casesToConfirm(deps.db, { ...standing, administrator }, now) };
      },
    }),
    act(
      'POST /cases',
      {
        who: administrators,
        records: ['case.opened', 'act.refused'],
        body: openCaseBody,
        summary: 'Opens a case of your division (53060.7(b)(6)).',
      },
      openCaseAtDesk,
    ),
    act(
      'POST /cases/confirm',
      {
        who: 'signed-in',
        records: ['case.confirmed', 'act.refused'],
        body: caseBody,
        summary: 'Confirms a provisional case as a second person (R12).',
      },
      confirmAtDesk,
    ),
    act(
      'POST /cases/assign',
      {
        who: administrators,
        records: ['case.assigned', 'act.refused'],
        body: assignBody,
        summary: 'Puts a person on a case.',
      },
      assignAtDesk,
    ),
    act(
      'POST /cases/unassign',
      {
        who: administrators,
        records: ['case.assigned', 'act.refused'],
        body: assignBody,
        summary: 'Takes a person off a case.',
      },
      unassignAtDesk,
    ),
    act(
      'POST /cases/sources',
      {
        who: administrators,
        records: ['case.changed', 'act.refused'],
        body: caseSourcesBody,
        summary: 'To which other sources the searches of a case go (R18, R19).',
      },
      setSourcesAtDesk,
    ),
    act(
      'POST /cases/close',
      {
        who: administrators,
        records: ['case.closed', 'act.refused'],
        body: caseBody,
        summary: 'Closes a case.',
      },
      closeAtDesk,
    ),
    act(
      'POST /cases/reopen',
      {
        who: administrators,
        records: ['case.changed', 'act.refused'],
        body: caseBody,
        summary: 'Opens a closed case again.',
      },
      reopenAtDesk,
    ),
  ];
};
