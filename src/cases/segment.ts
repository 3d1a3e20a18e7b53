/** A part of a case number: so many characters of a set, or one of several sequences. */
export type Segment =
  | { readonly kind: 'chars'; readonly of: string; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly choices: readonly (readonly Segment[])[] };

const escaped = (char: string): string => (/[A-Z0-9 #/]/.test(char) ? char : `\\${char}`);

/** The part as regular expression: sets with bounded counts and choices of them, nothing nested in a count. */
export const segmentSource = (segment: Segment): string =>
  segment.kind === 'chars'
    ? `[${[...segment.of].map(escaped).join('')}]{${segment.min},${segment.max}}`
    : `(?:${segment.choices.map((choice) => choice.map(segmentSource).join('')).join('|')})`;

const shareOne = (one: string, other: string): boolean => [...one].some((char) => other.includes(char));

/** Where in `form` (a set of characters per place) the segments can end when they begin at one of `starts`. */
function ends(
  segments: readonly Segment[],
  form: readonly string[],
  starts: ReadonlySet<number>,
): Set<number> {
  let at = new Set(starts);
  for (const segment of segments) {
    at = segment.kind === 'chars' ? charEnds(segment, form, at) : choiceEnds(segment.choices, form, at);
  }
  return at;
}

const choiceEnds = (
  choices: readonly (readonly Segment[])[],
  form: readonly string[],
  at: ReadonlySet<number>,
): Set<number> => new Set(choices.flatMap((choice) => [...ends(choice, form, at)]));

function charEnds(
  { of, min, max }: Extract<Segment, { kind: 'chars' }>,
  form: readonly string[],
  starts: ReadonlySet<number>,
): Set<number> {
  const found = new Set<number>();
  for (const start of starts) {
    for (let taken = 0; taken <= max; taken += 1) {
      if (taken >= min) found.add(start + taken);
      if (!shareOne(of, form[start + taken] ?? '')) break;
    }
  }
  return found;
}

/** Is there a text that both the segments and the form describe? */
export const overlaps = (segments: readonly Segment[], form: readonly string[]): boolean =>
  ends(segments, form, new Set([0])).has(form.length);
