import type { ScreenFacts } from '../rules/index.ts';
import type { Screening } from './contract.ts';

/** The facts of a screening as the rules take them. `statementGiven`: a signed statement stands for this text (R14). */
export function toScreenFacts(
  screening: Screening,
  { statementGiven }: { readonly statementGiven: boolean },
): ScreenFacts {
  return {
    prohibited: screening.prohibited,
    ask: screening.action === 'ask',
    statementGiven,
    investigationAlone: screening.investigationAlone,
    adequate: screening.adequate,
    personal: screening.personal.filter((kind) => kind !== 'last_name'),
  };
}
