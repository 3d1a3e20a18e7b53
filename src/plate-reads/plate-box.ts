/** A picture's size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** In what a sender counts. */
export type BoxMeasure =
  /** Pixels of the photo as it was sent; of one that is not `atLeast` so large, some of what it is said to show is cut off. */
  | { readonly in: 'photo'; readonly atLeast?: Size }
  /** Parts of the whole photo's width and height: of 1, of 1000. */
  | { readonly in: 'parts'; readonly of: number }
  /** Pixels of a picture of this size; the photo is that picture, or the same made smaller. */
  | ({ readonly in: 'picture' } & Size)
  /** Pixels of a piece of a picture; the photo is that piece, pixel by pixel. */
  | ({ readonly in: 'piece' } & Size);

/** Where a sender says the plate stands. */
export interface PlateBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly measure: BoxMeasure;
}

/** Left, top, width and height in pixels of the photo as it is kept. */
export type KeptBox = readonly [number, number, number, number];

/** Pixels by which a sender's sums may differ from the photo. */
const slack = 2;
/** By how much the sides of one picture in two sizes may differ, in proportion. */
const sameShape = 0.02;
/** Smaller than this shows no characters, if it is a plate at all. */
const least = { width: 8, height: 4 } as const;

/**
 * The first box that fits the photo, in pixels of the photo as it is kept; null when none does. A box that lies outside the
 * photo, or was measured on another picture, is not believed: better no piece of the photo than the wrong one (53060.9(b)(1)).
 */
export function placeBox(boxes: readonly PlateBox[], sent: Size, kept: Size): KeptBox | null {
  for (const box of boxes) {
    const pixels = inPixels(box, sent);
    if (pixels === undefined || !isWithin(pixels, sent)) continue;
    return onKept(pixels, { x: kept.width / sent.width, y: kept.height / sent.height }, kept);
  }
  return null;
}

type Edges = Omit<PlateBox, 'measure'>;

/** In pixels of the photo as it was sent; undefined when it was measured on another picture. */
function inPixels({ measure, ...edges }: PlateBox, sent: Size): Edges | undefined {
  switch (measure.in) {
    case 'photo': {
      const { width, height } = measure.atLeast ?? sent;
      return width <= sent.width + slack && height <= sent.height + slack ? edges : undefined;
    }
    case 'parts':
      return scaled(edges, sent.width / measure.of, sent.height / measure.of);
    case 'piece': {
      const same =
        Math.abs(measure.width - sent.width) <= slack && Math.abs(measure.height - sent.height) <= slack;
      return same ? edges : undefined;
    }
    case 'picture': {
      const [x, y] = [sent.width / measure.width, sent.height / measure.height];
      return Math.abs(x / y - 1) <= sameShape ? scaled(edges, x, y) : undefined;
    }
  }
}

const scaled = ({ left, top, right, bottom }: Edges, x: number, y: number): Edges => ({
  left: left * x,
  top: top * y,
  right: right * x,
  bottom: bottom * y,
});

const isWithin = ({ left, top, right, bottom }: Edges, { width, height }: Size): boolean =>
  left >= -slack &&
  top >= -slack &&
  right <= width + slack &&
  bottom <= height + slack &&
  right - left >= least.width &&
  bottom - top >= least.height;

function onKept(edges: Edges, { x, y }: { readonly x: number; readonly y: number }, kept: Size): KeptBox {
  const left = Math.max(0, Math.floor(edges.left * x));
  const top = Math.max(0, Math.floor(edges.top * y));
  const right = Math.min(kept.width, Math.ceil(edges.right * x));
  const bottom = Math.min(kept.height, Math.ceil(edges.bottom * y));
  return [left, top, right - left, bottom - top];
}
