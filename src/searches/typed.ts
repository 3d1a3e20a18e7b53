import { screenPurpose, screenText, toScreenFacts } from '../purposes/index.ts';
import type { ScreenFacts } from '../rules/index.ts';
import type { InquiryBody } from './contract.ts';

/** What of a request a person types freely; `rules explain` screens it the same way. */
export type Typed = Pick<InquiryBody, 'purpose' | 'caseNumber' | 'onBehalfOf' | 'lastName' | 'statement'>;

type Found = Pick<ScreenFacts, 'prohibited' | 'personal'>;

/**
 * What screening found in everything that was typed (53060.4(c), (d), 53060.7(b)(4), (5)): the purpose decides what is
 * vague, every other field can only add what is forbidden in all of them (R11).
 */
export function screenTyped(body: Typed, statementGiven: boolean): ScreenFacts {
  const purpose = toScreenFacts(screenPurpose(body.purpose, { caseNumber: body.caseNumber }), {
    statementGiven,
  });
  const found: readonly Found[] = [
    purpose,
    { prohibited: screenText(body.caseNumber).prohibited, personal: [] },
    ...present(body.onBehalfOf?.reference, screenText),
    ...present(body.statement?.text, screenStatement),
    ...present(body.lastName, screenLastName),
  ];
  return {
    ...purpose,
    prohibited: worst(found.map(({ prohibited }) => prohibited)),
    personal: [...new Set(found.flatMap(({ personal }) => personal))].filter((kind) => kind !== 'last_name'),
  };
}

const present = (text: string | undefined, screen: (text: string) => Found): readonly Found[] =>
  text === undefined ? [] : [screen(text)];

const denial = /\b(?:no|not|never|none|without|unrelated|isn't|nothing)\b/i;
const clauses = /[.;:,!?()\n–—]|\b(?:but|because|so)\b/i;

/**
 * A statement says what a matter is not (R14): what a clause names after a denial is no purpose, what it names before
 * one or in another clause is. It is always audited.
 */
function screenStatement(text: string): Found {
  const found = screenText(text);
  if (found.prohibited === 'none') return found;
  const affirmed = text.split(clauses).map((clause) => screenText(clause.split(denial)[0] ?? '').prohibited);
  const prohibited = worst(affirmed);
  return { ...found, prohibited: prohibited === 'unclear' ? 'none' : prohibited };
}

/** One word that is also a given name is still a last name here; a given name before another word is not. */
function screenLastName(text: string): Found {
  const { prohibited, personal } = screenText(text);
  const oneWord = !/\s/.test(text.trim());
  return { prohibited, personal: oneWord ? personal.filter((kind) => kind !== 'given_name') : personal };
}

const byGravity = ['immigration', 'reproductive', 'unclear', 'none'] as const;

const worst = (found: readonly ScreenFacts['prohibited'][]): ScreenFacts['prohibited'] =>
  byGravity.find((one) => found.includes(one)) ?? 'none';
