import { listUses } from '../../purposes/index.ts';
import { administratorsOf, type DivisionName, findPerson, rolesOf } from '../../people/index.ts';
import { civilDate, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type Answer, type Caller, callerOf, type Route, type RouteRequest } from '../../foundation/route.ts';
import type { RecordLog } from '../../record/index.ts';
import {
  acknowledgeBanner,
  endSession,
  findDevice,
  findSession,
  idleLimit,
  ownWays,
} from '../../sign-in/index.ts';
import { sessionCookie } from '../http/server.ts';

export interface SessionDeps {
  readonly db: Queryable;
  readonly record: RecordLog;
  readonly installation: 'demo' | 'production';
}

/** CJIS AC-8: shown before anything else, acknowledged at each sign-in. */
export const useBanner =
  'This is a restricted system of the State of California. Access is for approved staff and authorized uses only ' +
  '(DOM 53060.4). Every search, page and photo is recorded and audited. Use for immigration enforcement or for ' +
  'investigations of reproductive health is prohibited. Misuse is subject to discipline, prosecution and civil liability ' +
  '(Civil Code 1798.90.54). By going on you consent to this.';

const limits = { bodyBytes: 1024, perMinute: 120 };
const clearCookie = `${sessionCookie}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Strict`;

/** Who is signed in, on what, until when, and what the search form needs to know of that person. */
async function describeSession(deps: SessionDeps, caller: Caller, now: number): Promise<Answer> {
  const { db } = deps;
  const session = await findSession(db, caller.sessionKey);
  if (session === undefined) return { status: 401, body: { code: 'not-signed-in' } };
  const [person, device, uses, cases, schemes, roles, granted, ways] = await Promise.all([
    findPerson(db, caller.staffId),
    findDevice(db, caller.deviceId),
    listUses(db, civilDate(now)),
    casesOf(db, caller.staffId),
    schemesOf(db, session.division),
    rolesOf(db, caller.staffId),
    grantedUses(db, caller.staffId),
    ownWays(db, caller.staffId),
  ]);
  if (person === undefined) return { status: 401, body: { code: 'not-signed-in' } };
  return {
    status: 200,
    body: {
      person: {
        staffId: person.staff_id,
        name: person.name,
        division: person.division,
        classification: person.classification,
        rank: person.rank,
        divisionAdministrator: person.division_administrator,
        roles: roles.map(({ role }) => role),
      },
      role: session.role,
      // 53060.5(c)(3)(A): '' while no ticket is named.
      supportTicket: session.support_ticket,
      device: { assetTag: device?.device_id ?? '' },
      expiresAt: rfc3339(session.expires_at),
      idleMinutes: idleLimit / 60_000,
      bannerAcknowledged: session.banner_acknowledged,
      // R6: "Everyone enrols a spare authenticator"; the demo's people have none at all.
      spareNeeded: deps.installation === 'production' && ways.spareNeeded,
      banner: useBanner,
      uses: uses
        .filter(({ code }) => granted.includes(code))
        .map(({ code, words, clause }) => ({ code, label: words, clause })),
      cases,
      division: schemes,
      installation: deps.installation,
    },
  };
}

async function grantedUses(db: Queryable, staffId: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ uses: readonly string[] }>(
    'select uses from door_access where staff_id = $1',
    [staffId],
  );
  return rows[0]?.uses ?? [];
}

async function casesOf(db: Queryable, staffId: string): Promise<readonly unknown[]> {
  const { rows } = await db.query(
    `select c.case_number as number, c.status, c.uses, c.restricted, true as assigned
     from door_assignment a join door_case c using (case_number)
     where a.staff_id = $1 and c.status <> 'closed' order by c.case_number limit 200`,
    [staffId],
  );
  return rows;
}

async function schemesOf(db: Queryable, division: DivisionName): Promise<unknown> {
  const { rows } = await db.query<{
    name: string;
    pattern: string;
    good_examples: readonly string[];
    example: boolean;
  }>('select name, pattern, good_examples, example from door_scheme where division = $1', [division]);
  const { rows: settings } = await db.query<{ last_name_field: boolean }>(
    'select last_name_field from door_division where name = $1',
    [division],
  );
  const administrators = await administratorsOf(db, division);
  return {
    name: division,
    caseSchemes: rows.map(({ name, pattern, good_examples, example }) => ({
      name,
      pattern,
      example: good_examples[0] ?? '',
      setByDivision: !example,
    })),
    lastNameField: settings[0]?.last_name_field ?? false,
    administrators: administrators.map(({ name, seat }) => ({ name, seat })),
  };
}

export const sessionRoutes = (deps: SessionDeps): readonly Route[] => [
  {
    method: 'GET',
    path: '/session',
    listener: 'staff',
    who: 'signed-in',
    anySession: true,
    records: { nothing: 'tells a person of his own session' },
    limits,
    schema: {},
    summary: 'Who is signed in, on which device, until when.',
    handler: async (request: RouteRequest) => describeSession(deps, callerOf(request), request.now),
  },
  {
    method: 'POST',
    path: '/sign-in/banner',
    listener: 'staff',
    who: 'signed-in',
    records: ['session.confirmed', 'act.refused'],
    limits,
    schema: {},
    summary: 'Acknowledges the use banner (CJIS AC-8).',
    handler: async (request: RouteRequest) => {
      const { address, now } = request;
      const { staffId, sessionId, deviceId, role } = callerOf(request);
      await deps.record.append({
        kind: 'session.confirmed',
        role,
        act: 'banner-acknowledged',
        values: { staffId, session: sessionId, device: deviceId, address, route: 'POST /sign-in/banner' },
      });
      await acknowledgeBanner(deps.db, sessionId, now);
      return { status: 204 };
    },
  },
  {
    method: 'POST',
    path: '/sign-out',
    listener: 'staff',
    who: 'signed-in',
    anySession: true,
    records: ['session.ended'],
    limits,
    schema: {},
    summary: 'Ends this session.',
    handler: async (request: RouteRequest) => {
      const { staffId, sessionId } = callerOf(request);
      const { now } = request;
      // Put out first: a session that cannot be recorded as ended must still end.
      await endSession(deps.db, sessionId, 'signed-out', now);
      await deps.record.append({
        kind: 'session.ended',
        outcome: 'signed-out',
        values: { staffId, session: sessionId },
      });
      return { status: 204, headers: { 'set-cookie': clearCookie } };
    },
  },
];
