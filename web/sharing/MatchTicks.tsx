import { useCallback } from 'react';
import type { JudgedMatch, ShareItem } from '../../src/sharing/contract.ts';
import { FieldError } from '../parts/Field.tsx';
import { numberText } from '../parts/number.ts';
import { failureText } from '../parts/outcome.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { judgedMatches } from './sharing-api.ts';

interface Props {
  readonly caseNumber: string;
  readonly chosen: readonly ShareItem[];
  readonly onChange: (chosen: readonly ShareItem[]) => void;
  readonly error: string | undefined;
}

const verdictWords: Readonly<Record<JudgedMatch['verdict'], string>> = {
  match: 'confirmed by photo',
  'not-a-match': 'not a match',
  'cannot-tell': 'not confirmed by photo: it cannot be told',
  'no-photo': 'not confirmed by photo: none was supplied',
};

const isThat =
  ({ asked, read }: JudgedMatch) =>
  (item: ShareItem) =>
    item.asked === String(asked) && item.read === read;

/** The judged matches of one's own searches and alerts in the case; what was judged none cannot be ticked (R22). */
export function MatchTicks({ caseNumber, chosen, onChange, error }: Props) {
  const load = useCallback((signal: AbortSignal) => judgedMatches(caseNumber, signal), [caseNumber]);
  const [matches] = useLoaded(load);
  const toggle = (match: JudgedMatch) =>
    onChange(
      chosen.some(isThat(match))
        ? chosen.filter((item) => !isThat(match)(item))
        : [...chosen, { asked: String(match.asked), read: match.read }],
    );
  return (
    <fieldset className="usa-fieldset" aria-describedby={error === undefined ? undefined : 'items-error'}>
      <legend className="usa-legend">Matches</legend>
      <FieldError id="items-error" error={error} />
      {matches.kind === 'loading' ? <p>Opening…</p> : null}
      {matches.kind !== 'loading' && matches.kind !== 'done' ? <p>{failureText(matches)}</p> : null}
      {matches.kind === 'done' && matches.value.length === 0 ? (
        <p className="explained">
          No match of your searches or alerts in this case was judged by eye. Open a photo, and say what it
          shows (53060.9(b)(1)).
        </p>
      ) : null}
      {matches.kind === 'done'
        ? matches.value.map((match, index) => (
            <label key={`${match.asked}-${match.read}`} className="tick">
              <input
                type="checkbox"
                id={index === 0 ? 'items' : `items-${index}`}
                checked={chosen.some(isThat(match))}
                disabled={match.barred !== null}
                onChange={() => toggle(match)}
              />
              <span>
                {match.from === 'alert' ? 'Alert' : 'Search'} of entry {numberText(match.asked)}, match{' '}
                <span className="mono">{match.read}</span>: {verdictWords[match.verdict]}
                {match.barred === null ? null : <span className="muted"> · {match.barred}</span>}
              </span>
            </label>
          ))
        : null}
    </fieldset>
  );
}
