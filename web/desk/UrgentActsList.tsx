import { useState } from 'react';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { numberText } from '../parts/number.ts';
import { failureText, type Outcome } from '../parts/outcome.ts';
import { type UrgentActs, urgentActs } from './desk-api.ts';

/** What was done in one urgent use; reading it is recorded, so it is opened on purpose (R5, R16). */
export function UrgentActsList({ declaration }: { readonly declaration: string }) {
  const [acts, setActs] = useState<Outcome<UrgentActs>>();
  if (acts === undefined)
    return (
      <button
        type="button"
        className="usa-button usa-button--outline"
        onClick={() => void urgentActs(declaration).then(setActs)}
      >
        Record and read what was done
      </button>
    );
  if (acts.kind !== 'done') return <Notice kind="error">{failureText(acts)}</Notice>;
  if (acts.value.acts.length === 0) return <p>Nothing was searched in this urgent use.</p>;
  return (
    <ul className="usa-list">
      {acts.value.acts.map(({ entry, at, purpose, withoutPlate }) => (
        <li key={entry}>
          Entry {numberText(entry)} · <Moment at={at} /> · {withoutPlate ? 'place search' : 'plate search'} ·{' '}
          {purpose}
        </li>
      ))}
    </ul>
  );
}
