import type { Ref } from 'react';
import type { Refusal } from '../../src/searches/contract.ts';
import { Clause } from '../parts/Clause.tsx';
import { referenceText } from '../parts/number.ts';
import { ClauseWords } from '../rules/ClauseWords.tsx';
import type { Statement } from './inquiry-body.ts';
import { StatementForm } from './StatementForm.tsx';

interface Props {
  readonly ref: Ref<HTMLElement>;
  readonly refusal: Refusal;
  readonly onSign: (statement: Statement) => void;
  readonly onRepeat: () => void;
}

/** A refusal that teaches: the rule in plain words, its clause, what can be done, and the entry that was recorded. */
export function RefusalPanel({ ref, refusal, onSign, onRepeat }: Props) {
  const { clause, reason, remedy, reference } = refusal;
  return (
    <section className="refusal" ref={ref} tabIndex={-1} aria-labelledby="refusal">
      <h2 id="refusal">Not allowed</h2>
      <p className="lead">{reason}</p>
      <h3>The rule</h3>
      <p>
        <Clause cited={clause} />
      </p>
      <ClauseWords key={clause} cited={clause} />
      <h3>What you can do</h3>
      <p>{remedy.text}</p>
      {remedy.kind === 'statement' ? (
        <StatementForm key={reference} reference={reference} onSign={onSign} />
      ) : null}
      {remedy.kind === 'approval' ? (
        <>
          <p>
            When your Division Administrator has approved it for this case, repeat the search. What you typed
            stays below.
          </p>
          <button type="button" className="usa-button" onClick={onRepeat}>
            Record purpose and search again
          </button>
        </>
      ) : null}
      {remedy.kind === 'hold' ? (
        <p>
          The hold ends when an administrator has looked at it. Repeating the search before that changes
          nothing.
        </p>
      ) : null}
      <p className="muted">
        Nothing was searched. This refusal is recorded; its reference is{' '}
        <strong>{referenceText(reference)}</strong>.
      </p>
    </section>
  );
}
