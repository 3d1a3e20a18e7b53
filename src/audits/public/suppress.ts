/** Counts by row and column; the totals of each are published with them. */
export type Counts = readonly (readonly number[])[];

/** What the public sees: null where a figure is withheld. */
export interface Published {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
}

/** Fewer than these might be told apart: California's guideline for de-identified counts (CHHS, 2016). */
export const smallest = 11;

/**
 * A figure of the table as an edge of a flow: each row flows from its total over its cells, each column into its own, and
 * the totals close the circle. What can be computed back is what no other whole flow leaves open.
 */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

/**
 * Pure. Withholds what is smaller than `limit` and not zero, and as much beside it that no withheld figure can be computed
 * from those that are published: for each there is another table of whole numbers with the same published figures.
 */
export function suppress(counts: Counts, limit = smallest): Published {
  const edges = edgesOf(counts);
  const withheld = new Set(edges.filter(({ value }) => value > 0 && value < limit));
  for (;;) {
    const told = [...withheld].find((edge) => !isOpen(edge, withheld));
    if (told === undefined) break;
    for (const edge of cheapestWay(told, edges, withheld)) withheld.add(edge);
  }
  return publishedOf(counts, (edge) => withheld.has(edge), edges);
}

const row = (at: number): string => `row ${at}`;
const column = (at: number): string => `column ${at}`;
const rows = 'rows';
const columns = 'columns';

function edgesOf(counts: Counts): readonly Edge[] {
  const width = counts[0]?.length ?? 0;
  const columnSums = Array.from({ length: width }, (_, at) => sum(counts.map((cells) => cells[at] ?? 0)));
  return [
    ...counts.flatMap((cells, at) => cells.map((value, to) => ({ from: row(at), to: column(to), value }))),
    ...counts.map((cells, at) => ({ from: rows, to: row(at), value: sum(cells) })),
    ...columnSums.map((value, at) => ({ from: column(at), to: columns, value })),
    { from: columns, to: rows, value: sum(columnSums) },
  ];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Could the figure be one more or one less, the published ones being what they are and none below zero? */
function isOpen(edge: Edge, withheld: ReadonlySet<Edge>): boolean {
  const others = [...withheld].filter((one) => one !== edge);
  return reaches(edge.to, edge.from, others) || (edge.value > 0 && reaches(edge.from, edge.to, others));
}

function reaches(from: string, to: string, edges: readonly Edge[]): boolean {
  const seen = new Set([from]);
  const queue = [from];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === to) return true;
    for (const next of edges.flatMap((edge) => stepsFrom(at, edge)))
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
  }
  return false;
}

/** Along an edge one more can flow; against it one less, where there is one. */
const stepsFrom = (at: string, { from, to, value }: Edge): readonly string[] => [
  ...(from === at ? [to] : []),
  ...(to === at && value > 0 ? [from] : []),
];

/** The figures that cost the public least and close a circle with one that could be told; they are withheld with it. */
function cheapestWay(told: Edge, edges: readonly Edge[], withheld: ReadonlySet<Edge>): readonly Edge[] {
  const others = edges.filter((edge) => edge !== told);
  const cost = (edge: Edge): number => (withheld.has(edge) ? 0 : 1 + edge.value);
  const best = new Map<string, Way>([[told.to, { cost: 0, edges: [] }]]);
  for (let moved = true; moved; ) {
    moved = false;
    for (const [at, way] of best)
      for (const edge of others)
        for (const next of stepsFrom(at, edge)) {
          const total = way.cost + cost(edge);
          if (total >= (best.get(next)?.cost ?? Number.POSITIVE_INFINITY)) continue;
          best.set(next, { cost: total, edges: [...way.edges, edge] });
          moved = true;
        }
  }
  return best.get(told.from)?.edges ?? others;
}

interface Way {
  readonly cost: number;
  readonly edges: readonly Edge[];
}

function publishedOf(counts: Counts, isWithheld: (edge: Edge) => boolean, edges: readonly Edge[]): Published {
  const shown = new Map(
    edges.map((edge) => [`${edge.from}>${edge.to}`, isWithheld(edge) ? null : edge.value]),
  );
  const figure = (from: string, to: string): number | null => shown.get(`${from}>${to}`) ?? null;
  return {
    cells: counts.map((cells, at) => cells.map((_, to) => figure(row(at), column(to)))),
    rowTotals: counts.map((_, at) => figure(rows, row(at))),
    columnTotals: (counts[0] ?? []).map((_, at) => figure(column(at), columns)),
    total: figure(columns, rows),
  };
}
