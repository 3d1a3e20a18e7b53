import { type SyntheticEvent, useState } from 'react';
import { Choice, chosenOf } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextArea } from '../parts/TextArea.tsx';
import { TextField } from '../parts/TextField.tsx';
import { enrolByCertificate } from './desk-sign-in-api.ts';
import { deviceKinds } from './device-kinds.ts';

interface Props {
  readonly people: readonly { readonly staffId: string; readonly name: string }[];
  readonly door: ActDoor;
}

/** A device by the client certificate that device management gave it (53060.9(a), R6). */
export function CertificateDeviceForm({ people, door }: Props) {
  const [assetTag, setAssetTag] = useState('');
  const [kind, setKind] = useState('computer');
  const [issuedTo, setIssuedTo] = useState('');
  const [certificate, setCertificate] = useState('');
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const enrol = async (event: SyntheticEvent) => {
    event.preventDefault();
    const tag = assetTag.trim();
    const wrong = [
      ...(/^[A-Za-z0-9][A-Za-z0-9-]{2,39}$/.test(tag)
        ? []
        : [
            {
              field: 'assetTag',
              text: 'Asset tag: enter it as it is written on the device, such as CDCR-004512.',
            },
          ]),
      ...(certificate.trim() === '' ? [{ field: 'certificate', text: 'Certificate: paste it.' }] : []),
    ];
    if (wrong.length > 0) return door.mend(wrong);
    const body = {
      assetTag: tag,
      kind: chosenOf(deviceKinds, kind) ?? 'computer',
      certificate: certificate.trim(),
      ...(issuedTo === '' ? {} : { issuedTo }),
    };
    if (await door.act(() => enrolByCertificate(body), `Device ${tag} is enrolled by its certificate.`)) {
      setAssetTag('');
      setCertificate('');
    }
  };
  return (
    <form className="card stack" onSubmit={(event) => void enrol(event)} noValidate>
      <h2>Enrol a device by its certificate</h2>
      <TextField
        id="assetTag"
        label="Asset tag"
        value={assetTag}
        error={errorOf(errors, 'assetTag')}
        onChange={setAssetTag}
      />
      <Choice
        id="certificate-kind"
        label="Kind of device"
        options={deviceKinds}
        value={kind}
        onChange={setKind}
      />
      <Choice
        id="issuedTo"
        label="Issued to (none: a shared device)"
        options={Object.fromEntries(people.map(({ staffId, name }) => [staffId, name]))}
        value={issuedTo}
        onChange={setIssuedTo}
      />
      <TextArea
        id="certificate"
        label="Client certificate"
        hint="As text (PEM), or its SHA-256, as the department gave it to the device."
        rows={6}
        value={certificate}
        error={errorOf(errors, 'certificate')}
        onChange={setCertificate}
      />
      <button type="submit" className="usa-button">
        Enrol the device
      </button>
    </form>
  );
}
