import { parseDocument } from 'yaml';
import { z } from 'zod';
import { parseJsonPath, type JsonPath } from './json-path.ts';
import { unknownSlots } from './template.ts';

/** A path that has been read. */
const path = z.string().transform((text, context): JsonPath => {
  const parsed = parseJsonPath(text);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: 'custom', message: `"${text}" is no path; write it as $.data.items` });
  return z.NEVER;
});

const text = (secretsToo: boolean) =>
  z
    .string()
    .max(2_000)
    .superRefine((value, context) => {
      for (const name of unknownSlots(value, secretsToo))
        context.addIssue({
          code: 'custom',
          message: name.startsWith('secret:')
            ? 'a secret stands in a header alone; move it there'
            : `nothing is called {${name}}; use plate, from, to, fromMs, toMs, use, caseNumber, user, department, limit`,
        });
    });

const address = z
  .string()
  .regex(/^https:\/\/[^\s@{}]+$/, 'an address that begins with https:// and holds no slot, name or password');

const paging = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** `parameter` counts pages from `first`. */
  z.strictObject({
    kind: z.literal('page'),
    parameter: z.string().min(1),
    first: z.int().min(0).max(1).default(1),
  }),
  /** `parameter` counts reads. */
  z.strictObject({ kind: z.literal('offset'), parameter: z.string().min(1) }),
  /** What stands at `next` is sent as `parameter`; nothing there: no more. */
  z.strictObject({ kind: z.literal('cursor'), parameter: z.string().min(1), next: path }),
  /** At `next` stands the address of the next page, of the same host. */
  z.strictObject({ kind: z.literal('link'), next: path }),
]);

const mappingSchema = z.strictObject({
  request: z
    .strictObject({
      method: z.enum(['GET', 'POST']),
      url: address,
      headers: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/), text(true)).default({}),
      query: z.record(z.string(), text(false)).default({}),
      body: z.record(z.string(), z.union([text(false), z.number(), z.boolean()])).optional(),
    })
    .refine(({ method, body }) => method === 'POST' || body === undefined, 'a GET has no body; use query'),
  token: z
    .strictObject({
      url: address,
      clientId: z.string().min(1),
      secret: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
      fields: z.record(z.string(), z.string()).default({}),
    })
    .optional(),
  answer: z.strictObject({
    reads: path,
    total: path.optional(),
    id: path,
    plate: path,
    capturedAt: path,
    /** As times are written: RFC 3339, or seconds or milliseconds since 1970. */
    time: z.enum(['rfc3339', 'seconds', 'milliseconds']).default('rfc3339'),
    camera: z.strictObject({ id: path, name: path.optional(), lat: path.optional(), lon: path.optional() }),
    state: path.optional(),
    confidence: path.optional(),
    /** The highest confidence: 1 or 100. */
    confidenceOf: z.union([z.literal(1), z.literal(100)]).default(1),
    /** 53060.4(b): whose the read is; without it the connector's owner. */
    agency: path.optional(),
  }),
  paging: paging.default({ kind: 'none' }),
});
export type Mapping = z.infer<typeof mappingSchema>;

export interface MappingProblem {
  /** Where in the file: a line, or the path of a key. */
  readonly at: string;
  readonly problem: string;
}

export type MappingParse =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly problems: readonly MappingProblem[] };

/** Reads a mapping file; each problem says where it is and what to mend. */
export function parseMapping(yaml: string): MappingParse {
  const document = parseDocument(yaml, { strict: true, uniqueKeys: true });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0)
    return {
      ok: false,
      problems: broken.map(({ linePos, code }) => ({
        at: `line ${linePos?.[0].line ?? 1}`,
        problem: `this is no YAML (${code.toLowerCase().replaceAll('_', ' ')})`,
      })),
    };
  const parsed = mappingSchema.safeParse(jsonOf(document));
  if (parsed.success) return { ok: true, mapping: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({
      at: issue.path.join('.') || 'the file',
      problem: issue.message,
    })),
  };
}

/** No alias is followed, so that a short file cannot become a long value. */
function jsonOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}
