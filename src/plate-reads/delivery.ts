/** A delivery's payload, and the photo that came beside it. */
export interface Delivery {
  readonly payload: Buffer;
  readonly photo: Buffer | undefined;
}

export type DeliveryParse =
  | { readonly ok: true; readonly delivery: Delivery }
  | { readonly ok: false; readonly path: string; readonly problem: string; readonly mend: string };

/**
 * The payload of a body: the body itself, or of `multipart/form-data` the part `json` with the photo in the part
 * `upload` (as Plate Recognizer Stream sends it).
 */
export async function parseDelivery(body: Buffer, contentType: string): Promise<DeliveryParse> {
  if (body.length === 0) return problem('', 'the body is empty', 'send the reads');
  if (!/^multipart\/form-data\b/i.test(contentType))
    return { ok: true, delivery: { payload: body, photo: undefined } };
  const form = await parseForm(body, contentType);
  if (form === undefined)
    return problem('', 'the body is not multipart/form-data', 'send whole parts with their boundary');
  const json = await partBytes(form.get('json'));
  if (json === undefined) return problem('json', 'there is no part "json"', 'send the webhook’s JSON in it');
  return { ok: true, delivery: { payload: json, photo: await partBytes(form.get('upload')) } };
}

const problem = (path: string, what: string, mend: string): DeliveryParse => ({
  ok: false,
  path,
  problem: what,
  mend,
});

async function parseForm(body: Buffer, contentType: string): Promise<FormData | undefined> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    return undefined;
  }
}

async function partBytes(part: FormDataEntryValue | null): Promise<Buffer | undefined> {
  if (part === null) return undefined;
  return typeof part === 'string' ? Buffer.from(part) : Buffer.from(await part.arrayBuffer());
}
