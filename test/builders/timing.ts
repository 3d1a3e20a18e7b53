import type { TestServer } from './server.ts';
import { atDoor, type Enrolled } from './sign-in.ts';

const sorted = (list: readonly number[]): readonly number[] => list.toSorted((one, other) => one - other);

export const median = (list: readonly number[]): number => sorted(list)[Math.floor(list.length / 2)] ?? 0;

/** Standard error of a difference of two medians, from the spread between quartiles (ms). */
export function uncertainty(...series: readonly (readonly number[])[]): number {
  const ofOne = (list: readonly number[]): number => {
    const ordered = sorted(list);
    const quartile = (part: number) => ordered[Math.floor(list.length * part)] ?? 0;
    return (1.25 * (quartile(0.75) - quartile(0.25))) / 1.35 / Math.sqrt(list.length);
  };
  return Math.hypot(...series.map(ofOne));
}

/** How long failed tries of the second way take, of a person there is and of names that nobody bears, in turn (ms). */
export async function timesOfTries(
  server: TestServer,
  { attempt }: { readonly attempt: string },
  { staffId: known }: Pick<Enrolled, 'staffId'>,
  rounds: number,
): Promise<{ readonly known: readonly number[]; readonly unknown: readonly number[] }> {
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const who of order) {
      const staffId = who === 'known' ? known : `nobody.${round}`;
      const started = performance.now();
      await atDoor(server, '/sign-in/second-way', { attempt, staffId, password: 'wrong', code: '000000' });
      times[who].push(performance.now() - started);
      // What is timed is an open account: failures are lifted.
      await server.database.owner.query('delete from sign_in_tries');
    }
  }
  return times;
}
