import { useCallback, useEffect, useRef } from 'react';
import type { SourceOffered } from '../../src/searches/contract.ts';
import type { Outcome } from '../parts/outcome.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { useSettled } from '../parts/useSettled.ts';
import { sourcesOffered } from './inquiries-api.ts';

interface Props {
  readonly caseNumber: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

interface Offered {
  /** The case that they are offered for. */
  readonly of: string;
  readonly sources: readonly SourceOffered[];
}

/**
 * Whom the search is put to beside the department's own store (53060.3(e), R19): as its case says, until whoever searches says
 * otherwise; nothing where there is nobody.
 */
export function SourcesField({ caseNumber, chosen, onChange }: Props) {
  const settled = useSettled(caseNumber.trim());
  const load = useCallback((signal: AbortSignal) => offeredFor(settled, signal), [settled]);
  const [loaded] = useLoaded(load);
  const offered = loaded.kind === 'done' ? loaded.value : undefined;
  // What was chosen before the page was left stands.
  const applied = useRef(chosen.length === 0 ? '' : settled);
  useEffect(() => {
    if (offered === undefined || offered.of === applied.current) return;
    applied.current = offered.of;
    const next = byCase(offered.sources, chosen);
    if (next.join(' ') !== chosen.join(' ')) onChange(next);
  }, [offered, chosen, onChange]);
  if (offered === undefined || offered.sources.length === 0) return null;
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">Also ask</legend>
      {offered.sources.map(({ id, name, wildcards, showsOthers, closed }) => (
        <label className="tick" key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={closed !== null}
            onChange={() => toggle(id)}
          />
          <span>
            {name}
            <span className="muted">
              {closed === null ? traitsText(wildcards, showsOthers) : ` (not now: ${closed})`}
            </span>
          </span>
        </label>
      ))}
      <p className="muted">
        They are told plate and window, authorized use, case number and who asks; never the purpose, last name
        or place. What each is told is recorded first.
      </p>
    </fieldset>
  );
}

const offeredFor = async (of: string, signal: AbortSignal): Promise<Outcome<Offered>> => {
  const outcome = await sourcesOffered(of, signal);
  return outcome.kind === 'done' ? { ...outcome, value: { of, sources: outcome.value } } : outcome;
};

/** What the case chooses, beside what is chosen already and can still be asked (R18, R19). */
function byCase(sources: readonly SourceOffered[], chosen: readonly string[]): string[] {
  const open = sources.filter(({ closed }) => closed === null);
  return open.filter((one) => one.chosen || chosen.includes(one.id)).map(({ id }) => id);
}

function traitsText(wildcards: boolean, showsOthers: boolean): string {
  const traits = [
    ...(wildcards ? [] : ['whole plates only']),
    ...(showsOthers ? ['other agencies see that it was asked'] : []),
  ];
  return traits.length === 0 ? '' : ` (${traits.join('; ')})`;
}
