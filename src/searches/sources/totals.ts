import { countedExactly, type ReadPage } from '../../plate-reads/index.ts';
import type { SourceOutcome } from './fan-out.ts';
import type { Heard } from './merge.ts';

/**
 * How many matches there are by what the sources say; `more` where one does not say, or did not come to its end. What was
 * told twice counts once, as far as it is on this page.
 */
export function totalOf(
  own: ReadPage | undefined,
  outcomes: readonly SourceOutcome[],
  doubles: number,
): ReadPage['count'] {
  let value = (own?.count.value ?? 0) - doubles;
  let more = own?.count.more ?? false;
  for (const outcome of outcomes) {
    if (outcome.state === 'not-asked' || outcome.state === 'no-answer') continue;
    const { matches, closing } = outcome.heard;
    value += Math.max(closing?.count ?? 0, matches.length);
    // One that has more and told nothing did not come to its end, whatever it counts.
    more ||= closing === undefined || (closing.more && (closing.count === null || matches.length === 0));
  }
  const counted = Math.max(0, value);
  return { value: Math.min(counted, countedExactly), more: more || counted > countedExactly };
}

/**
 * How many different plates the whole answer can have at most (R15): those that are seen, and those that each source says
 * it has beyond what it told.
 */
export function distinctAtMost(
  own: ReadPage | undefined,
  heard: readonly Heard[],
  outcomes: readonly SourceOutcome[],
): number {
  const seen = new Set(
    [own?.matches ?? [], ...heard.map(({ matches }) => matches)].flat().map(({ plate }) => plate),
  );
  const beyond = (distinct: number, plates: readonly { readonly plate: string }[]): number =>
    Math.max(0, distinct - new Set(plates.map(({ plate }) => plate)).size);
  const unseen = outcomes.map((outcome) =>
    outcome.state === 'not-asked'
      ? 0
      : beyond(outcome.heard.closing?.distinctPlates ?? 0, outcome.heard.matches),
  );
  const ownUnseen = own === undefined ? 0 : beyond(own.distinctPlates, own.matches);
  return seen.size + ownUnseen + unseen.reduce((sum, one) => sum + one, 0);
}
