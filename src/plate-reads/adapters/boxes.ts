import type { BoxMeasure, PlateBox, Size } from '../plate-box.ts';
import { asList, asObject, field, type JsonObject, type JsonValue } from '../strict-json.ts';
import { numberField } from './fields.ts';

/** None, or one: what a sender says of the plate's place. */
export type Boxes = readonly PlateBox[];

export const inPhoto: BoxMeasure = { in: 'photo' };

const box = (edges: readonly (number | null | undefined)[], measure: BoxMeasure): Boxes => {
  const [left, top, right, bottom] = edges;
  return left == null || top == null || right == null || bottom == null
    ? []
    : [{ left, top, right, bottom, measure }];
};

/** Four numbers under four names: left, top, right, bottom. */
export const namedEdges = (
  object: JsonObject | undefined,
  names: readonly [string, string, string, string],
  measure: BoxMeasure,
): Boxes =>
  box(
    names.map((name) => numberField(object, name)),
    measure,
  );

/** `[left, top, right, bottom]`. */
export const listedEdges = (value: JsonValue | undefined, measure: BoxMeasure): Boxes =>
  box(numbers(value), measure);

/** `[left, top, width, height]`. */
export function listedSize(value: JsonValue | undefined, measure: BoxMeasure): Boxes {
  const [left, top, width, height] = numbers(value);
  return bySize({ left, top, width, height }, measure);
}

interface Sized {
  readonly left: number | null | undefined;
  readonly top: number | null | undefined;
  readonly width: number | null | undefined;
  readonly height: number | null | undefined;
}

/** Corner and size under names of their own. */
export const bySize = ({ left, top, width, height }: Sized, measure: BoxMeasure): Boxes =>
  left == null || top == null || width == null || height == null
    ? []
    : box([left, top, left + width, top + height], measure);

/** The box about corners `{ x, y }`, as plates stand askew. */
export function aboutCorners(value: JsonValue | undefined, measure: BoxMeasure): Boxes {
  const corners = (asList(value) ?? []).map((one) => asObject(one));
  const [xs, ys] = ['x', 'y'].map((name) => corners.map((corner) => numberField(corner, name)));
  const [allX, allY] = [xs?.filter((x) => x !== null) ?? [], ys?.filter((y) => y !== null) ?? []];
  if (corners.length < 2 || allX.length !== corners.length || allY.length !== corners.length) return [];
  return box([Math.min(...allX), Math.min(...allY), Math.max(...allX), Math.max(...allY)], measure);
}

/** The same boxes in a piece that was cut out of the picture. */
export const within = (
  boxes: Boxes,
  { left, top }: Pick<PlateBox, 'left' | 'top'>,
  piece: BoxMeasure,
): Boxes =>
  boxes.map((one) => ({
    left: one.left - left,
    top: one.top - top,
    right: one.right - left,
    bottom: one.bottom - top,
    measure: piece,
  }));

/** A picture's size under two names; undefined when it is not told. */
export function sizeOf(object: JsonObject | undefined, width: string, height: string): Size | undefined {
  const [wide, high] = [numberField(object, width), numberField(object, height)];
  return wide === null || high === null || wide <= 0 || high <= 0 ? undefined : { width: wide, height: high };
}

/** Of the list under a name, the objects. */
export const objectsOf = (object: JsonObject | undefined, name: string): readonly JsonObject[] => {
  const value = field(object, name);
  return (asList(value) ?? [value ?? null]).flatMap((one): readonly JsonObject[] => {
    const each = asObject(one);
    return each === undefined ? [] : [each];
  });
};

const numbers = (value: JsonValue | undefined): readonly (number | null)[] =>
  (asList(value) ?? []).map((one) => numberField({ one }, 'one'));
