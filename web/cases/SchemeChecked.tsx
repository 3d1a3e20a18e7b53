import { useCallback } from 'react';
import { Clause } from '../parts/Clause.tsx';
import { failureText, type Outcome } from '../parts/outcome.ts';
import { type Loaded, useLoaded } from '../parts/useLoaded.ts';
import { useSettled } from '../parts/useSettled.ts';
import { checkScheme, type Objections } from './cases-api.ts';
import { linesOf } from './lines.ts';

interface Props {
  readonly pattern: string;
  readonly good: string;
  readonly bad: string;
}

/** Says while a scheme is written whether its examples hold. */
export function SchemeChecked({ pattern, good, bad }: Props) {
  const settled = useSettled(JSON.stringify([pattern.trim(), good, bad]));
  const load = useCallback((signal: AbortSignal) => checkOrNothing(settled, signal), [settled]);
  const [checked] = useLoaded(load);
  return (
    <div className="explained" aria-live="polite">
      {pattern.trim() === '' ? null : <Checked checked={checked} />}
    </div>
  );
}

function Checked({ checked }: { readonly checked: Loaded<Objections> }) {
  if (checked.kind === 'loading' || checked.kind === 'not-found') return <p>Checking the examples…</p>;
  if (checked.kind !== 'done') return <p>{failureText(checked)}</p>;
  const { objections } = checked.value;
  if (objections.length === 0) return <p className="explained__good">Every example holds.</p>;
  return (
    <ul className="usa-list">
      {objections.map(({ text, clause }) => (
        <li key={text}>
          {text}. {clause === undefined ? null : <Clause cited={clause} />}
        </li>
      ))}
    </ul>
  );
}

const checkOrNothing = async (settled: string, signal: AbortSignal): Promise<Outcome<Objections>> => {
  const [pattern = '', good = '', bad = ''] = JSON.parse(settled) as readonly string[];
  if (pattern === '') return { kind: 'not-found' };
  return checkScheme({ pattern, good: linesOf(good), bad: linesOf(bad) }, signal);
};
