import { screenPurpose } from '../../purposes/index.ts';
import { type Detector, groupByPlate, irregular, type PersonalSearch, underOneCase } from './pattern.ts';

/** Kinds of purpose, by words of either language. A text may be of several. */
const kinds: readonly (readonly [kind: string, words: RegExp])[] = [
  ['theft', /thef|thief|stol|larcen|burg|robb|shoplift|boost|carjack|\borc\b|\bgta\b|\brobo|hurto|recover/iu],
  [
    'violence',
    /assault|batter|homicid|murder|shoot|shots|stab|fight|weapon|\bgun|kidnap|threat|agresi|asesin|tirote|amenaza/iu,
  ],
  ['family', /domestic|\bdv\b|stalk|harass|injunction|restrain|protective|\btro\b|custody|violencia|acoso/iu],
  ['sex', /\bsex|rape|molest|\bicac\b|prostitut|traffick|indecen|porn|lewd|violaci[oó]n sexual|trata/iu],
  ['drugs', /drug|narc|dope|meth|cocaine|fentanyl|heroin|droga|marijuana/iu],
  [
    'missing',
    /missing|runaway|welfare|suicid|endanger|amber|silver|dementia|desaparec|lost child|wellbeing/iu,
  ],
  ['money', /fraud|forg|scam|skim|counterfeit|identity|embezz|estafa|fraude/iu],
  [
    'driving',
    /\bdu?i\b|\bdwi\b|reckless|hit ?(?:and|&|n)? ?run|crash|accident|traffic|speed|flee|elud|evad|pursuit|road rage|choque/iu,
  ],
  ['damage', /vandal|arson|graffiti|mischief|damage|trespass|incendio|dumping/iu],
];

/** Kinds that one incident plausibly has at once. */
const akin: readonly (readonly string[])[] = [
  ['theft', 'money'],
  ['theft', 'driving'],
  ['theft', 'damage'],
  ['theft', 'violence'],
  ['violence', 'family'],
  ['violence', 'sex'],
  ['violence', 'damage'],
  ['violence', 'driving'],
  ['family', 'damage'],
  ['family', 'missing'],
  ['sex', 'missing'],
  ['drugs', 'driving'],
];

/**
 * `same-plate-unlike-purpose`: one person gives for one plate purposes that no one incident has together, as those did
 * who followed somebody under reasons each of which was plausible.
 */
export const unlikePurpose: Detector = (searches, { thresholds: { plateSearches } }) =>
  [...groupByPlate(searches).values()].flatMap((group) => {
    const told = group.filter((search) => kindsOf(search).length > 0);
    const pair = group.length < plateSearches ? undefined : unlikePair(told);
    if (pair === undefined) return [];
    const severity = underOneCase(group) ? 'low' : 'high';
    const why = `${group.length} searches for one plate, given as ${pair.join(' and ')}`;
    return [
      {
        searches: group,
        finding: { clause: irregular, rule: 'same-plate-unlike-purpose', severity, why } as const,
      },
    ];
  });

function kindsOf({ reason, offense }: PersonalSearch): readonly string[] {
  const text = `${reason ?? ''} ${offense ?? ''}`;
  if (text.trim() === '' || !screenPurpose(text).adequate) return [];
  return kinds.filter(([, words]) => words.test(text)).map(([kind]) => kind);
}

function unlikePair(group: readonly PersonalSearch[]): readonly [string, string] | undefined {
  const sets = [...new Map(group.map(kindsOf).map((set) => [set.join(), set])).values()];
  for (const [at, one] of sets.entries()) {
    for (const other of sets.slice(at + 1)) {
      const [first] = one;
      const [second] = other;
      if (
        first !== undefined &&
        second !== undefined &&
        !one.some((kind) => other.some((beside) => related(kind, beside)))
      ) {
        return [first, second];
      }
    }
  }
  return undefined;
}

const related = (one: string, other: string): boolean =>
  one === other || akin.some((pair) => pair.includes(one) && pair.includes(other));
