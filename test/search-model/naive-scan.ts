/**
 * A second writing of what a search must answer: it goes through every read, and shares nothing with the product. Written to
 * be read, not to be fast.
 */
export interface ModelRead {
  readonly id: string;
  readonly plate: string;
  readonly at: number;
  /** `feed/camera`. */
  readonly camera: string;
  readonly lat: number;
  readonly lon: number;
  readonly owner: string;
  readonly others: readonly string[];
  readonly make: string | null;
  readonly colour: string | null;
  readonly body: string | null;
  readonly direction: string | null;
  readonly state: string | null;
}

export interface ModelTerms {
  readonly ageDays: number | null;
  readonly uses: readonly string[] | null;
  readonly caseTypes: readonly string[] | null;
  readonly onward: boolean;
}

export interface ModelQuery {
  readonly plate?: string;
  readonly match: 'exact' | 'wildcard' | 'folded' | 'edit';
  readonly distance?: number;
  readonly from: number;
  readonly to: number;
  readonly cameras?: readonly string[];
  readonly place?:
    | { readonly lat: number; readonly lon: number; readonly radiusM: number }
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly [number, number])[])[] };
  readonly vehicle?: Readonly<Record<string, string>>;
  readonly candidates?: true;
  readonly order: 'newest' | 'closest';
}

export interface ModelPurpose {
  readonly use: string;
  readonly caseType: 'registered' | 'provisional' | 'emergency' | '';
  readonly onward: boolean;
}

/** The ids of all reads that answer, in order. */
export function scan(
  reads: readonly ModelRead[],
  query: ModelQuery,
  purpose: ModelPurpose,
  terms: ReadonlyMap<string, ModelTerms>,
  now: number,
): readonly ModelRead[] {
  const found = reads.filter(
    (read) =>
      read.at >= query.from &&
      read.at <= query.to &&
      plateFits(read, query) &&
      cameraFits(read, query) &&
      placeFits(read, query) &&
      vehicleFits(read, query) &&
      ownerAllows(read, purpose, terms.get(read.owner), now),
  );
  const closeness = new Map(
    found.map((read) => [read, query.order === 'closest' ? closest(read, query) : 0]),
  );
  return found.toSorted(
    (a, b) =>
      (closeness.get(a) ?? 0) - (closeness.get(b) ?? 0) ||
      b.at - a.at ||
      (BigInt(a.id) < BigInt(b.id) ? -1 : 1),
  );
}

const textsOf = (read: ModelRead, { candidates }: ModelQuery): readonly string[] =>
  candidates === true ? [read.plate, ...read.others] : [read.plate];

/** Does the best plate fit, or where that is asked for another candidate? */
const plateFits = (read: ModelRead, query: ModelQuery): boolean =>
  query.plate === undefined || textsOf(read, query).some((text) => textFits(text, query));

export function textFits(text: string, { plate = '', match, distance = 2 }: ModelQuery): boolean {
  switch (match) {
    case 'exact':
      return text === plate;
    case 'wildcard':
      return new RegExp(`^${plate.replaceAll('?', '.').replaceAll('*', '.*')}$`).test(text);
    case 'folded':
      return folded(text) === folded(plate);
    case 'edit':
      return Math.floor(difference(plate, text) / 1000) <= distance;
  }
}

/** How unlike the likest of its texts is that fits: what the closest-first order goes by. */
const closest = (read: ModelRead, query: ModelQuery): number =>
  Math.min(
    ...textsOf(read, query)
      .filter((text) => textFits(text, query))
      .map((text) => difference(query.plate ?? '', text)),
  );

const classes = ['0ODQ', '1IL', '2Z', '5S', '8B', '6G'];
const classOf = (character: string): string => classes.find((one) => one.includes(character)) ?? character;
const folded = (text: string): string => [...text].map(classOf).join('|');

const nearOnes = '37 27 17 47 38 56 0C 0G CG EF HM HN HW KX MN MW NW PR UV VY BE LE I7 T7 B3 A4 OU DU'.split(
  ' ',
);
const near = (a: string, b: string): boolean => nearOnes.includes(a + b) || nearOnes.includes(b + a);

const known = new Map<string, number>();

/** A thousand for each character that differs, is missing or was added, and then how unlike those are. */
export function difference(a: string, b: string): number {
  if (a === '') return b.length * 1004;
  if (b === '') return a.length * 1004;
  const key = `${a} ${b}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const [x = '', y = ''] = [a[0], b[0]];
  const exchange = x === y ? 0 : classOf(x) === classOf(y) ? 1001 : near(x, y) ? 1002 : 1004;
  const least = Math.min(
    exchange + difference(a.slice(1), b.slice(1)),
    1004 + difference(a.slice(1), b),
    1004 + difference(a, b.slice(1)),
  );
  if (known.size > 500_000) known.clear();
  known.set(key, least);
  return least;
}

const cameraFits = ({ camera }: ModelRead, { cameras }: ModelQuery): boolean =>
  cameras === undefined || cameras.some((name) => camera === name || camera.split('/')[1] === name);

function placeFits({ lat, lon }: ModelRead, { place }: ModelQuery): boolean {
  if (place === undefined) return true;
  if ('radiusM' in place) return metres(place, { lat, lon }) <= place.radiusM;
  const [outline = [], ...holes] = place.coordinates;
  return inside(outline, lat, lon) && !holes.some((hole) => inside(hole, lat, lon));
}

/** The law of cosines: another formula than the product's. */
function metres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const cosine =
    Math.sin(rad(a.lat)) * Math.sin(rad(b.lat)) +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.cos(rad(b.lon - a.lon));
  return 6_371_008.8 * Math.acos(Math.min(1, cosine));
}

/** An even-odd count of the edges to the east; no camera of the model lies on an edge. */
function inside(ring: readonly (readonly [number, number])[], lat: number, lon: number): boolean {
  let crossings = 0;
  ring.forEach(([lon1, lat1], at) => {
    const [lon2, lat2] = ring[(at + 1) % ring.length] ?? [lon1, lat1];
    if (lat1 > lat !== lat2 > lat && lon < lon1 + ((lat - lat1) / (lat2 - lat1)) * (lon2 - lon1)) crossings++;
  });
  return crossings % 2 === 1;
}

const vehicleFits = (read: ModelRead, { vehicle = {} }: ModelQuery): boolean =>
  (['make', 'colour', 'body', 'direction', 'state'] as const).every(
    (name) => vehicle[name] === undefined || read[name] === vehicle[name],
  );

const day = 86_400_000;

function ownerAllows(
  { at }: ModelRead,
  { use, caseType, onward }: ModelPurpose,
  terms: ModelTerms | undefined,
  now: number,
): boolean {
  if (terms === undefined) return true;
  if (terms.uses !== null && !terms.uses.includes(use)) return false;
  if (terms.caseTypes !== null && !terms.caseTypes.includes(caseType)) return false;
  if (onward && !terms.onward) return false;
  return terms.ageDays === null || now - at <= terms.ageDays * day;
}
