import { useState } from 'react';
import { dayOf } from '../access/last-day.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { TextField } from '../parts/TextField.tsx';
import { setBaseline } from './audits-api.ts';

/** From which day the audits are counted; earlier ones are marked "before the system" (pilot pack). */
export function BaselineForm({ door }: { readonly door: ActDoor }) {
  const [typed, setTyped] = useState('');
  const save = (): void => {
    const day = dayOf(typed);
    if (day === undefined)
      return door.mend([{ field: 'baseline', text: 'Baseline: write a date as mm/dd/yyyy.' }]);
    void door.act(() => setBaseline(day), 'The audits of your division are counted from that day.');
  };
  return (
    <section className="card after" aria-labelledby="baseline-heading">
      <h2 id="baseline-heading">Count from an earlier day</h2>
      <TextField
        id="baseline"
        label="First day of the first audit"
        hint="mm/dd/yyyy. Audits of before the system are done from the vendors’ logs."
        value={typed}
        onChange={setTyped}
      />
      <button type="button" className="usa-button usa-button--outline" onClick={save}>
        Set first day
      </button>
    </section>
  );
}
