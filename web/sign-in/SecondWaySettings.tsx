import { type SyntheticEvent, useState } from 'react';
import type { Outcome } from '../parts/outcome.ts';
import { TextField } from '../parts/TextField.tsx';
import { type Offer, offerSecondWay, removeSecondWay, setSecondWay, type Ways } from './sign-in-api.ts';

interface Props {
  readonly set: boolean;
  readonly onSettled: (outcome: Outcome<Ways>, said: string) => Promise<void>;
}

/** Password and code, for when a passkey cannot be used. */
export function SecondWaySettings({ set, onSettled }: Props) {
  const [offer, setOffer] = useState<Offer>();
  const begin = async () => {
    const outcome = await offerSecondWay();
    if (outcome.kind === 'done') setOffer(outcome.value);
    else await onSettled(outcome, '');
  };
  return (
    <section className="card stack">
      <h2>Password and code</h2>
      <p>
        {set
          ? 'You may also sign in with your password and a code of your authenticator app.'
          : 'A second way to sign in, for when a passkey cannot be used.'}
      </p>
      {offer === undefined ? (
        <div className="row">
          <button type="button" className="usa-button usa-button--outline" onClick={() => void begin()}>
            {set ? 'Set a new password and code' : 'Set up password and code'}
          </button>
          {set ? (
            <button
              type="button"
              className="usa-button usa-button--outline"
              onClick={() =>
                void removeSecondWay().then((outcome) =>
                  onSettled(outcome, 'Password and code were removed.'),
                )
              }
            >
              Remove password and code
            </button>
          ) : null}
        </div>
      ) : (
        <OfferForm
          offer={offer}
          onSettled={async (outcome) => {
            if (outcome.kind === 'done') setOffer(undefined);
            await onSettled(outcome, 'Password and code are set.');
          }}
        />
      )}
    </section>
  );
}

function OfferForm({
  offer,
  onSettled,
}: {
  readonly offer: Offer;
  readonly onSettled: (outcome: Outcome<Ways>) => Promise<void>;
}) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const set = (event: SyntheticEvent) => {
    event.preventDefault();
    void setSecondWay({ offer: offer.offer, password, code: code.trim() }).then(onSettled);
  };
  return (
    <form className="stack" onSubmit={set} noValidate>
      <p>
        Add this key to your authenticator app: <strong className="mono">{grouped(offer.secret)}</strong>, or{' '}
        <a className="usa-link" href={offer.address}>
          open it in the app of this device
        </a>
        .
      </p>
      <TextField
        id="new-password"
        label="New password"
        hint="At least 15 characters; a sentence does well."
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <TextField
        id="new-code"
        label="Code that the app shows now"
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
      />
      <button type="submit" className="usa-button" disabled={password === '' || !/^\d{6}$/.test(code.trim())}>
        Set password and code
      </button>
    </form>
  );
}

const grouped = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');
