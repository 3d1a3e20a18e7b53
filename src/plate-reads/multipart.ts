/** A part of a `multipart/*` body. */
export interface Part {
  /** Of its disposition, or its file's name where it has no other. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const mostParts = 64;
const longestHead = 4096;
const lineEnd = '\r\n';

/**
 * The parts of a body as cameras write them: with or without file names, names or types, as form data or as a mixed stream;
 * bytes are never decoded. Undefined when it has no boundary, or nothing in it is a part.
 */
export function parseMultipart(body: Buffer, contentType: string): readonly Part[] | undefined {
  const boundary = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType);
  if (boundary === null) return undefined;
  const given = boundary[1] ?? boundary[2] ?? '';
  const mark = Buffer.from(given.startsWith('--') && body.indexOf(`--${given}`) < 0 ? given : `--${given}`);
  const parts: Part[] = [];
  let from = body.indexOf(mark);
  while (from >= 0 && parts.length < mostParts) {
    const start = from + mark.length;
    const next = body.indexOf(mark, start);
    // A stream has no last boundary: whether what stands there is whole is its reader's to say.
    const part = parsePart(body.subarray(start, next < 0 ? body.length : next));
    if (part !== undefined) parts.push(part);
    from = next;
  }
  return parts.length === 0 ? undefined : parts;
}

/** Headers, a blank line, and bytes up to the line end before the boundary. */
function parsePart(bytes: Buffer): Part | undefined {
  const headEnd = bytes.indexOf(lineEnd + lineEnd);
  if (!bytes.subarray(0, 2).equals(Buffer.from(lineEnd)) || headEnd < 0 || headEnd > longestHead)
    return undefined;
  const head = bytes.toString('utf8', 2, Math.max(2, headEnd));
  const end = bytes.subarray(-2).equals(Buffer.from(lineEnd)) ? bytes.length - 2 : bytes.length;
  const parameter = (name: string): string =>
    new RegExp(`^content-disposition:.*[;\\s]${name}="?([^";\\r\\n]*)"?`, 'im').exec(head)?.[1] ?? '';
  return {
    name: parameter('name') || parameter('filename'),
    type: /^content-type:\s*([^;\s]+)/im.exec(head)?.[1]?.toLowerCase() ?? '',
    bytes: bytes.subarray(headEnd + 4, Math.max(headEnd + 4, end)),
  };
}
