import { type SyntheticEvent, useState } from 'react';
import type { InviteBody } from '../../src/sign-in/contract.ts';
import { Choice, chosenOf } from '../access/Choice.tsx';
import { Field } from '../parts/Field.tsx';
import { TextField } from '../parts/TextField.tsx';
import { deviceKinds } from './device-kinds.ts';

interface Props {
  readonly people: readonly { readonly staffId: string; readonly name: string }[];
  readonly onInvite: (body: InviteBody) => Promise<void>;
}

/** A link for a person, a device, or both. */
export function InviteForm({ people, onInvite }: Props) {
  const [staffId, setStaffId] = useState('');
  const [assetTag, setAssetTag] = useState('');
  const [kind, setKind] = useState<keyof typeof deviceKinds>('computer');
  const [error, setError] = useState<string>();
  const give = (event: SyntheticEvent) => {
    event.preventDefault();
    const tag = assetTag.trim();
    const fits = tag === '' || /^[A-Za-z0-9][A-Za-z0-9-]{2,39}$/.test(tag);
    setError(fits ? undefined : 'Enter the asset tag as it is written on the device, such as CDCR-004512.');
    if (!fits || (tag === '' && staffId === '')) return;
    void onInvite({
      ...(staffId === '' ? {} : { staffId }),
      ...(tag === '' ? {} : { device: { assetTag: tag, kind } }),
    });
  };
  return (
    <form className="card stack" onSubmit={give} noValidate>
      <h2>Enrol a person or a device</h2>
      <Field
        id="invited"
        label="Person"
        hint="Who gets a first passkey, and to whom the device is issued. None: a shared device."
      >
        {({ id, describedBy }) => (
          <select
            id={id}
            className="usa-select"
            aria-describedby={describedBy}
            value={staffId}
            onChange={({ currentTarget }) => setStaffId(currentTarget.value)}
          >
            <option value="">None</option>
            {people.map((person) => (
              <option key={person.staffId} value={person.staffId}>
                {person.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        id="invited-tag"
        label="Asset tag of the device"
        hint="Leave it empty when the person has an enrolled device."
        value={assetTag}
        error={error}
        onChange={setAssetTag}
      />
      <Choice
        id="invited-kind"
        label="Kind of device"
        options={deviceKinds}
        value={kind}
        onChange={(chosen) => setKind(chosenOf(deviceKinds, chosen) ?? 'computer')}
      />
      <button type="submit" className="usa-button" disabled={staffId === '' && assetTag.trim() === ''}>
        Make the link
      </button>
    </form>
  );
}
