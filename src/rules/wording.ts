import type { Facts } from './facts.ts';

/** Dates that a reason may name, so that a refusal says which fact caused it. Nothing else of the facts is worded. */
const dates: Readonly<Record<string, (facts: Facts) => number>> = {
  'agreement.signAgainBy': ({ agreement }) => agreement.signAgainBy,
  'access.expiresOn': ({ access }) => access.expiresOn,
  'access.trainingAgainSince': ({ access }) => access.trainingAgainSince,
  'training.completedOn': ({ training }) => training.completedOn,
  'training.validThrough': ({ training }) => training.validThrough,
  'licence.endsOn': ({ licence }) => licence.endsOn,
  'case.confirmBy': ({ case: internal }) => internal.confirmBy,
  'requester.reviewBy': ({ requester }) => requester.reviewBy,
};

const placeholder = /\{([^}]*)\}/g;

export const allPlaceholdersKnown = (text: string): boolean =>
  [...text.matchAll(placeholder)].every(([, path = '']) => Object.hasOwn(dates, path));

/** Fills `{training.validThrough}` and its like with the date, as mm/dd/yyyy. */
export const worded = (text: string, facts: Facts): string =>
  text.replace(placeholder, (_, path: string) => onScreen(dates[path]?.(facts) ?? 0));

const onScreen = (day: number): string => {
  if (day === 0) return 'no date';
  const digits = String(day);
  return `${digits.slice(4, 6)}/${digits.slice(6)}/${digits.slice(0, 4)}`;
};
