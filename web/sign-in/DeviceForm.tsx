import { type SyntheticEvent, useState } from 'react';
import { TextField } from '../parts/TextField.tsx';
import { rememberedTag } from './remembered-tag.ts';

interface Props {
  readonly busy: boolean;
  readonly onProve: (assetTag: string) => void;
}

const assetTag = /^[A-Za-z0-9][A-Za-z0-9-]{2,39}$/;

/** The device shows that it is the issued one of its asset tag (R6). */
export function DeviceForm({ busy, onProve }: Props) {
  const [tag, setTag] = useState(rememberedTag);
  const [error, setError] = useState<string>();
  const prove = (event: SyntheticEvent) => {
    event.preventDefault();
    const fits = assetTag.test(tag.trim());
    setError(fits ? undefined : 'Enter the asset tag as it is written on the device, such as CDCR-004512.');
    if (fits) onProve(tag.trim());
  };
  return (
    <form className="card stack" onSubmit={prove} noValidate>
      <h2>First, this device</h2>
      <p>Plateward opens only on a department-issued computer, phone or smart device.</p>
      <TextField
        id="asset-tag"
        label="Asset tag"
        hint="It is written on the device. This browser remembers it."
        value={tag}
        error={error}
        onChange={setTag}
      />
      <button type="submit" className="usa-button" disabled={busy}>
        Prove this device
      </button>
    </form>
  );
}
