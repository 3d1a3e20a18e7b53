import { Agent, request } from 'node:http';
import type { Route } from '../../src/foundation/route.ts';
import { sessionCookie } from '../../src/server/http/server.ts';
import type { Objection, Whose } from './policy.ts';
import { against } from './policy.ts';
import { type RoleName, roleNames } from './roles.ts';
import type { Ask, Cell, Row } from './row.ts';
import { beginPhase, cellOf, type Phase, signedInAgain, type Stage } from './stage.ts';

/** A route with its cells. */
export interface Rowed {
  readonly name: string;
  readonly route: Route;
  readonly row: Row;
}

/** One cell, what the policy says of it, and what the server answered. */
export interface Asked {
  readonly what: string;
  readonly route: Route;
  readonly row: Row;
  readonly objections: readonly Objection[];
  readonly status: number;
  readonly clause: string;
  readonly reference: string | undefined;
  readonly body: string;
}

interface Planned extends Rowed {
  readonly role: RoleName;
  readonly whose: Whose;
  readonly objections: readonly Objection[];
}

/** What stands against a cell, by the policy. */
export function objectionsTo({ row }: Rowed, asker: Parameters<Row['door']>[0]): readonly Objection[] {
  const objections = [...row.door(asker)];
  const elsewhere = typeof row.elsewhere === 'function' ? row.elsewhere(asker) : row.elsewhere;
  if (elsewhere !== undefined && asker.whose === 'other') objections.push(elsewhere);
  if (row.fresh === true && asker.state === 'stale proof') objections.push(against('53060.9(a)'));
  return objections;
}

/** No session is read there: the state of an account is no part of the request, and one who asks is as good as all. */
const sessionless: ReadonlySet<Route['who']> = new Set(['anyone', 'feed', 'peer', 'demo-token']);

const rolesAt = ({ route }: Rowed, { state }: Phase): readonly RoleName[] =>
  state !== 'good' && sessionless.has(route.who) ? ['nobody', 'end user'] : roleNames;

/** Every cell of a phase. */
export function planOf(rows: readonly Rowed[], phase: Phase): readonly Planned[] {
  const { state } = phase;
  return rows.flatMap((rowed) =>
    rolesAt(rowed, phase).flatMap((role) =>
      (rowed.row.elsewhere === undefined ? (['own'] as const) : (['own', 'other'] as const)).map((whose) => ({
        ...rowed,
        role,
        whose,
        objections: objectionsTo(rowed, { role, state, whose }),
      })),
    ),
  );
}

/** So many requests at once. */
const atOnce = 10;

