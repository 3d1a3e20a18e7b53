import fc from 'fast-check';
import { type Model, modelNow, words } from './model-stage.ts';
import type { ModelPurpose, ModelQuery } from './naive-scan.ts';

export interface Search {
  readonly query: ModelQuery;
  readonly purpose: ModelPurpose;
  readonly limit: number;
}

/** Searches of every kind: plates that were read and plates that were not, patterns, windows, places, cameras, vehicles. */
export function arbitrarySearch({ reads, cameras }: Model): fc.Arbitrary<Search> {
  const texts = [...new Set(reads.slice(0, 600).flatMap(({ plate, others }) => [plate, ...others]))];
  const plate = fc.oneof(
    { arbitrary: fc.constantFrom(...texts), weight: 3 },
    fc.stringMatching(/^[01OQD2Z5S8B6GIL7A]{1,8}$/),
  );
  const pattern = fc
    .tuple(
      plate,
      fc.array(fc.tuple(fc.nat(7), fc.constantFrom('?', '*', '?*')), { minLength: 1, maxLength: 4 }),
    )
    .map(([text, changes]) =>
      changes.reduce((made, [at, wild]) => made.slice(0, at) + wild + made.slice(at + 1), text),
    );
  const plates = fc.oneof(
    plate.map((text) => ({ plate: text, match: 'exact' as const })),
    plate.map((text) => ({ plate: text, match: 'folded' as const })),
    fc
      .tuple(plate, fc.constantFrom(0, 1, 2))
      .map(([text, distance]) => ({ plate: text, match: 'edit' as const, distance })),
    pattern.map((text) => ({ plate: text.replace(/\*+/g, '*'), match: 'wildcard' as const })),
    fc.constant({ match: 'exact' as const }),
  );
  const optional = <T>(arbitrary: fc.Arbitrary<T>, seldom = 2) =>
    fc.option(arbitrary, { nil: undefined, freq: seldom });
  return fc
    .record({
      asked: plates,
      window: fc.tuple(fc.integer({ min: 0, max: 310 * 24 }), fc.integer({ min: 0, max: 310 * 24 })),
      whole: fc.boolean(),
      cameras: optional(
        fc.uniqueArray(fc.constantFrom(...cameras, '0', '3', 'none'), { minLength: 1, maxLength: 5 }),
      ),
      place: optional(fc.oneof(circle, polygon)),
      vehicle: optional(vehicle),
      candidates: fc.boolean(),
      closest: fc.boolean(),
      limit: fc.constantFrom(1, 7, 25, 100),
      purpose: fc.record({
        use: fc.constantFrom('escape', 'absconder', 'wanted'),
        caseType: fc.constantFrom(
          'registered' as const,
          'provisional' as const,
          'emergency' as const,
          '' as const,
        ),
        onward: fc.boolean(),
      }),
    })
    .map(
      ({
        asked,
        window,
        whole,
        cameras: chosen,
        place,
        vehicle: sought,
        candidates,
        closest,
        limit,
        purpose,
      }) => {
        const [one, other] = whole ? [0, 310 * 24] : window;
        const hasPlate = 'plate' in asked;
        const near = asked.match === 'edit' || asked.match === 'folded';
        return {
          query: {
            ...asked,
            from: modelNow - Math.max(one, other) * 3_600_000,
            to: modelNow - Math.min(one, other) * 3_600_000,
            ...(chosen === undefined ? {} : { cameras: chosen }),
            // R15: without a plate there is a place.
            ...(place === undefined && (hasPlate || chosen !== undefined)
              ? {}
              : { place: place ?? everywhere }),
            ...(sought === undefined ? {} : { vehicle: sought }),
            ...(candidates && hasPlate ? { candidates: true as const } : {}),
            order: closest && near ? ('closest' as const) : ('newest' as const),
          },
          purpose,
          limit,
        };
      },
    );
}

const everywhere = { lat: 38.52, lon: -121.49, radiusM: 9_000 };
const lat = fc.double({ min: 38.49, max: 38.56, noNaN: true });
const lon = fc.double({ min: -121.51, max: -121.47, noNaN: true });
const circle = fc.record({ lat, lon, radiusM: fc.double({ min: 50, max: 5_000, noNaN: true }) });

/** A triangle or a star around a middle, sometimes with a hole. */
const polygon = fc
  .record({
    lat,
    lon,
    radii: fc.array(fc.double({ min: 0.001, max: 0.03, noNaN: true }), { minLength: 3, maxLength: 9 }),
    hole: fc.boolean(),
  })
  .map(({ lat: middle, lon: middleLon, radii, hole }) => {
    const ring = (scale: number): [number, number][] => {
      const corners = radii.map((radius, at): [number, number] => {
        const angle = (at / radii.length) * 2 * Math.PI;
        return [middleLon + Math.cos(angle) * radius * scale, middle + Math.sin(angle) * radius * scale];
      });
      const [first] = corners;
      return first === undefined ? corners : [...corners, first];
    };
    return { type: 'Polygon' as const, coordinates: hole ? [ring(1), ring(0.4)] : [ring(1)] };
  });

const some = (list: readonly string[]) => fc.option(fc.constantFrom(...list), { nil: undefined, freq: 1 });
const vehicle = fc
  .record({
    make: some(words.make),
    colour: some(words.colour),
    body: some(words.body),
    direction: some(words.direction),
    state: some(words.state),
  })
  .map(
    (sought) =>
      Object.fromEntries(
        Object.entries(sought).flatMap(([name, word]) => (word === undefined ? [] : [[name, word]])),
      ) as Record<string, string>,
  );
