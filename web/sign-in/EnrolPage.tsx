import { useCallback, useEffect, useState } from 'react';
import { Link } from '../parts/Link.tsx';
import { replaceAddress } from '../parts/location.ts';
import { Notice } from '../parts/Notice.tsx';
import { TextField } from '../parts/TextField.tsx';
import { Page } from '../shell/Page.tsx';
import { DeviceForm } from './DeviceForm.tsx';
import { type EnrolDoor, useEnrolment } from './useEnrolment.ts';

/** By an administrator's link: the device under its asset tag, then a person's first passkey (R6). */
export function EnrolPage() {
  const [code] = useState(codeOfAddress);
  useEffect(() => {
    // The code leaves the address bar at once: history and screen shares do not show it.
    replaceAddress('/sign-in/enrol');
  }, []);
  return (
    <Page title="Enrol" heading="Enrol on this device">
      {code === '' ? (
        <Notice kind="info">
          Open the link that your Division Administrator gave you, on your issued device.
        </Notice>
      ) : (
        <Enrolment code={code} />
      )}
    </Page>
  );
}

const codeOfAddress = (): string => new URLSearchParams(location.hash.replace(/^#/, '')).get('code') ?? '';

function Enrolment({ code }: { readonly code: string }) {
  const door = useEnrolment(code);
  return (
    <div className="stack">
      {door.problem === '' ? null : (
        <div role="alert">
          <Notice kind="error">{door.problem}</Notice>
        </div>
      )}
      <Step door={door} />
    </div>
  );
}

function Step({ door }: { readonly door: EnrolDoor }) {
  const { step, busy, invited } = door;
  switch (step) {
    case 'beginning':
      return <p>Opening…</p>;
    case 'over':
      return null;
    case 'enrol-device':
      return (
        <section className="card stack">
          <h2>This device</h2>
          <p>
            It is enrolled under the asset tag <strong>{invited?.assetTag}</strong>. Check that this is
            written on it. The device makes a credential that cannot leave it.
          </p>
          <button
            type="button"
            className="usa-button"
            disabled={busy}
            onClick={() => void door.enrolDevice()}
          >
            Enrol this device
          </button>
        </section>
      );
    case 'prove-device':
      return <DeviceForm busy={busy} onProve={(tag) => void door.proveDevice(tag)} />;
    case 'enrol-passkey':
      return <PasskeyStep door={door} />;
    case 'done':
      return (
        <Notice kind="success" heading="Enrolled">
          <p>You can sign in now.</p>
          <Link to="/">Sign in</Link>
        </Notice>
      );
  }
}

function PasskeyStep({ door }: { readonly door: EnrolDoor }) {
  const [label, setLabel] = useState('This device');
  const make = useCallback(() => void door.makePasskey(label), [door, label]);
  return (
    <section className="card stack">
      <h2>Your passkey</h2>
      <p>
        For <strong>{door.invited?.name}</strong>. The device or key verifies you by PIN, finger or face.
        Later you enrol a spare.
      </p>
      <TextField id="label" label="What you call it" value={label} maxLength={40} onChange={setLabel} />
      <button type="button" className="usa-button" disabled={door.busy || label.trim() === ''} onClick={make}>
        Make your passkey
      </button>
    </section>
  );
}
