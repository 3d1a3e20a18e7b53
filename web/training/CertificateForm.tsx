import { useState } from 'react';
import { dayOf } from '../access/last-day.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { useAct } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { FileField } from '../parts/FileField.tsx';
import { base64OfFile, mostBytes } from '../parts/file-base64.ts';
import { TextField } from '../parts/TextField.tsx';
import { sendCertificate } from './training-desk-api.ts';

/** One's own certificate of the approved training, where it was completed elsewhere (53060.5(c)(1)(C)). */
export function CertificateForm({ waits, onSent }: { readonly waits: boolean; readonly onSent: () => void }) {
  const door = useAct(onSent);
  const [file, setFile] = useState<File>();
  const [day, setDay] = useState('');
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async () => {
    const completedOn = dayOf(day);
    const wrong = [
      ...(completedOn === undefined
        ? [{ field: 'completedOn', text: 'Completed on: write it as mm/dd/yyyy.' }]
        : []),
      ...(file === undefined ? [{ field: 'certificate', text: 'Certificate: choose the PDF.' }] : []),
      ...(file !== undefined && file.size > mostBytes
        ? [{ field: 'certificate', text: 'Certificate: the PDF is larger than 5 MB.' }]
        : []),
    ];
    if (wrong.length > 0 || completedOn === undefined || file === undefined) return door.mend(wrong);
    const pdf = await base64OfFile(file);
    await door.act(() => sendCertificate({ completedOn, pdf }), 'Your certificate is sent.');
  };
  return (
    <section className="card after">
      <h2>Completed elsewhere?</h2>
      <ActResult state={door.state} />
      {waits ? (
        <p>Your certificate waits for your Division Administrator to verify it.</p>
      ) : (
        <>
          <p>
            Send the certificate of the approved training. It counts once your Division Administrator has
            verified it.
          </p>
          <TextField
            id="completedOn"
            label="Completed on"
            hint="mm/dd/yyyy, as the certificate has it"
            value={day}
            error={errorOf(errors, 'completedOn')}
            onChange={setDay}
          />
          <FileField
            id="certificate"
            label="Certificate"
            hint="PDF, at most 5 MB"
            accept=".pdf,application/pdf"
            error={errorOf(errors, 'certificate')}
            onChange={setFile}
          />
          <div className="act-bar">
            <button type="button" className="usa-button usa-button--outline" onClick={() => void send()}>
              Send the certificate
            </button>
          </div>
        </>
      )}
    </section>
  );
}
