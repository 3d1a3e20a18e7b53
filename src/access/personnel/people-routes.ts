import type { Route } from '../../foundation/route.ts';
import { findQuery, memberBody } from '../contract.ts';
import { showToAdministrator } from '../desk/administer.ts';
import { deskRows } from '../desk/desk-rows.ts';
import { actorOf, type DeskDeps } from '../desk/perform.ts';
import { showToOffices } from '../offices/show-to-offices.ts';
import { addMember, changeMember } from './by-hand.ts';
import { findAnybody, peopleOf } from './people-list.ts';

const byHand = {
  who: 'division-administrator',
  freshProof: true,
  records: ['person.changed', 'access.suspended', 'act.refused'],
} as const;

/** The staff list by hand: one person at a time, with what the personnel file would bring about (53060.5(c)(1)(D)). */
export const peopleRoutes = (deps: DeskDeps): readonly Route[] => {
  const { row, act } = deskRows(deps, { bodyBytes: 4096, perMinute: 120 });
  return [
    row('GET /people', {
      who: 'division-administrator',
      records: ['act.refused'],
      query: findQuery,
      summary: 'People of your division whose name or staff id fits, to change their record.',
      handler: (request, name) =>
        showToAdministrator(deps, actorOf(request, name), 'list-people', (db, desk) =>
          peopleOf(db, desk, request.query),
        ),
    }),
    row('GET /people/find', {
      who: 'signed-in',
      records: ['act.refused'],
      query: findQuery,
      summary: 'For those who fill offices: anybody of the department by name or staff id.',
      handler: (request, name) =>
        showToOffices(deps, actorOf(request, name), 'find-person', (db) => findAnybody(db, request.query)),
    }),
    act(
      'POST /people',
      { ...byHand, body: memberBody, summary: 'Adds one person to the staff list of your division.' },
      addMember,
    ),
    act(
      'POST /people/change',
      {
        ...byHand,
        body: memberBody,
        summary: 'Changes one person’s record: a move, a separation, another classification, an address.',
      },
      changeMember,
    ),
  ];
};
