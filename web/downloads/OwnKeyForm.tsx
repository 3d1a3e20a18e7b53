import { type FormEvent, useState } from 'react';
import type { ActDoor } from '../desk/useAct.ts';
import { TextField } from '../parts/TextField.tsx';
import { setCopyKey } from './copies-api.ts';

/** The public key that one's own files are encrypted to. */
export function OwnKeyForm({ door, ownKey }: { readonly door: ActDoor; readonly ownKey: string | null }) {
  const [key, setKey] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (key.trim() === '')
      return door.mend([{ field: 'own-key', text: 'Key: give the line that begins with age1.' }]);
    void door.act(() => setCopyKey(key.trim()), 'Your key is kept.');
  };
  return (
    <details className="after">
      <summary>Your key for files</summary>
      <p className="mono">{ownKey ?? 'No key is kept. Files can be encrypted to a passphrase.'}</p>
      <form onSubmit={send} noValidate>
        <TextField
          id="own-key"
          label="Public key of your age identity"
          hint="The line that begins with age1. Never the secret key."
          className="mono"
          value={key}
          onChange={setKey}
        />
        <button type="submit" className="usa-button usa-button--outline">
          Keep this key
        </button>
      </form>
    </details>
  );
}
