import { useCallback } from 'react';
import type { Outcome } from '../parts/outcome.ts';
import { type Loaded, useLoaded } from '../parts/useLoaded.ts';
import { useSettled } from '../parts/useSettled.ts';
import { type CaseCheck, checkCase } from './case-check.ts';

interface Props {
  readonly id: string;
  readonly number: string;
}

/** The live explanation below the case number: found, open, assigned; or what is wrong, with the clause. */
export function CaseExplained({ id, number }: Props) {
  const settled = useSettled(number.trim());
  const load = useCallback((signal: AbortSignal) => checkOrNothing(settled, signal), [settled]);
  const [check] = useLoaded(load);
  const { text, good } = explanation(settled === number.trim() ? check : { kind: 'loading' }, number);
  return (
    <p className={good ? 'explained explained--good' : 'explained'} id={id} aria-live="polite">
      {text}
    </p>
  );
}

const checkOrNothing = async (number: string, signal: AbortSignal): Promise<Outcome<CaseCheck>> =>
  number === '' ? { kind: 'not-found' } : checkCase(number, signal);

function explanation(
  check: Loaded<CaseCheck>,
  typed: string,
): { readonly text: string; readonly good: boolean } {
  if (typed.trim() === '') return { text: '', good: false };
  if (check.kind === 'loading') return { text: 'Looking it up…', good: false };
  if (check.kind !== 'done') return { text: 'The register of cases does not answer now.', good: false };
  const { explains, found, status } = check.value;
  return { text: explains, good: found && (status === 'open' || status === 'provisional') };
}
