import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  askAll,
  askByRoute,
  askLast,
  type Asked,
  makeShared,
  planOf,
  type Rowed,
  wrongIn,
} from './ask-cells.ts';
import { nameOf, rows } from './cells/index.ts';
import { changesSince } from './changes.ts';
import { everyRoute } from './every-route.ts';
import { beginPhase, openStage, type Stage } from './stage.ts';
import type { State } from './states.ts';

/** Asks the cells of every route in these states. */
export function matrixOf(states: readonly State[]): void {
  let stage: Stage;
  let rowed: readonly Rowed[];
  beforeAll(async () => {
    stage = await openStage();
    rowed = rowedIn(stage);
    await makeShared(stage, rowed);
  });
  afterAll(() => stage.server.stop());

  describe('every route × role × state of the account × own or other division', () => {
    it.each(states)(
      '%s: each cell as the policy has it, what is refused changes nothing',
      { timeout: 600_000 },
      async (state) => {
        const phase = await beginPhase(stage, state);
        const plan = planOf(rowed, phase);
        const { owner } = stage.server.database;
        await changesSince(owner, new Set());
        const refused = plan.filter(({ objections }) => objections.length > 0);
        const refusals = await askAll(stage, phase, refused);
        expect.soft(wrongOf(refusals), 'answers of cells that are refused').toEqual([]);
        const allowed = new Set(rowed.flatMap(({ row }) => Object.keys(row.writes ?? {})));
        expect.soft(await changesSince(owner, allowed), 'what cells changed that are refused').toEqual([]);
        expect.soft(await unrecorded(stage, refusals), 'refusals that the record does not hold').toEqual([]);

        const permitted = plan.filter(({ objections }) => objections.length === 0);
        const letThrough = [
          ...(await askByRoute(
            stage,
            phase,
            permitted.filter(({ row }) => row.last !== true),
          )),
          ...(await askLast(
            stage,
            phase,
            permitted.filter(({ row }) => row.last === true),
          )),
        ];
        expect.soft(wrongOf(letThrough), 'answers of cells that are let through').toEqual([]);
      },
    );
  });
}

/** The routes of the table that have cells; that each has, `route-table.http.test.ts` says. */
const rowedIn = ({ server, now }: Stage): readonly Rowed[] =>
  everyRoute(server, () => now).flatMap((route) => {
    const name = nameOf(route);
    const row = rows[name];
    return row === undefined ? [] : [{ name, route, row }];
  });

const wrongOf = (answers: readonly Asked[]): readonly string[] =>
  answers.flatMap((asked) => wrongIn(asked) ?? []).toSorted();

/** Refusals whose entry is not there, tells another clause, or is of a kind that the route does not name. */
async function unrecorded({ server }: Stage, refusals: readonly Asked[]): Promise<readonly string[]> {
  const { rows: entries } = await server.database.owner.query<{ seq: number; kind: string; clause: string }>(
    `select seq, kind, entry ->> 'clause' as clause from door_record where seq = any ($1::bigint[])`,
    [refusals.flatMap(({ reference }) => reference ?? [])],
  );
  const bySeq = new Map(entries.map((entry) => [String(entry.seq), entry]));
  return refusals.flatMap(({ what, route, status, clause, reference }) => {
    // A session that is not proved whole is refused with an entry of its own, whatever the route records.
    const kinds = 'nothing' in route.records ? [] : [...route.records, 'act.refused'];
    if (status !== 403 || kinds.length === 0) return [];
    const entry = bySeq.get(reference ?? '');
    return entry?.clause === clause && kinds.includes(entry.kind)
      ? []
      : [`${what}: entry ${reference ?? 'none'} ${entry?.kind ?? ''} ${entry?.clause ?? ''}`];
  });
}
