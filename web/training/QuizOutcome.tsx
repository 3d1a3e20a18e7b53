import { useEffect, useRef } from 'react';
import { Clause } from '../parts/Clause.tsx';
import { Notice } from '../parts/Notice.tsx';
import { numberText } from '../parts/number.ts';
import type { QuizMarked } from './training-api.ts';

/** How the quiz went, and each wrong answer explained by its clause. */
export function QuizOutcome({ marked }: { readonly marked: QuizMarked }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { passed, correct, of, wrong, entry } = marked;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice kind={passed ? 'success' : 'warning'}>
        {correct} of {of} answers are right.{' '}
        {passed ? 'The training is completed.' : 'That does not pass. Read on, then begin the quiz again.'}{' '}
        Recorded as entry {numberText(entry)}.
      </Notice>
      {wrong.length === 0 ? null : <h2>What was wrong</h2>}
      <ul className="plain stack">
        {wrong.map(({ id, ask, chosen, right, why, clause }) => (
          <li key={id} className="card">
            <p>
              <strong>{ask}</strong>
            </p>
            <p>You chose: {chosen}</p>
            <p>Right: {right}</p>
            <p>
              {why} <Clause cited={clause} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
