import { type FormEvent, useState } from 'react';
import type { FeedListed } from '../../src/plate-reads/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { TextArea } from '../parts/TextArea.tsx';
import { certificateHash } from './certificate-hash.ts';
import { nameCertificate } from './feeds-api.ts';

interface Props {
  readonly feed: Pick<FeedListed, 'id' | 'certificate'>;
  readonly door: ActDoor;
}

/** The client certificate by which a feed is known, in place of its keys or beside them (53060.6(a)). */
export function CertificateForm({ feed: { id, certificate }, door }: Props) {
  const [text, setText] = useState('');
  const field = `certificate-${id}`;
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const sha256 = await certificateHash(text);
    if (sha256 === undefined)
      return door.mend([{ field, text: 'Certificate: paste it as text (PEM), or its SHA-256.' }]);
    const said = `The feed ${id} is known by its certificate.`;
    if (await door.act(() => nameCertificate({ feed: id, sha256 }), said)) setText('');
  };
  const remove = () =>
    void door.act(
      () => nameCertificate({ feed: id, sha256: null }),
      `The feed ${id} is known by no certificate any more.`,
    );
  return (
    <details>
      <summary>
        Client certificate <span className="unseen">of {id}</span>
      </summary>
      <form onSubmit={(event) => void send(event)} noValidate>
        <TextArea
          id={field}
          label="Certificate of the sender"
          hint="As text (PEM), or its SHA-256. It takes the place of the one before."
          rows={4}
          value={text}
          error={errorOf(errors, field)}
          onChange={setText}
        />
        <div className="act-bar">
          <button type="submit" className="usa-button usa-button--outline">
            Name certificate <span className="unseen">of {id}</span>
          </button>
          {certificate ? (
            <button type="button" className="usa-button usa-button--outline" onClick={remove}>
              Remove certificate <span className="unseen">of {id}</span>
            </button>
          ) : null}
        </div>
      </form>
    </details>
  );
}
