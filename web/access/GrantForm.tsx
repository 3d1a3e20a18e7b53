import { useState } from 'react';
import type { QueuedAccess } from '../../src/access/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { FieldError } from '../parts/Field.tsx';
import { TextField } from '../parts/TextField.tsx';
import { grantAccess } from './access-api.ts';
import { Choice, chosenOf } from './Choice.tsx';
import { dayOf, dayInAYear } from './last-day.ts';
import { UseTicks } from './UseTicks.tsx';
import { scopeWords } from './words.ts';

/** A grant: uses of the role, last day, and the training affirmed as verified (53060.5(c)(1)(C), R4, R8). */
export function GrantForm({ one, door }: { readonly one: QueuedAccess; readonly door: ActDoor }) {
  const [uses, setUses] = useState<readonly string[]>(one.asked?.uses ?? []);
  const [lastDay, setLastDay] = useState(dayInAYear);
  const [scope, setScope] = useState<keyof typeof scopeWords>('end-user');
  const [verified, setVerified] = useState(false);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const grant = () => {
    const expiresOn = dayOf(lastDay);
    const wrong = [
      ...(uses.length === 0 ? [{ field: 'uses', text: 'Uses: choose at least one.' }] : []),
      ...(expiresOn === undefined ? [{ field: 'expiresOn', text: 'Last day: write it as mm/dd/yyyy.' }] : []),
      ...(verified ? [] : [{ field: 'verified', text: 'Training: affirm that you have verified it.' }]),
    ];
    if (wrong.length > 0 || expiresOn === undefined) return door.mend(wrong);
    void door.act(
      () => grantAccess({ staffId: one.staffId, uses: [...uses], expiresOn, scope, trainingVerified: true }),
      `Access is granted to ${one.name}.`,
    );
  };
  return (
    <section className="nested">
      <h3>Grant access</h3>
      <UseTicks
        id="uses"
        legend="Uses of the role"
        chosen={uses}
        error={errorOf(errors, 'uses')}
        onChange={setUses}
      />
      <TextField
        id="expiresOn"
        label="Last day"
        hint="mm/dd/yyyy, within a year"
        error={errorOf(errors, 'expiresOn')}
        value={lastDay}
        onChange={setLastDay}
      />
      <Choice
        id="scope"
        label="Scope"
        options={scopeWords}
        value={scope}
        onChange={(value) => setScope(chosenOf(scopeWords, value) ?? 'end-user')}
      />
      <FieldError id="verified-error" error={errorOf(errors, 'verified')} />
      <label className="tick">
        <input
          id="verified"
          type="checkbox"
          checked={verified}
          onChange={(event) => setVerified(event.currentTarget.checked)}
        />
        I have verified that the training is completed, on the evidence above.
      </label>
      <div className="act-bar">
        <button type="button" className="usa-button" onClick={grant}>
          Grant access <span className="unseen">to {one.name}</span>
        </button>
      </div>
    </section>
  );
}
