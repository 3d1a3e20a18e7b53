import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { CommandError } from '../foundation/command-line.ts';
import { isCdcrNumberAlone } from '../rules/index.ts';
import { type LogMapping, logMapping } from './contract/log-mapping.ts';
import type { Settings } from './detectors/pattern.ts';
import type { Surroundings } from './detectors/surroundings.ts';
import { thresholdsSchema, usualThresholds } from './detectors/thresholds.ts';
import { isTimeZone } from './local-time.ts';

const isPattern = (source: string): boolean => {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};
const pattern = z.string().min(1).max(500).refine(isPattern, 'is no regular expression');

/** "2026-03-31", as the civil date 20260331. */
const day = z.iso.date().transform((text) => Number(text.replaceAll('-', '')));

const schema = z.strictObject({
  timeZone: z.string().refine(isTimeZone, 'is no time zone such as America/Los_Angeles').default('UTC'),
  divisions: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        users: z.array(z.string().min(1).max(500)).optional(),
        casePatterns: z.array(pattern).min(1),
        cdcrEmbedded: z.boolean().optional(),
      }),
    )
    .default([]),
  detectors: thresholdsSchema.default(usualThresholds),
  /** Headers of another vendor's export, by what they hold; the rest is told by itself. */
  columns: logMapping.optional(),
  /** `staff-vehicle`: vehicles whose owners agreed to be listed (R18). */
  staffPlates: z.array(z.string().min(1).max(16)).optional(),
  /** `after-leaving`: who was transferred or separated, from which day on. */
  left: z.array(z.strictObject({ user: z.string().min(1), on: day })).optional(),
});

/** A division's users and its case numbering (53060.7(b)(6)). */
export interface Division {
  readonly name: string;
  /** Everyone, where the profile names nobody. */
  readonly isUser: (user: string) => boolean;
  readonly fits: (caseNumber: string) => boolean;
  /** May a case number of the scheme hold a CDCR number? */
  readonly cdcrEmbedded: boolean;
}

/** What a department says of itself for the reading of a vendor's log. */
export interface Profile extends Settings {
  readonly divisions: readonly Division[];
  /** Which header names what, where the log's words are not known. */
  readonly columns?: LogMapping | undefined;
}

/** Without a profile: times in UTC, any case number accepted that is not a CDCR number alone. */
export const noProfile: Profile = { timeZone: 'UTC', divisions: [], thresholds: usualThresholds };

/** Reads a profile (YAML or JSON). @throws CommandError `usage` that names what is wrong in it. */
export function readProfile(path: string): Profile {
  const parsed = schema.safeParse(yamlOf(path));
  if (parsed.success) {
    return {
      timeZone: parsed.data.timeZone,
      thresholds: parsed.data.detectors,
      beside: besideOf(parsed.data),
      columns: parsed.data.columns,
      divisions: parsed.data.divisions.map(({ name, users, casePatterns, cdcrEmbedded }) => ({
        name,
        isUser: users === undefined ? () => true : anyOf(users.map(userPattern)),
        fits: anyOf(casePatterns.map((source) => new RegExp(source, 'u'))),
        cdcrEmbedded: cdcrEmbedded ?? true,
      })),
    };
  }
  const problems = parsed.error.issues.map(
    ({ path: at, message }) => `${at.join('.') || 'profile'}: ${message}`,
  );
  throw new CommandError('usage', `${path}: ${problems.join('; ')}`);
}

/** What the profile tells beside the log; what it leaves out is not guessed. */
function besideOf({ staffPlates, left }: Pick<z.infer<typeof schema>, 'staffPlates' | 'left'>): Surroundings {
  const plates = new Set(staffPlates?.map((plate) => plate.toUpperCase().replace(/[\s-]/gu, '')));
  const days = new Map(left?.map(({ user, on }) => [user.toLowerCase(), on]));
  return {
    isStaffVehicle: (plate) => plates.has(plate),
    leftOn: (user) => days.get(user.toLowerCase()),
  };
}

function yamlOf(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'), { maxAliasCount: 0 });
  } catch (error) {
    throw new CommandError(
      'usage',
      `cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** A name with `*` and `?`, or a regular expression when it holds other signs of one. */
function userPattern(source: string): RegExp {
  if (/[\\^$+|()[\]{}]|\.\*/u.test(source) && isPattern(source)) return new RegExp(source, 'iu');
  const escaped = source.replace(/[.+^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'iu');
}

/** Longer texts are no case number and no user name; patterns written by others are not tried on them. */
const longestTried = 128;

const anyOf =
  (forms: readonly RegExp[]) =>
  (text: string): boolean =>
    text.length <= longestTried && forms.some((form) => form.test(text));

/** Divisions that a user may belong to; an unknown user may belong to any. */
export function divisionsOf({ divisions }: Profile, user: string | null): readonly Division[] {
  if (user === null) return divisions;
  const own = divisions.filter(({ isUser }) => isUser(user));
  return own.length > 0 ? own : divisions;
}

const embedded = /(?<![\p{L}\p{N}])(?:[A-Z]-?\d{5}|[A-Z]{2}-?\d{4})(?![\p{L}\p{N}])/iu;

/** What is wrong with a case number that was given (53060.7(b)(6)); undefined when nothing is. */
export function caseFault(
  profile: Profile,
  user: string | null,
  caseNumber: string,
): 'cdcr-number-alone' | 'case-fits-no-scheme' | 'cdcr-number-embedded' | undefined {
  if (isCdcrNumberAlone(caseNumber)) return 'cdcr-number-alone';
  const divisions = divisionsOf(profile, user);
  if (divisions.length === 0) return undefined;
  const fitting = divisions.filter(({ fits }) => fits(caseNumber));
  if (fitting.length === 0) return 'case-fits-no-scheme';
  const mayEmbed = fitting.some(({ cdcrEmbedded }) => cdcrEmbedded);
  return !mayEmbed && embedded.test(caseNumber) ? 'cdcr-number-embedded' : undefined;
}
