import { cellAt } from './cell.ts';
import { fieldOf, type Field } from './headers.ts';
import { parseTime } from './time.ts';

/** How many rows are looked at. */
const looked = 200;
/** Of the times that are told, so many can be read where the headers stand over their columns. */
const mostly = 0.6;
/** No release is so wide; every pair of columns of a wider table would be tried. */
const mostColumns = 40;

/** So much better must the cells fit: a time in a form that nobody reads is no reason to look elsewhere. */
const clearly = 1;

type Rows = readonly (readonly string[])[];

/**
 * Which header stands over each column, by its place; -1: none does. Agencies take columns out by hand before a release, and a
 * header stays behind ("phantom"), or a column without a header comes in: every later cell would then be read as something else.
 * Only where the time does not stand where its header says is anything moved, by what the cells look like.
 */
export function aligned(headers: readonly string[], rows: Rows): readonly number[] {
  const sample = rows.slice(0, looked);
  const places = [...headers.keys()];
  if (headers.length > mostColumns || timeFits(headers, sample)) return places;
  const [best] = shifted(places)
    .map((moved) => ({ moved, over: moved.map((at) => headers[at] ?? '') }))
    .filter(({ over }) => timeFits(over, sample))
    .map(({ moved, over }) => ({ moved, fit: fitOf(over, sample) }))
    // Of equals the first: the header that was left behind is the later one.
    .toSorted((one, other) => other.fit - one.fit);
  return best !== undefined && best.fit > fitOf(headers, sample) + clearly ? best.moved : places;
}

/** Without one or two headers, or with one or two columns of no name; the last ones tried first. */
function shifted(headers: readonly number[]): readonly (readonly number[])[] {
  const places = [...headers.keys()].toReversed();
  const without = places.map((at) => headers.toSpliced(at, 1));
  const more = places.map((at) => headers.toSpliced(at, 0, -1));
  const twice = without.flatMap((one, at) => places.slice(at + 1).map((place) => one.toSpliced(place, 1)));
  return [
    ...without,
    ...more,
    ...twice,
    ...more.flatMap((one) => places.map((at) => one.toSpliced(at, 0, -1))),
  ];
}

function timeFits(headers: readonly string[], rows: Rows): boolean {
  const places = [...headers.keys()].filter((at) => fieldOf(headers[at] ?? '') === 'at');
  const told = rows
    .map((cells) => places.map((at) => cellAt(cells, at) ?? '').filter((text) => text !== ''))
    .filter((texts) => texts.length > 0);
  // Nothing is told: the times were taken out, which is no reason to look for them elsewhere.
  if (told.length === 0) return !timesElsewhere(headers, rows);
  const read = told.filter((texts) => texts.some(isTime)).length;
  return read >= mostly * told.length;
}

/** Dates that stand under a header which does not speak of them. */
const timesElsewhere = (headers: readonly string[], rows: Rows): boolean =>
  [...(rows[0]?.keys() ?? [])].some((at) => {
    const header = headers[at] ?? '';
    if (fieldOf(header) === 'at' || /date|time/iu.test(header)) return false;
    const written = rows.filter((cells) => /\d[/-]\d.*\d/u.test(cells[at] ?? '') && isTime(cells[at] ?? ''));
    return written.length >= mostly * rows.length;
  });

const isTime = (text: string): boolean =>
  /^\d{1,2}:\d{2}/u.test(text) ||
  parseTime(text, 'UTC') !== null ||
  parseTime(text, 'UTC', 'day-first') !== null;

/** What the cells of a column look like, where that can be told. */
const looks: Readonly<Partial<Record<Field, RegExp>>> = {
  id: /^[0-9a-f]{8}-[0-9a-f]{4}|^\d+$/iu,
  user: /^(?!\d+$)[^\d:]{2,}/u,
  organization: /[a-z]/iu,
  plate: /^(?=.*\d)(?=.*[A-Z])[A-Z0-9*? -]{2,10}$/u,
  caseNumber: /^(?=.*\d)[\w./ -]{3,24}$/u,
  // Words: no plate, no number of a case.
  reason: /^(?!(?=\S*\d)\S+$).*[a-z]{3}/iu,
  offense: /[a-z]{3}/iu,
  type: /^(?:search|lookup|convoy|freeform|visual|multi|api|most)\w*(?: ?- ?\w+)?$/iu,
};
const aNumber = /^\d+$/u;
const counting = /\btotal\b|\bcount\b/iu;

/** How well the cells look like what their headers say. */
function fitOf(headers: readonly string[], rows: Rows): number {
  return headers.reduce((sum, header, at) => {
    const field = fieldOf(header);
    const look = counting.test(header) ? aNumber : field === undefined ? undefined : looks[field];
    const timed = field === 'at' || /time ?frame/iu.test(header);
    const texts = rows.map((cells) => cellAt(cells, at) ?? '').filter((text) => text !== '');
    if ((look === undefined && !timed) || texts.length === 0) return sum;
    const alike = texts.filter((text) => (timed ? isTime(text) : (look?.test(text) ?? false))).length;
    return sum + (2 * alike) / texts.length - 1;
  }, 0);
}
