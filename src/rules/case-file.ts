import { z } from 'zod';
import { deskActs, isDeskAct, wayActs } from './desk/acts.ts';
import { deskGroups, wayGroup } from './desk/facts.ts';
import { factGroups, screenSchema } from './facts-schema.ts';
import { isRecord, mergePatch } from './merge-patch.ts';
import { noCopy } from './no-copy.ts';
import { instantSchema, isPolicyUse, policyUses, requestGroups } from './request.ts';

/** A worked case, read but not yet checked: what is wrong inside `request`, `facts` or `now` is the rules' affair. */
export interface CaseFile {
  readonly now: unknown;
  readonly request: unknown;
  readonly facts: unknown;
  /** Instead of screening the request's own text. */
  readonly screen: unknown;
  readonly expect: Expectation | undefined;
}

/** The file is no case at all. */
export class CaseFileError extends Error {
  override readonly name = 'CaseFileError';
  readonly code = 'not-a-case';
}

const expectation = z.strictObject({
  effect: z.enum(['permit', 'refuse']),
  clause: z
    .string()
    .nullish()
    .describe('Of a refusal: a clause that it rests on. Of a permit: the authorized use it rests on.'),
  rule: z.string().nullish().describe('The rule that the answer names first.'),
});
export type Expectation = z.infer<typeof expectation>;

/** Reads a base case by its name: `policy/cases/base/NAME.json`. */
export type ReadBase = (name: string) => unknown;

const deepestBase = 5;

/** A case in full, or `{ base, change, expect }`: the base with the change merged in (RFC 7396). */
export function parseCaseFile(file: unknown, readBase: ReadBase): CaseFile {
  const whole = overBase(file, readBase, deepestBase);
  if (!isRecord(whole) || whole['request'] === undefined || whole['facts'] === undefined) {
    throw new CaseFileError('a case needs "request" and "facts", or "base" and "change"');
  }
  const expected =
    isRecord(file) && file['expect'] !== undefined ? expectation.safeParse(file['expect']) : undefined;
  if (expected?.success === false) throw new CaseFileError(`"expect": ${z.prettifyError(expected.error)}`);
  const { now, request, facts, screen } = whole;
  return { now, request, facts: withDefaults(facts, request), screen, expect: expected?.data };
}

function overBase(file: unknown, readBase: ReadBase, depth: number): unknown {
  if (!isRecord(file) || file['base'] === undefined) return file;
  const name = file['base'];
  if (typeof name !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || depth === 0) {
    throw new CaseFileError('"base" is not the name of a base case');
  }
  return mergePatch(overBase(readBase(name), readBase, depth - 1), file['change'] ?? {});
}

/** What a case may leave out of its facts, because the request tells it. A group that is there is never completed. */
function withDefaults(facts: unknown, request: unknown): unknown {
  if (!isRecord(facts) || !isRecord(request) || isDeskAct(request['act'])) return facts;
  const use = String(request['use']);
  const asksForAnother = request['onBehalfOf'] !== undefined;
  return {
    requester: { given: asksForAnother, known: false, eligible: 'unknown', reviewBy: 0 },
    use: { known: isPolicyUse(use), standing: isPolicyUse(use), proposedBySelf: false },
    place: { protectedPlace: false },
    alert: { audience: false, standingAuthority: false },
    copy: noCopy,
    ...facts,
  };
}

const statement = z
  .strictObject({ reference: z.string(), text: z.string() })
  .optional()
  .describe('The signed statement that answers an earlier refusal (R14).');

const fullCase = z.object({
  now: instantSchema.describe('RFC 3339, or ms since 1970.'),
  request: z.strictObject({ ...requestGroups, statement }),
  facts: z.strictObject({
    ...factGroups,
    requester: factGroups.requester
      .optional()
      .describe('When left out: not given; or, with request.onBehalfOf, an agency that is not known.'),
    use: factGroups.use
      .optional()
      .describe(
        `When left out: known and standing for ${policyUses.join(', ')}; any other use is not known.`,
      ),
    place: factGroups.place.optional().describe('When left out: no protected place.'),
    alert: factGroups.alert.optional().describe('When left out: in no audience, and no standing authority.'),
    copy: factGroups.copy.optional().describe('When left out: no copy is made.'),
  }),
  screen: screenSchema
    .optional()
    .describe('When left out, request.purpose and the other texts are screened.'),
  expect: expectation.optional(),
});

const deskCase = z.object({
  now: instantSchema,
  request: z.strictObject({ act: z.enum(deskActs).describe('An act at the desk.') }),
  facts: z.strictObject(deskGroups),
  expect: expectation.optional(),
});

const wayCase = z.object({
  now: instantSchema,
  request: z.strictObject({ act: z.enum(wayActs).describe('An act on the way to an access.') }),
  facts: z.strictObject({ ...deskGroups, way: wayGroup }),
  expect: expectation.optional(),
});

const basedCase = z.object({
  base: z.string().describe('A base case: a file of policy/cases/base, without .json.'),
  change: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('Merged into the base (RFC 7396): objects are merged, lists replaced, null takes away.'),
  expect: expectation.optional(),
});

/** JSON Schema 2020-12 of a case file, as `rules schema` prints it. */
export const caseFileJsonSchema = (examples: readonly unknown[]): object => ({
  ...z.toJSONSchema(z.union([fullCase, basedCase, deskCase, wayCase]), {
    io: 'input',
    unrepresentable: 'any',
  }),
  title: 'A worked case for plateward rules explain',
  description:
    'One request, the facts about it at one time, and optionally the decision that is expected. Nothing inside a group ' +
    'of facts may be left out: what is missing, unknown or of the wrong type makes a refusal with the rule rule-error.',
  examples,
});
