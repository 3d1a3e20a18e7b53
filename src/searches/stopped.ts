import type { ReadQuery } from '../plate-reads/index.ts';
import type { Appended } from '../record/index.ts';
import type { Refusal } from './contract.ts';

/**
 * A search that went on for 10 s was stopped: nothing is shown, and the person is told what to narrow (53060.7(b)(3): a
 * need that is specific). That it was asked, and that it was stopped, stands in the record.
 */
export const stoppedSearch = (query: ReadQuery, { index }: Pick<Appended, 'index'>): Refusal => ({
  effect: 'refuse',
  clause: '53060.7(b)(3)',
  reason:
    'The search went through reads for 10 seconds and was stopped. Nothing was found out and nothing is shown.',
  remedy: { text: `Make it narrower: ${narrower(query).join('; ')}.` },
  reference: String(index),
});

const day = 86_400_000;

/** What of this search can be narrowed, first what helps most. */
export function narrower({
  plate,
  match,
  from,
  to,
  cameras,
  place,
  order,
  candidates,
  distance,
}: ReadQuery): readonly string[] {
  const ways: readonly (readonly [boolean, string])[] = [
    [to - from > day, 'a shorter time'],
    [match === 'wildcard' && plate !== undefined && known(plate) < 6, 'more characters of the plate'],
    [match === 'edit' && distance > 1, 'one character off instead of two'],
    [candidates, 'without other candidates'],
    [cameras.length === 0, place === undefined ? 'a place or some cameras' : 'some cameras'],
    [order === 'closest', 'the newest first'],
  ];
  const found = ways.filter(([holds]) => holds).map(([, way]) => way);
  return found.length === 0 ? ['a shorter time'] : found;
}

const known = (plate: string): number => plate.match(/[A-Z0-9]/g)?.length ?? 0;
