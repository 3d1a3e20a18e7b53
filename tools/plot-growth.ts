import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** What `npm run bench -- scale --json FILE` wrote. */
const report = z.object({
  bench: z.literal('scale'),
  results: z.array(z.object({ name: z.string(), value: z.number() })),
});

interface Point {
  readonly millions: number;
  readonly ms: number;
}

const width = 720;
const height = 360;
const frame = { left: 64, right: 110, top: 44, bottom: 52 };
/** Told apart by eyes that confuse red and green too (Okabe and Ito), and each named at its end. */
const colours: Readonly<Record<string, string>> = {
  exact: '#0072b2',
  folded: '#009e73',
  wildcard: '#e69f00',
  edit: '#d55e00',
};

/** The points of each kind of search, by the name `scale.KIND.atNM`. */
function linesOf(results: z.infer<typeof report>['results']): ReadonlyMap<string, readonly Point[]> {
  const points = results.flatMap(({ name, value }) => {
    const [, kind, millions] = /^scale\.(\w+)\.at([\d.]+)M$/.exec(name) ?? [];
    return kind === undefined ? [] : [{ kind, millions: Number(millions), ms: value }];
  });
  return Map.groupBy(points, ({ kind }) => kind);
}

/** Sizes on a logarithmic axis, times on one from zero. */
function plot(lines: ReadonlyMap<string, readonly Point[]>): string {
  const all = [...lines.values()].flat();
  const sizes = [...new Set(all.map(({ millions }) => millions))].toSorted((a, b) => a - b);
  const most = niceTop(Math.max(...all.map(({ ms }) => ms)));
  const [least, largest] = [Math.log10(sizes[0] ?? 1), Math.log10(sizes.at(-1) ?? 10)];
  const across = width - frame.left - frame.right;
  const down = height - frame.top - frame.bottom;
  const x = (millions: number): number =>
    round(frame.left + (across * (Math.log10(millions) - least)) / Math.max(0.1, largest - least));
  const y = (ms: number): number => round(frame.top + down * (1 - ms / most));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="13">`,
    '<title>Time of a search through the gate, by the number of reads</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${frame.left}" y="24" font-size="15">A search through the gate, p50 in milliseconds</text>`,
    ...[0, 0.25, 0.5, 0.75, 1].map((part) => gridLine(y(most * part), most * part)),
    ...sizes.map((millions) => text(x(millions), height - 28, `${millions} million`, 'middle')),
    text(frame.left + across / 2, height - 8, 'reads', 'middle'),
    ...apart([...lines].map(([kind, points]) => ({ kind, points, at: y(points.at(-1)?.ms ?? 0) }))).flatMap(
      ({ kind, points, label }) => drawn(kind, points, { x, y, label }),
    ),
    '</svg>',
  ].join('\n');
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The next of 1, 2, 4, 5, 8, 10 times a power of ten. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 5, 8, 10].find((step) => step * power >= value) ?? 10) * power;
}

const text = (x: number, y: number, words: string, anchor: string, fill = '#333'): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${fill}">${words}</text>`;

const gridLine = (y: number, ms: number): string =>
  `<line x1="${frame.left}" x2="${width - frame.right}" y1="${y}" y2="${y}" stroke="#ddd"/>${text(frame.left - 8, y + 4, String(round(ms)), 'end')}`;

interface Line {
  readonly kind: string;
  readonly points: readonly Point[];
  readonly at: number;
}

/** Labels at the ends of the lines, none over another. */
function apart(lines: readonly Line[]): readonly (Line & { readonly label: number })[] {
  let last = Number.NEGATIVE_INFINITY;
  return lines
    .toSorted((one, other) => one.at - other.at)
    .map((line) => {
      last = Math.max(line.at, last + 16);
      return { ...line, label: last };
    });
}

interface Scales {
  readonly x: (millions: number) => number;
  readonly y: (ms: number) => number;
  readonly label: number;
}

function drawn(kind: string, points: readonly Point[], { x, y, label }: Scales): readonly string[] {
  const colour = colours[kind] ?? '#333';
  const places = points.map(({ millions, ms }) => [x(millions), y(ms)] as const);
  return [
    `<polyline points="${places.map((place) => place.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...places.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${colour}"/>`),
    text(width - frame.right + 10, label + 4, `${kind} ${round(points.at(-1)?.ms ?? 0)} ms`, 'start', colour),
  ];
}

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) {
  process.stderr.write('usage: node tools/plot-growth.ts SCALE.json OUT.svg\n');
  process.exitCode = 2;
} else {
  const { results } = report.parse(JSON.parse(readFileSync(from, 'utf8')));
  writeFileSync(to, `${plot(linesOf(results))}\n`);
}
