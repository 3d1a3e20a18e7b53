import { type FormEvent, useState } from 'react';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { revokeLending } from './lending-api.ts';

interface Props {
  readonly agreementId: string;
  readonly agencyName: string;
  readonly door: ActDoor;
}

/** Ends what is lent at once; an answer under way is withdrawn (53060.10(a)). */
export function RevokeForm({ agreementId, agencyName, door }: Props) {
  const [why, setWhy] = useState('');
  const field = `why-of-${agreementId}`;
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (why.trim().length < 3) return door.mend([{ field, text: 'Say why, in three characters or more.' }]);
    await door.act(
      () => revokeLending(agreementId, why.trim()),
      `Nothing is lent to ${agencyName} any more.`,
    );
  };
  return (
    <details>
      <summary>
        Revoke <span className="unseen">what is lent to {agencyName}</span>
      </summary>
      <form onSubmit={(event) => void send(event)} noValidate>
        <TextField
          id={field}
          label="Why"
          hint="No names of persons."
          maxLength={160}
          error={errorOf(errors, field)}
          value={why}
          onChange={setWhy}
        />
        <div className="act-bar">
          <button type="submit" className="usa-button usa-button--secondary">
            Revoke <span className="unseen">what is lent to {agencyName}</span>
          </button>
        </div>
      </form>
    </details>
  );
}
