import { useCallback } from 'react';
import { Clause } from '../parts/Clause.tsx';
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
  return (
    <p className="explained" id={id} aria-live="polite">
      {number.trim() === '' ? null : <Explanation check={settled === number.trim() ? check : looking} />}
    </p>
  );
}

const looking = { kind: 'loading' } as const;

function Explanation({ check }: { readonly check: Loaded<CaseCheck> }) {
  if (check.kind === 'loading') return 'Looking it up…';
  if (check.kind !== 'done') return 'The register of cases does not answer now.';
  const { ok, explains, clause } = check.value;
  if (ok) return <span className="explained__good">{explains}</span>;
  return (
    <>
      {explains} <Clause cited={clause} />
    </>
  );
}

const checkOrNothing = async (number: string, signal: AbortSignal): Promise<Outcome<CaseCheck>> =>
  number === '' ? { kind: 'not-found' } : checkCase(number, signal);
