import { type Part, parseMultipart } from './multipart.ts';

/** A delivery's payload, and the photo that came beside it. */
export interface Delivery {
  readonly payload: Buffer;
  readonly photo: Buffer | undefined;
}

export type DeliveryParse =
  | { readonly ok: true; readonly delivery: Delivery }
  | { readonly ok: false; readonly path: string; readonly problem: string; readonly mend: string };

/**
 * The payload of a body: the body itself, or of a `multipart/*` body the parts that are payloads, with the photo that stands
 * beside it (Plate Recognizer's `json` and `upload`, Hikvision's `anpr.xml` and pictures).
 */
export function parseDelivery(body: Buffer, contentType: string): DeliveryParse {
  if (body.length === 0) return problem('', 'the body is empty', 'send the reads');
  if (!/^multipart\//i.test(contentType)) return { ok: true, delivery: { payload: body, photo: undefined } };
  const parts = parseMultipart(body, contentType);
  if (parts === undefined)
    return problem('', 'the body is not multipart/form-data', 'send whole parts with their boundary');
  const payloads = payloadsOf(parts);
  if (payloads.length === 0)
    return problem(
      'json',
      'there is no part "json"',
      'send the webhook’s JSON, or the event’s XML, in a part',
    );
  const payload = Buffer.concat(payloads.flatMap(({ bytes }) => [bytes, lineEnd])).subarray(0, -1);
  // Of several events nobody says whose photo it is.
  return { ok: true, delivery: { payload, photo: payloads.length === 1 ? photoOf(parts) : undefined } };
}

const problem = (path: string, what: string, mend: string): DeliveryParse => ({
  ok: false,
  path,
  problem: what,
  mend,
});

const lineEnd = Buffer.from('\n');

/** How a payload begins: JSON, XML, or an event of Dahua's text. */
const begins = /^\s*(?:[{[<]|Code=|(?:Return)?Events\[)/;

/** By its name, then by its type, then by how it begins; a camera may send several events at once. */
function payloadsOf(parts: readonly Part[]): readonly Part[] {
  const named = parts.filter(({ name }) => name === 'json');
  const typed = parts.filter(({ name, type }) => /\.(xml|json)$/i.test(name) || /[/+](xml|json)$/.test(type));
  const other = parts.filter(({ bytes }) => begins.test(bytes.toString('latin1', 0, 64)));
  return [named, typed, other].find((found) => found.length > 0) ?? [];
}

/** What shows the vehicle is of more use to the eye than the plate cut out (53060.9(b)(1)); else the largest. */
function photoOf(parts: readonly Part[]): Buffer | undefined {
  const upload = parts.find(({ name }) => name === 'upload');
  const pictures = parts.filter(isPicture).toSorted((a, b) => b.bytes.length - a.bytes.length);
  const named = pictures.find(({ name }) => /^(detection|vehicle|full)/i.test(name));
  return (upload ?? named ?? pictures[0])?.bytes;
}

const isPicture = ({ type, bytes }: Part): boolean =>
  type.startsWith('image/') || /^(ffd8ff|89504e47)/.test(bytes.toString('hex', 0, 4));
