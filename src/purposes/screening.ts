import type { Action, PersonalKind, Prohibition, Screening, TextScreening } from './contract.ts';
import { personalKinds } from './contract.ts';
import { isAdequate } from './findings/adequacy.ts';
import { aloneIn } from './findings/alone.ts';
import { assemblyIn } from './findings/assembly.ts';
import { caseReferencesIn } from './findings/case-reference.ts';
import { datesIn } from './findings/dates.ts';
import { immigrationIn } from './findings/immigration.ts';
import { personalIn } from './findings/personal/index.ts';
import { isOnlyCdcrNumber } from './findings/personal/numbers.ts';
import { reproductiveIn } from './findings/reproductive.ts';
import { type Meaning, understand } from './meaning.ts';
import { actionOf, prohibitionOf, type RuleId, ruleIds } from './rules.ts';

/** What the caller knows beside the text. */
export interface PurposeContext {
  /** The case number given in its own field: typed again as the purpose it says nothing. */
  readonly caseNumber?: string;
}

/** Screens a purpose (53060.4(c), (d), 53060.7(b)(4), (5)). Pure; its time is bounded by the text's length. */
export function screenPurpose(text: string, context: PurposeContext = {}): Screening {
  const meaning = understand(text);
  const { plain, hasDigit } = meaning.reading;
  const dates = hasDigit ? datesIn(plain) : [];
  const personal = personalIn(meaning, dates);
  const kinds = kindsOf(personal);
  const numbers = personal.filter(({ kind }) => kind !== 'last_name');
  const cases = hasDigit ? caseReferencesIn(plain, [...numbers, ...dates, ...meaning.statutes]) : [];
  const alone = aloneIn(meaning, cases, context.caseNumber);
  const adequate = alone === undefined && isAdequate(meaning);
  const rules = inTableOrder([
    ...contentRules(meaning, kinds),
    alone,
    alone === undefined && !adequate ? 'vague' : undefined,
    hasDigit && isOnlyCdcrNumber(plain) ? 'cdcr-number-alone' : undefined,
    cases.length > 0 ? 'case-number-in-text' : undefined,
  ]);
  return {
    action: strictest(rules),
    prohibited: worst(rules),
    adequate,
    caseReference: cases.length > 0,
    personal: kinds,
    investigationAlone: alone !== undefined,
    rules,
  };
}

/** Screens any other free text: the same content is refused, but no purpose is expected of it (R11). */
export function screenText(text: string): TextScreening {
  const meaning = understand(text);
  const { plain, hasDigit } = meaning.reading;
  const personal = kindsOf(personalIn(meaning, hasDigit ? datesIn(plain) : []));
  const rules = inTableOrder(contentRules(meaning, personal));
  return { action: strictest(rules), prohibited: worst(rules), personal, rules };
}

const contentRules = (meaning: Meaning, kinds: readonly PersonalKind[]): readonly (RuleId | undefined)[] => [
  immigrationIn(meaning),
  reproductiveIn(meaning),
  ...assemblyIn(meaning),
  ...kinds,
];

function kindsOf(found: readonly { readonly kind: PersonalKind }[]): readonly PersonalKind[] {
  const kinds = new Set(found.map(({ kind }) => kind));
  return personalKinds.filter((kind) => kinds.has(kind));
}

function inTableOrder(found: readonly (RuleId | undefined)[]): readonly RuleId[] {
  const ids = new Set(found);
  return ruleIds.filter((id) => ids.has(id));
}

const strictest = (rules: readonly RuleId[]): Action => {
  const taken = new Set(rules.map(actionOf));
  if (taken.has('refuse')) return 'refuse';
  return taken.has('ask') ? 'ask' : 'pass';
};

/** A named prohibition outweighs one that is only possible; immigration stands first where both are named. */
function worst(rules: readonly RuleId[]): Prohibition {
  const found = new Set(rules.map(prohibitionOf));
  return (['immigration', 'reproductive', 'unclear'] as const).find((kind) => found.has(kind)) ?? 'none';
}
