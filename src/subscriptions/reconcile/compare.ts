import type { Instant } from '../../foundation/clock.ts';

/** What our record says of one thing that we told the other department. */
export interface OurAccess {
  readonly request: string;
  readonly entry: number;
  readonly at: Instant;
  /** Canonical JSON. */
  readonly told: string;
  readonly outcome: string;
  readonly digest: string | null;
  /** The entry of the other record, by its receipt; null where none came. */
  readonly theirEntry: number | null;
}

/** What the other record says of one thing that it was asked in our name. */
export interface TheirAccess {
  readonly request: string;
  readonly entry: number;
  readonly at: Instant;
  readonly told: string;
  readonly outcome: string;
  readonly digest: string | null;
}

export interface Difference {
  readonly kind:
    | 'only-ours'
    | 'only-theirs'
    | 'twice'
    | 'told-differs'
    | 'answer-differs'
    | 'entry-differs'
    | 'time-differs';
  readonly request: string;
  readonly ours: number | null;
  readonly theirs: number | null;
  readonly what: string;
}

/** Clocks may differ by a minute, and a request may be under way for as long as a source may take. */
const timeToleranceMs = 90_000;

/** Outcomes of ours after which the other record need hold nothing: it was not reached, or it turned us away. */
const perhapsUnheard: ReadonlySet<string> = new Set([
  'unreachable',
  'timed-out',
  'not-trusted',
  'not-admitted',
  'not-set-up',
  'too-many',
  'refused',
  'cancelled',
  'broke-off',
  'resting',
  'not-understood',
]);

/** Pure: both records held against each other, access by access; every difference is told (CC 1798.90.52). */
export function compareAccesses(
  ours: readonly OurAccess[],
  theirs: readonly TheirAccess[],
): readonly Difference[] {
  const mine = Map.groupBy(ours, ({ request }) => request);
  const others = Map.groupBy(theirs, ({ request }) => request);
  const requests = new Set([...mine.keys(), ...others.keys()]);
  return [...requests].flatMap((request) =>
    differencesOf(request, mine.get(request) ?? [], others.get(request) ?? []),
  );
}

function differencesOf(
  request: string,
  mine: readonly OurAccess[],
  others: readonly TheirAccess[],
): readonly Difference[] {
  const [our, their] = [mine[0], others[0]];
  const told = (kind: Difference['kind'], what: string): Difference => ({
    kind,
    request,
    ours: our?.entry ?? null,
    theirs: their?.entry ?? null,
    what,
  });
  if (mine.length > 1 || others.length > 1) return [told('twice', 'one record holds it more than once')];
  if (our === undefined)
    return [told('only-theirs', 'it was asked there in our name; our record does not know of it')];
  if (their === undefined)
    return perhapsUnheard.has(our.outcome)
      ? []
      : [told('only-ours', 'we were answered; the other record does not know of it')];
  return [
    ...(our.told === their.told ? [] : [told('told-differs', 'the records differ in what was told')]),
    ...(answersAgree(our, their) ? [] : [told('answer-differs', 'the records differ in what was answered')]),
    ...(our.theirEntry === null || our.theirEntry === their.entry
      ? []
      : [told('entry-differs', `the receipt named entry ${our.theirEntry}`)]),
    ...(Math.abs(our.at - their.at) <= timeToleranceMs
      ? []
      : [told('time-differs', 'the times are too far apart')]),
  ];
}

/** Only what came whole is held against what was sent: of a search that broke off, less may have come. */
const answersAgree = (our: OurAccess, their: TheirAccess): boolean =>
  our.outcome !== 'answered' ||
  (their.outcome === 'answered' && (our.digest === null || our.digest === their.digest));
