import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { DeviceForm } from './DeviceForm.tsx';
import { SecondWayForm } from './SecondWayForm.tsx';
import { type SignInDoor, useSignIn } from './useSignIn.ts';

/** How one signs in where people are real: the issued device first, then the person (53060.9(a), R6). */
export function ProductionSignIn({ onDone }: { readonly onDone: () => Promise<void> }) {
  const door = useSignIn(onDone);
  return (
    <div className="stack">
      {door.problem === '' ? null : (
        <div role="alert">
          <Notice kind="error">{door.problem}</Notice>
        </div>
      )}
      <Step door={door} />
      <p className="muted">
        Not let in? Your Division Administrator grants access after training and a signed CDCR Form 110, and
        enrols your issued device. DOM 53060.9(a), 53060.7(b)(1) and (2).
      </p>
    </div>
  );
}

function Step({ door }: { readonly door: SignInDoor }) {
  const { step, busy } = door;
  switch (step.kind) {
    case 'beginning':
      return <p>Opening…</p>;
    case 'device':
      return <DeviceForm busy={busy} onProve={(tag) => void door.proveDevice(tag)} />;
    case 'person':
      return <PersonStep door={door} step={step} />;
    case 'former':
      return (
        <section className="card stack">
          <h2>You are signed in elsewhere</h2>
          <p>
            On device {step.device}, last used <Moment at={step.lastSeenAt} />. One person has one session. If
            that was not you, end it and tell your Division Administrator.
          </p>
          <div className="row">
            <button type="button" className="usa-button" disabled={busy} onClick={() => void door.endOther()}>
              End that session and sign in here
            </button>
            <button type="button" className="usa-button usa-button--outline" onClick={door.startOver}>
              Leave it as it is
            </button>
          </div>
        </section>
      );
  }
}

type Person = Extract<SignInDoor['step'], { readonly kind: 'person' }>;

function PersonStep({ door, step }: { readonly door: SignInDoor; readonly step: Person }) {
  return (
    <section className="card stack">
      <h2>
        {step.onTop === true ? 'One factor more: your passkey' : 'This device is an issued one. Now you'}
      </h2>
      <button
        type="button"
        className="usa-button"
        disabled={door.busy}
        onClick={() => void door.provePasskey()}
      >
        Sign in with your passkey
      </button>
      {step.singleSignOn ? (
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={door.busy}
          onClick={() => void door.enterProvider()}
        >
          Sign in through your department
        </button>
      ) : null}
      {step.onTop === true ? null : (
        <details>
          <summary>Use password and code instead</summary>
          <SecondWayForm busy={door.busy} onEnter={(typed) => void door.enterSecondWay(typed)} />
        </details>
      )}
    </section>
  );
}
