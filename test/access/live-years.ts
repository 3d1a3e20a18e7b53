import { expect } from 'vitest';
import { simulate } from '../../src/access/life/simulation/department.ts';
import type { Happening } from '../../src/access/life/simulation/happening.ts';
import { seeded } from '../builders/seeded.ts';
import { aLiveDepartment } from './live-department.ts';

/** A leap day, and the changes of the clock, lie in the years after it. */
const begins = Date.parse('2027-01-04T17:00:00Z');
const people = ['p0', 'p1', 'p2', 'p3'];

/** How many searches of a run were lawful, and how many were not. */
export interface LiveYears {
  readonly answered: number;
  readonly refused: number;
}

/**
 * The history of a seed, 200 steps long, on a live server: after each step a search, which is answered exactly when the
 * policy, written a second time, finds nothing lacking. What fails tells its seed.
 */
export async function liveYears(seed: number): Promise<LiveYears> {
  const history: Happening[] = [];
  simulate(seeded(seed), 200, begins, (happening) => history.push(happening));
  const department = await aLiveDepartment(begins, people);
  try {
    for (const [step, happening] of history.entries()) {
      const wrong = await department.happens(happening);
      const { at, ...what } = happening;
      const where = `seed ${seed}, happening ${step}, ${new Date(at).toISOString()}: ${JSON.stringify(what)}`;
      expect(wrong, where).toBeUndefined();
    }
  } finally {
    await department.stop();
  }
  const searches = history.flatMap((one) => (one.what === 'searches' ? [one.lacks.length] : []));
  const answered = searches.filter((lacks) => lacks === 0).length;
  return { answered, refused: searches.length - answered };
}
