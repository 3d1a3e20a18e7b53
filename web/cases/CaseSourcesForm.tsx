import { type FormEvent, useState } from 'react';
import type { SourceOffered } from '../../src/searches/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { type ListedCase, setCaseSources } from './cases-api.ts';

interface Props {
  readonly one: ListedCase;
  readonly offered: readonly SourceOffered[];
  readonly door: ActDoor;
}

/** To which other sources the searches of a case go, unless whoever searches says otherwise (R18, R19). */
export function CaseSourcesForm({ one: { number, sources, onlySources, restricted }, offered, door }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>(sources);
  const [only, setOnly] = useState(onlySources);
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const body = { caseNumber: number, sources: [...chosen], only };
    void door.act(() => setCaseSources(body), `The sources of case ${number} are set.`);
  };
  return (
    <details>
      <summary>
        Sources <span className="unseen">of case {number}</span>
      </summary>
      <form onSubmit={send}>
        <fieldset className="usa-fieldset">
          <legend className="usa-legend">Its searches also ask</legend>
          {offered.map(({ id, name, showsOthers }) => (
            <label className="tick" key={id}>
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              <span>
                {name}
                {showsOthers ? <span className="muted"> (other agencies see that it was asked)</span> : null}
              </span>
            </label>
          ))}
          <label className="tick">
            <input type="checkbox" checked={only} onChange={() => setOnly(!only)} />
            And no others
          </label>
        </fieldset>
        {restricted ? (
          <p className="muted">
            A restricted case goes to a source that shows other agencies the search only when it is named
            here.
          </p>
        ) : null}
        <div className="act-bar">
          <button type="submit" className="usa-button usa-button--outline">
            Set sources <span className="unseen">of case {number}</span>
          </button>
        </div>
      </form>
    </details>
  );
}
