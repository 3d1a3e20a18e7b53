import { z } from 'zod';
import type { Instant } from '../foundation/clock.ts';
import type { Use } from './facts.ts';

/** What the rules in force decide. A later duty adds its acts here, in the schema and in a permit. */
export const acts = [
  'search',
  'next-page',
  'open-photo',
  'open-old-answer',
  // Hot lists: a plate watched for is asked for each time it is read (53060.7(b)(4), R21).
  'watch-plate',
  'receive-alert',
  'open-alert',
  // Copies that leave the screen: a file, a print (53060.9(a)(1)).
  'export',
  'print',
  // The same of an alert that one is told of (R20, R21).
  'export-alert',
  'print-alert',
  // 53060.10(a): what leaves the department, in writing or by word of mouth.
  'request-share',
  'release-share',
  'tell-orally',
] as const;
export type Act = (typeof acts)[number];

/** 53060.4(a)(1)–(5). */
export const policyUses = ['escape', 'absconder', 'suspect', 'wanted', 'staff-investigation'] as const;
export const isPolicyUse = (use: Use): boolean => policyUses.some((one) => one === use);

export interface Circle {
  readonly lat: number;
  readonly lon: number;
  readonly radiusM: number;
}

/** GeoJSON: rings of [longitude, latitude]. */
export interface Polygon {
  readonly type: 'Polygon';
  readonly coordinates: readonly (readonly (readonly number[])[])[];
}

export interface RulesQuery {
  readonly plate?: string | undefined;
  readonly match: 'exact' | 'wildcard' | 'folded' | 'edit';
  readonly distance?: number | undefined;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  readonly cameras?: readonly string[] | undefined;
  readonly place?: Circle | Polygon | undefined;
  /** Of the vehicle; it makes no search narrower than its plate and place do (R15). */
  readonly vehicle?: Readonly<Record<string, string>> | undefined;
  readonly candidates?: true | undefined;
  readonly order?: 'newest' | 'closest' | undefined;
  readonly limit?: number | undefined;
}

/** One act under one purpose. Of a page, a photo or an old answer it is the request that was first asked. */
export interface RulesRequest {
  readonly act: Act;
  readonly use: Use;
  readonly caseNumber: string;
  readonly purpose: string;
  /** R10: at the request of an agency, with that agency's reference. */
  readonly onBehalfOf?: { readonly agency: string; readonly reference: string } | undefined;
  readonly lastName?: string | undefined;
  readonly query: RulesQuery;
}

/** RFC 3339 or milliseconds since 1970, as milliseconds. */
export const instantSchema = z.union([
  z.int(),
  z.iso.datetime({ offset: true }).transform((text): Instant => Date.parse(text)),
]);

const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);

const circle = z.strictObject({ lat: latitude, lon: longitude, radiusM: z.number().positive() });
const position = z.tuple([longitude, latitude], z.number());
const polygon = z.strictObject({
  type: z.literal('Polygon'),
  coordinates: z.array(z.array(position).min(4).max(1_000)).min(1).max(100),
});

const query = z.strictObject({
  plate: z.string().optional().describe('A plate, or with match `wildcard` a pattern of ? and *.'),
  match: z.enum(['exact', 'wildcard', 'folded', 'edit']).default('exact'),
  distance: z.int().min(0).max(2).optional().describe('With match `edit`: how many characters may differ.'),
  from: instantSchema.optional().describe('RFC 3339, or ms since 1970.'),
  to: instantSchema.optional().describe('RFC 3339, or ms since 1970.'),
  cameras: z.array(z.string().min(1)).optional(),
  place: z.union([circle, polygon]).optional().describe('A circle, or a GeoJSON polygon.'),
  vehicle: z
    .partialRecord(z.enum(['make', 'colour', 'body', 'direction', 'state']), z.string())
    .optional()
    .describe('What the camera told of the vehicle. It bears on no rule (R15).'),
  candidates: z
    .literal(true)
    .optional()
    .describe('Also reads of which another candidate than the best fits. It bears on no rule.'),
  order: z.enum(['newest', 'closest']).optional(),
  limit: z.int().min(1).max(100).optional(),
});

export const requestGroups = {
  act: z.enum(acts).describe('What is asked for.'),
  use: z
    .string()
    .describe(`One of ${policyUses.join(', ')} (53060.4(a)(1)–(5)), or an added use's code (R13).`),
  caseNumber: z.string().describe('The internal case number (53060.7(b)(4), (6)).'),
  purpose: z.string().describe('The purpose as typed (53060.7(b)(4)).'),
  onBehalfOf: z
    .strictObject({ agency: z.string(), reference: z.string() })
    .optional()
    .describe('The agency at whose request one asks, and its reference (R10).'),
  lastName: z.string().optional().describe('A last name, where the division has turned the field on (R10).'),
  query: query.describe(
    'What is looked for. Without a plate, or with fewer than three known characters: a place search (R15).',
  ),
} as const;

export const requestSchema: z.ZodType<RulesRequest> = z.strictObject(requestGroups);
