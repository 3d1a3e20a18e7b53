import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quiet } from '../../src/foundation/log.ts';
import type { Route } from '../../src/foundation/route.ts';
import { composeRoutes } from '../../src/server/compose.ts';
import { askAll, askByRoute, type Asked, planOf, type Rowed, wrongIn } from './ask-cells.ts';
import { rows } from './cells/index.ts';
import { changesSince } from './changes.ts';
import { beginPhase, openStage, type Stage } from './stage.ts';
import { states } from './states.ts';

const addCells = 'Add a row to test/matrix/cells/<domain>.ts; test/matrix/README.md tells how.';

let stage: Stage;
let routes: readonly Route[];
let rowed: readonly Rowed[];

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

beforeAll(async () => {
  stage = await openStage();
  const clock = { now: () => stage.now };
  routes = composeRoutes({ stores: stage.server.stores, clock, log: quiet, installation: 'production' });
  rowed = routes.flatMap((route) => {
    const name = nameOf(route);
    const row = rows[name];
    return row === undefined ? [] : [{ name, route, row }];
  });
});
afterAll(() => stage.server.stop());

describe('every route × role × state of the account × own or other division', () => {
  it('has cells for each route of the table, and for no other', () => {
    const names = new Set(routes.map(nameOf));
    for (const name of names) expect(rows, `${name} has no cells. ${addCells}`).toHaveProperty([name]);
    expect(Object.keys(rows).filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(states)('%s: each cell as the policy has it, what is refused changes nothing', async (state) => {
    const phase = await beginPhase(stage, state);
    const plan = planOf(rowed, phase);
    const refused = plan.filter(({ objections }) => objections.length > 0);
    const permitted = plan.filter(({ objections }) => objections.length === 0);
    const [last, before] = [true, false].map((wanted) =>
      permitted.filter(({ row }) => (row.last ?? false) === wanted),
    );
    const { owner } = stage.server.database;

    await changesSince(owner, new Set());
    const refusals = await askAll(stage, phase, refused);
    expect.soft(wrongOf(refusals), 'answers of cells that are refused').toEqual([]);
    const expected = new Set(rowed.flatMap(({ row }) => Object.keys(row.writes ?? {})));
    expect.soft(await changesSince(owner, expected), 'what cells changed that are refused').toEqual([]);
    expect.soft(await unrecorded(refusals), 'refusals that the record does not hold').toEqual([]);

    const letThrough = [
      ...(await askByRoute(stage, phase, before ?? [])),
      ...(await askByRoute(stage, phase, last ?? [])),
    ];
    expect.soft(wrongOf(letThrough), 'answers of cells that are let through').toEqual([]);
  });
});

const wrongOf = (answers: readonly Asked[]): readonly string[] =>
  answers
    .flatMap((asked) => wrongIn(asked, rows[nameOf(asked.route)] ?? { door: () => [] }) ?? [])
    .toSorted();

/** Refusals whose entry is not there, tells another clause, or is of a kind that the route does not name. */
async function unrecorded(refusals: readonly Asked[]): Promise<readonly string[]> {
  const told = refusals.filter(({ reference }) => reference !== undefined);
  const { rows: entries } = await stage.server.database.owner.query<{
    seq: number;
    kind: string;
    clause: string;
  }>(`select seq, kind, entry ->> 'clause' as clause from door_record where seq = any ($1::bigint[])`, [
    told.map(({ reference }) => reference),
  ]);
  const bySeq = new Map(entries.map((entry) => [String(entry.seq), entry]));
  return refusals.flatMap(({ what, route, status, clause, reference }) => {
    const { records } = route;
    const recorded = 'nothing' in records ? [] : records;
    if (status !== 403 || recorded.length === 0) return [];
    const entry = bySeq.get(reference ?? '');
    return entry?.clause === clause && recorded.includes(entry.kind)
      ? []
      : [`${what}: entry ${reference ?? 'none'} ${entry?.kind ?? ''} ${entry?.clause ?? ''}`];
  });
}
