import { z } from 'zod';
import type { Instant } from '../foundation/clock.ts';
import {
  bodies,
  type Circle,
  colours,
  directions,
  furthestEdit,
  type MatchKind,
  type Order,
  pageLimits,
  type Polygon,
  readQueryBody,
  type ReadQueryBody,
} from './contract.ts';
import { polygonProblem } from './geometry.ts';
import { parseMoment } from './moment.ts';
import { type Pattern, parsePattern } from './pattern.ts';
import { type Plate, parsePlate } from './plate.ts';
import { nobody, type Under } from './owners-limits.ts';
import { parseVehicle, type VehicleField, type VehicleSought } from './vehicle.ts';

/** A query that can be searched for. Only `parseReadQuery` makes one. */
export interface ReadQuery {
  readonly __parsed: 'ReadQuery';
  readonly match: MatchKind;
  /** Of match `edit`: how many characters may differ; 0 of any other. */
  readonly distance: number;
  /** Of a wildcard the pattern; absent in a search by place or camera alone (R15). */
  readonly plate: Plate | Pattern | undefined;
  readonly from: Instant;
  readonly to: Instant;
  /** No window was given: these are the last 90 days, and the answer says so. */
  readonly windowAssumed: boolean;
  /** As their feeds name them, or as `feed/camera` where two feeds use one name. */
  readonly cameras: readonly string[];
  readonly place: Circle | Polygon | undefined;
  readonly vehicle: VehicleSought;
  /** Reads of which another candidate than the best fits are found too. */
  readonly candidates: boolean;
  /** What it is looked for: owners' terms are held against it. Whoever does not say it is given what every owner gives. */
  readonly under: Under;
  /** At the request of another agency: only of these feeds, which are lent to it (R19). */
  readonly lentFeeds?: readonly string[] | undefined;
  readonly order: Order;
  readonly limit: number;
  /** The last read of the page before; sealed by `searches` on its way to the client and back. */
  readonly after?: Position | undefined;
}

/** A place in the answer: by rank where the closest come first, then newest first, then by number. */
export interface Position {
  readonly capturedAt: Instant;
  readonly id: string;
  readonly rank?: number | undefined;
}

/** One photo of the answer to a query. */
export interface PhotoQuery extends ReadQuery {
  /** The read's number, as the answer gave it. */
  readonly read: string;
}

export interface QueryProblem {
  readonly path: string;
  readonly problem: string;
  readonly mend: string;
}

export type ReadQueryParse =
  | { readonly ok: true; readonly query: ReadQuery }
  | { readonly ok: false; readonly problems: readonly QueryProblem[] };

const usualDays = 90;
const day = 86_400_000;

/** Turns a query as sent into one that can be searched for, or names each field that hinders it. */
export function parseReadQuery(value: unknown, now: Instant, under: Under = nobody): ReadQueryParse {
  const shape = readQueryBody.safeParse(value);
  if (!shape.success) return { ok: false, problems: shapeProblems(shape.error) };
  const body = shape.data;
  const plate = plateAsked(body);
  const window = windowAsked(body, now);
  const vehicle = parseVehicle(body.vehicle);
  const problems = [
    ...contradictions(body),
    ...vehicle.unknown.map(unknownWord),
    ...(plate.ok ? [] : [plate.problem]),
    ...window.problems,
    ...placeProblems(body),
  ];
  if (problems.length > 0 || !plate.ok) return { ok: false, problems };
  return {
    ok: true,
    query: {
      __parsed: 'ReadQuery',
      match: body.match,
      distance: body.match === 'edit' ? (body.distance ?? furthestEdit) : 0,
      plate: plate.plate,
      from: window.from,
      to: window.to,
      windowAssumed: body.from === undefined && body.to === undefined,
      cameras: [...new Set(body.cameras)],
      place: body.place,
      vehicle: vehicle.sought,
      candidates: body.candidates === true,
      under,
      order: body.order ?? 'newest',
      limit: body.limit ?? pageLimits.usual,
    },
  };
}

