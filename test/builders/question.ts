import { mergePatch } from '../../src/rules/merge-patch.ts';
import { parseCaseFile } from '../../src/rules/case-file.ts';
import { readBase } from '../../src/rules/base-cases.ts';
import { parseQuestion, type Question } from '../../src/rules/question.ts';
import type { ScreenFacts } from '../../src/rules/index.ts';

/** What screening finds in a purpose that is in order. */
export const nothingFound: ScreenFacts = {
  prohibited: 'none',
  ask: false,
  statementGiven: false,
  investigationAlone: false,
  adequate: true,
  personal: [],
};

/** A change to a question, merged in (RFC 7396). */
export interface QuestionChange {
  readonly now?: unknown;
  readonly request?: object;
  readonly facts?: object;
  readonly screen?: object;
}

/** A base case as `decideUnparsed` takes it, with a change that may break it. */
export function rawQuestion(
  change: QuestionChange = {},
  base = 'good-special-agent',
): Record<keyof Question, unknown> {
  const { now, request, facts } = parseCaseFile({ base }, readBase);
  const { now: changedNow = now, ...rest } = change;
  const merged = mergePatch({ request, facts, screen: nothingFound }, rest);
  return { ...(merged as Record<'request' | 'facts' | 'screen', unknown>), now: changedNow };
}

/** A base case with a change that leaves it readable. */
export function question(change: QuestionChange = {}, base = 'good-special-agent'): Question {
  const parsed = parseQuestion(rawQuestion(change, base));
  if (!parsed.ok) throw new Error(`not a question: ${parsed.problem}`);
  return parsed.question;
}
