import { useCallback } from 'react';
import { Clause } from '../parts/Clause.tsx';
import type { Outcome } from '../parts/outcome.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { useSettled } from '../parts/useSettled.ts';
import { adviceOn } from './advice.ts';
import { checkPurpose, type PurposeCheck } from './purpose-check.ts';

interface Props {
  readonly id: string;
  readonly text: string;
  readonly caseNumber: string;
}

/** What the rules would say of the purpose as it stands (R11); said before sending, so that nobody is refused unaware. */
export function PurposeAdvice({ id, text, caseNumber }: Props) {
  const settled = useSettled(text.trim(), 500);
  const settledCase = useSettled(caseNumber.trim(), 500);
  const load = useCallback(
    (signal: AbortSignal) => checkOrNothing(settled, settledCase, signal),
    [settled, settledCase],
  );
  const [check] = useLoaded(load);
  const advice = check.kind === 'done' && settled === text.trim() ? adviceOn(check.value) : undefined;
  return (
    <div className="advice" id={id} aria-live="polite">
      {advice === undefined ? null : (
        <p className={`advice__text advice__text--${advice.kind}`}>
          <strong>{advice.lead}</strong> {advice.text} <Clause cited={advice.clause} />
        </p>
      )}
    </div>
  );
}

const checkOrNothing = async (
  text: string,
  caseNumber: string,
  signal: AbortSignal,
): Promise<Outcome<PurposeCheck>> =>
  text === '' ? { kind: 'not-found' } : checkPurpose(text, caseNumber, signal);
