import { useState } from 'react';
import { sharedWith, type SharedWith, type TechnologyListed } from '../../src/technologies/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { ActForm } from './ActForm.tsx';
import { recordSwitches } from './technologies-api.ts';
import { sharedWithWords } from './words.ts';

interface Props {
  readonly entry: TechnologyListed;
  readonly door: ActDoor;
}

/** With whom a provider's own console shares, as EIS saw it there on a day (53060.10(a)). */
export function SwitchesForm({ entry: { id, name, switches }, door }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<SharedWith>>(new Set(switches?.sharedWith));
  const turn = (one: SharedWith) => {
    const next = new Set(chosen);
    if (!next.delete(one)) next.add(one);
    setChosen(next);
  };
  return (
    <>
      <fieldset className="usa-fieldset">
        <legend className="usa-legend">
          Its console shares with <span className="unseen">({id})</span>
        </legend>
        {sharedWith.map((one) => (
          <label key={one} className="tick">
            <input type="checkbox" checked={chosen.has(one)} onChange={() => turn(one)} />
            <span>
              {sharedWithWords[one]} <span className="unseen">({id})</span>
            </span>
          </label>
        ))}
      </fieldset>
      <ActForm
        of={id}
        id={`${id}-switches`}
        door={door}
        outline
        button="Record what it shares"
        said={`What the console of ${name} shares is recorded.`}
        lines={[{ name: 'checkedOn', label: 'Looked at on', hint: 'MM/DD/YYYY', as: 'day' }]}
        send={({ number }) =>
          recordSwitches({ technology: id, sharedWith: [...chosen], checkedOn: number('checkedOn') })
        }
      />
    </>
  );
}