const shapeProblems = (error: z.ZodError): readonly QueryProblem[] =>
  error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    problem: issue.message,
    mend: 'see the query in /api/openapi.json',
  }));

/** Fields that do not go together are said, not passed over. */
function contradictions({
  match,
  order,
  distance,
  plate,
  candidates,
}: ReadQueryBody): readonly QueryProblem[] {
  const problems: QueryProblem[] = [];
  if (order === 'closest' && (plate === undefined || (match !== 'edit' && match !== 'folded'))) {
    const problem = 'goes with a plate and match "edit" or "folded" only: any other answer is equally close';
    problems.push({ path: 'order', problem, mend: 'use newest' });
  }
  if (distance !== undefined && match !== 'edit') {
    problems.push({ path: 'distance', problem: 'goes with match "edit" only', mend: 'leave it out' });
  }
  if (candidates === true && plate === undefined) {
    const problem = 'goes with a plate only: a search by place asks for no plate';
    problems.push({ path: 'candidates', problem, mend: 'leave it out' });
  }
  return problems;
}

const vehicleWords: Readonly<Record<VehicleField, string>> = {
  make: 'name the make, as Toyota, or by its NCIC code, as TOYT',
  colour: `use one of ${colours.join(', ')}`,
  body: `use one of ${bodies.join(', ')}`,
  direction: `use one of ${directions.join(', ')}`,
  state: 'use the two letters of a state, as CA, or a region as gb',
};

const unknownWord = (field: VehicleField): QueryProblem => ({
  path: `vehicle.${field}`,
  problem: 'no such word',
  mend: vehicleWords[field],
});

type PlateParsed =
  | { readonly ok: true; readonly plate: Plate | Pattern | undefined }
  | { readonly ok: false; readonly problem: QueryProblem };

function plateAsked({ plate, match, cameras, place }: ReadQueryBody): PlateParsed {
  if (plate === undefined) {
    // R15: no route answers without plate or place.
    return cameras === undefined && place === undefined
      ? { ok: false, problem: { path: 'plate', problem: 'no plate and no place', mend: 'give one of them' } }
      : { ok: true, plate: undefined };
  }
  if (match === 'wildcard') {
    const parsed = parsePattern(plate);
    return parsed.ok
      ? { ok: true, plate: parsed.pattern }
      : { ok: false, problem: { path: 'plate', problem: parsed.problem, mend: parsed.mend } };
  }
  if (/[?*]/.test(plate)) {
    const problem = 'no such character in a plate: ? and * stand in wildcards';
    return { ok: false, problem: { path: 'plate', problem, mend: 'use match "wildcard"' } };
  }
  const parsed = parsePlate(plate);
  return parsed.ok
    ? { ok: true, plate: parsed.plate }
    : { ok: false, problem: { path: 'plate', problem: parsed.problem, mend: parsed.mend } };
}

interface Window {
  readonly from: Instant;
  readonly to: Instant;
  readonly problems: readonly QueryProblem[];
}

function windowAsked(body: ReadQueryBody, now: Instant): Window {
  const to = body.to === undefined ? now : parseMoment(body.to, 'end');
  const from = body.from === undefined ? (to ?? now) - usualDays * day : parseMoment(body.from, 'start');
  const unreadable = (path: string): QueryProblem => ({
    path,
    problem: 'not a time',
    mend: 'write it as 2026-10-01T08:30:00-07:00, or a date as 2026-10-01',
  });
  const problems = [
    ...(from === undefined ? [unreadable('from')] : []),
    ...(to === undefined ? [unreadable('to')] : []),
    ...(from !== undefined && to !== undefined && from > to
      ? [{ path: 'from', problem: 'after the end of the window', mend: 'begin before it ends' }]
      : []),
  ];
  return { from: from ?? 0, to: to ?? 0, problems };
}

function placeProblems({ place }: ReadQueryBody): readonly QueryProblem[] {
  if (place === undefined || 'radiusM' in place) return [];
  const problem = polygonProblem(place);
  return problem === undefined ? [] : [{ path: 'place', ...problem }];
}
