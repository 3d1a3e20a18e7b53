import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TechnologyState, technologyStates } from './contract.ts';
import { lawfulMoves, mayMove, technologyRefusal } from './moves.ts';

const state = fc.constantFrom(...technologyStates);
const live = { name: 'North', state: 'live', startsOn: 20260101, endsOn: 20261231 } as const;

describe('the states of EIS’s register (53060.6(a))', () => {
  it('lead from a proposal into use over EIS’s approval alone', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 12 }), (tried) => {
        let at: TechnologyState = 'proposed';
        const passed: TechnologyState[] = [at];
        for (const to of tried)
          if (mayMove(at, to)) {
            at = to;
            passed.push(to);
          }
        const since = passed.lastIndexOf('proposed');
        const before = passed.slice(since, passed.indexOf('live', since));
        if (at === 'live' || at === 'suspended') expect(before).toContain('approved');
      }),
    );
  });

  it('never stand still by a move, and from each there is a way on', () => {
    for (const from of technologyStates) {
      expect(mayMove(from, from)).toBe(false);
      expect(lawfulMoves[from].length).toBeGreaterThan(0);
    }
  });
});

describe('what may connect or ingest (53060.6(a))', () => {
  it.each([
    ['on its first day', 20260101],
    ['on its last day', 20261231],
  ])('is live %s', (_, today) => {
    expect(technologyRefusal(live, today)).toBeUndefined();
  });

  it.each<readonly [string, Parameters<typeof technologyRefusal>[0], number]>([
    ['before its contract begins', live, 20251231],
    ['from the midnight after its last day', live, 20270101],
    ...technologyStates.flatMap((one) =>
      one === 'live' ? [] : [[`while it is ${one}`, { ...live, state: one }, 20260601] as const],
    ),
  ])('is dead %s', (_, technology, today) => {
    expect(technologyRefusal(technology, today)).toMatchObject({ effect: 'refuse', clause: '53060.6(a)' });
  });
});