/** Asks cells in order, many at once. */
export async function askAll(
  stage: Stage,
  phase: Phase,
  cells: readonly Planned[],
): Promise<readonly Asked[]> {
  const answers: Asked[] = [];
  const waiting = cells.values();
  const worker = async (): Promise<void> => {
    for (const cell of waiting) answers.push(await send(stage, await prepare(stage, phase, cell)));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}

/**
 * Asks cells route by route, those of one route at once. What they ask about is made before: making it may touch
 * somebody's access, and then a search that runs is withdrawn, as it must be (53060.5(c)(1)(D)).
 */
export async function askByRoute(
  stage: Stage,
  phase: Phase,
  cells: readonly Planned[],
): Promise<readonly Asked[]> {
  const answers: Asked[] = [];
  for (const ofRoute of Map.groupBy(cells, ({ name }) => name).values()) {
    const prepared: Prepared[] = [];
    for (const cell of ofRoute) prepared.push(await prepare(stage, phase, cell));
    answers.push(...(await Promise.all(prepared.map((one) => send(stage, one)))));
  }
  return answers;
}

/** Cells that end sessions: one after the other, each in a session that was begun for it. */
export async function askLast(
  stage: Stage,
  phase: Phase,
  cells: readonly Planned[],
): Promise<readonly Asked[]> {
  const answers: Asked[] = [];
  for (const cell of cells) {
    const again = await signedInAgain(phase, cell.role);
    answers.push(await send(stage, await prepare(stage, again, cell)));
  }
  return answers;
}

/** Makes what refused cells share, while every division has administrators in good standing. */
export async function makeShared(stage: Stage, rows: readonly Rowed[]): Promise<void> {
  const phase = await beginPhase(stage, 'good');
  for (const planned of planOf(rows, phase)) await prepare(stage, phase, planned, false);
}

interface Prepared {
  readonly planned: Planned;
  readonly cell: Cell;
  readonly ask: Ask;
  readonly what: string;
}

async function prepare(
  stage: Stage,
  phase: Phase,
  planned: Planned,
  permitted = planned.objections.length === 0,
): Promise<Prepared> {
  const { row, name, role, whose } = planned;
  const cell = cellOf(stage, phase, { role, whose, permitted });
  const division = row.elsewhere === undefined ? '' : ` · ${whose} division`;
  const what = `${name} · ${role} · ${phase.state}${division}`;
  try {
    return { planned, cell, what, ask: (await row.ask?.(cell)) ?? {} };
  } catch (error) {
    throw new Error(`${what}: its request could not be made`, { cause: error });
  }
}

async function send({ server }: Stage, { planned, cell, ask, what }: Prepared): Promise<Asked> {
  const { route, row, objections } = planned;
  const { status, body } = await requested(`${server.url}${pathOf(route, ask)}`, requestOf(route, cell, ask));
  return { what, route, row, objections, status, body, ...refusalIn(body) };
}

const agent = new Agent({ keepAlive: true });

/** Asked again when a machine under load has not written the record in time: then nothing was done (R33). */
async function requested(url: string, sent: ReturnType<typeof requestOf>): ReturnType<typeof once> {
  for (let left = 20; left > 0; left -= 1) {
    const answer = await once(url, sent);
    if (answer.status !== 503) return answer;
  }
  return once(url, sent);
}

/** A request over one of the connections that are kept: there are tens of thousands. */
const once = (
  url: string,
  { method, headers, body }: ReturnType<typeof requestOf>,
): Promise<{ readonly status: number; readonly body: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers }, (response) => {
      // A stream never ends by itself: that it began is its answer.
      if (response.headers['content-type']?.startsWith('text/event-stream') === true) {
        response.destroy();
        return resolve({ status: response.statusCode ?? 0, body: '' });
      }
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });

function pathOf({ prefix, path }: Route, { params = {}, query = '' }: Ask): string {
  const filled = path.replaceAll(/:([A-Za-z]+)|\*/g, (found, name: string | undefined) =>
    encodeURIComponent(params[name ?? found] ?? '1').replaceAll('%2F', '/'),
  );
  return `${prefix === false ? '' : '/api/v1'}${filled}${query}`;
}

const requestOf = ({ method, schema }: Route, { caller }: Cell, { body, file, headers }: Ask) => ({
  method,
  headers: {
    ...(caller.token === '' ? {} : { cookie: `${sessionCookie}=${caller.token}` }),
    ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
    ...headers,
  },
  body:
    file ??
    (method === 'GET' || (body === undefined && schema.body === undefined) ? '' : JSON.stringify(body ?? {})),
});

function refusalIn(body: string): { readonly clause: string; readonly reference: string | undefined } {
  const none = { clause: '', reference: undefined };
  if (!body.startsWith('{')) return none;
  const { clause, reference }: { clause?: unknown; reference?: unknown } = JSON.parse(body);
  return {
    clause: typeof clause === 'string' ? clause : '',
    reference: typeof reference === 'string' ? reference : undefined,
  };
}

/** What is wrong with an answer, or undefined. */
export function wrongIn({ what, row, objections, status, clause, body }: Asked): string | undefined {
  const answered = `${status} ${clause}`.trim();
  if (objections.length === 0) {
    const { permitted = [200, 204] } = row;
    return permitted.includes(status)
      ? undefined
      : `${what}: permitted (${permitted.join(', ')}), but ${answered}: ${body.slice(0, 300)}`;
  }
  const fits = objections.some((one) => one.status === status && (status !== 403 || one.clause === clause));
  const expected = objections.map((one) => `${one.status} ${one.clause}`.trim()).join(' or ');
  return fits ? undefined : `${what}: refused with ${expected}, but ${answered}: ${body.slice(0, 300)}`;
}
