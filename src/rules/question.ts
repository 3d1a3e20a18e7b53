import { z } from 'zod';
import type { Instant } from '../foundation/clock.ts';
import type { Facts, ScreenFacts } from './facts.ts';
import { factsSchema, screenSchema } from './facts-schema.ts';
import { instantSchema, requestSchema, type RulesRequest } from './request.ts';

/** Everything that a decision is made on. */
export interface Question {
  readonly request: RulesRequest;
  readonly facts: Facts;
  readonly screen: ScreenFacts;
  readonly now: Instant;
}

const questionSchema = z.strictObject({
  request: requestSchema,
  facts: factsSchema,
  screen: screenSchema,
  now: instantSchema,
});

export type ParsedQuestion =
  | { readonly ok: true; readonly question: Question }
  | { readonly ok: false; readonly problem: string };

/** The problem names the attribute and what is wrong with it, never its value. */
export function parseQuestion(question: Readonly<Record<keyof Question, unknown>>): ParsedQuestion {
  const parsed = questionSchema.safeParse(question);
  if (parsed.success) return { ok: true, question: parsed.data };
  const problems = parsed.error.issues.map(({ path, code }) => `${path.map(String).join('.')}: ${code}`);
  return { ok: false, problem: problems.join('; ') };
}
