import { rfc3339 } from '../foundation/clock.ts';
import { type CaseFile, type Expectation, parseCaseFile, type ReadBase } from './case-file.ts';
import type { AuditFlag, Decision, RefusedRule, Remedy } from './decision.ts';
import { isDeskAct } from './desk/acts.ts';
import { type DeskRules, loadDeskRules } from './desk/desk-rules.ts';
import type { ScreenFacts } from './facts.ts';
import { isRecord } from './merge-patch.ts';
import { instantSchema } from './request.ts';
import type { Rules } from './rules.ts';

/** What a person typed, as far as it is text at all. */
export interface Typed {
  readonly purpose: string;
  readonly caseNumber: string;
  readonly lastName?: string;
  readonly onBehalfOf?: { readonly agency: string; readonly reference: string };
  readonly statement?: { readonly reference: string; readonly text: string };
}

/** Screening is the purposes' duty; it is handed in. */
export type ScreenTyped = (typed: Typed, statementGiven: boolean) => ScreenFacts;

export interface Explanation {
  readonly effect: Decision['effect'];
  readonly clause: string;
  readonly cites: readonly string[];
  readonly rule: string;
  readonly reason: string;
  readonly remedy: Remedy | null;
  readonly also: readonly RefusedRule[];
  readonly flags: readonly AuditFlag[];
  readonly fault: string | null;
  readonly policyVersion: string;
  readonly now: string | null;
  readonly agrees?: boolean;
}

/** The decision on a worked case, with everything that led to it. Throws CaseFileError when it is no case. */
export function explain(
  file: unknown,
  rules: Rules,
  screenTyped: ScreenTyped,
  readBase: ReadBase,
  desk: DeskRules = loadDeskRules(),
): Explanation {
  const parsed = parseCaseFile(file, readBase);
  const { now, request, facts, screen, expect } = parsed;
  const act = recordOf(request)['act'];
  const atDesk = isDeskAct(act);
  const decision = atDesk
    ? desk.decideUnparsed({ act: onlyAct(request), facts, now })
    : rules.decideUnparsed({
        now,
        request: withoutStatement(request),
        facts,
        screen: screen ?? screened(request, screenTyped),
      });
  const explained = explanationOf(decision, now);
  return expect === undefined
    ? explained
    : { ...explained, agrees: agrees(explained, expect, (atDesk ? desk : rules).policies) };
}

/** Of an act at the desk the request is the act, and nothing else. */
function onlyAct(request: unknown): unknown {
  const { act, ...more } = recordOf(request);
  return Object.keys(more).length === 0 ? act : request;
}

function explanationOf(decision: Decision, now: CaseFile['now']): Explanation {
  const at = instantSchema.safeParse(now);
  const { effect, clause, rule, reason, policyVersion } = decision;
  const refused = decision.effect === 'refuse' ? decision : undefined;
  return {
    effect,
    clause,
    cites: refused?.cites ?? [],
    rule,
    reason,
    remedy: refused?.remedy ?? null,
    also: refused?.also ?? [],
    flags: decision.effect === 'permit' ? decision.flags : [],
    fault: refused?.fault?.detail ?? null,
    policyVersion,
    now: at.success ? rfc3339(at.data) : null,
  };
}

/**
 * A refusal agrees when it rests on the expected clause, be it among others. A permit rests on an authorized use; any
 * other clause of the rules that is expected of it names what was tried, and a permit means that it does not refuse.
 */
function agrees(explained: Explanation, expected: Expectation, policies: Rules['policies']): boolean {
  if (explained.effect !== expected.effect) return false;
  if ((expected.rule ?? explained.rule) !== explained.rule) return false;
  const clause = normalClause(expected.clause || explained.clause);
  const restsOn = (rule: { readonly clause: string; readonly cites: readonly string[] }): boolean =>
    rule.clause === clause || rule.cites.includes(clause);
  if (explained.effect === 'refuse') return [explained, ...explained.also].some(restsOn);
  return explained.clause === clause || (!useClause.test(clause) && policies.some(restsOn));
}

const useClause = /^53060\.4\(a\)\(\d\)$/;

/** "DOM 53060.7(b)(4)", ".7(b)(4)" and "53060.7 (b) (4)" are one clause. */
const normalClause = (clause: string): string =>
  clause.replace(/\s+/g, '').replace(/^(DOM)?(§)?(53060)?\.?/i, '53060.');

const withoutStatement = (request: unknown): unknown => {
  if (!isRecord(request)) return request;
  const { statement: _statement, ...asked } = request;
  return asked;
};

/** A statement lifts a refusal when it names that refusal and says something (R14). */
function screened(request: unknown, screenTyped: ScreenTyped): ScreenFacts {
  const typed = typedIn(request);
  const { reference = '', text = '' } = typed.statement ?? {};
  return screenTyped(typed, reference.trim() !== '' && text.trim() !== '');
}

function typedIn(request: unknown): Typed {
  const asked = recordOf(request);
  const requester = recordOf(asked['onBehalfOf']);
  const statement = recordOf(asked['statement']);
  return {
    purpose: textOf(asked['purpose']),
    caseNumber: textOf(asked['caseNumber']),
    lastName: textOf(asked['lastName']),
    onBehalfOf: { agency: textOf(requester['agency']), reference: textOf(requester['reference']) },
    statement: { reference: textOf(statement['reference']), text: textOf(statement['text']) },
  };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
