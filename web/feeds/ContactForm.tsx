import { type FormEvent, useState } from 'react';
import type { OwnerListed } from '../../src/agencies/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { changeContact } from './feeds-api.ts';
import { contactHint, evidenceHint, unfitContact, unfitEvidence } from './owner-fields.ts';

interface Props {
  readonly owner: Pick<OwnerListed, 'id' | 'contact' | 'evidence'>;
  readonly door: ActDoor;
}

/** Who speaks for an owner, and what shows that the data is its own (53060.4(b)). */
export function ContactForm({ owner: { id, ...before }, door }: Props) {
  const [contact, setContact] = useState(before.contact);
  const [evidence, setEvidence] = useState(before.evidence);
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const [contactField, evidenceField] = [`contact-of-${id}`, `evidence-of-${id}`];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = [...unfitContact(contactField, contact), ...unfitEvidence(evidenceField, evidence)];
    if (wrong.length > 0) return door.mend(wrong);
    const body = { agencyId: id, contact: contact.trim(), evidence: evidence.trim() };
    await door.act(() => changeContact(body), `The contact of ${id} is changed.`);
  };
  return (
    <details>
      <summary>
        Change contact and evidence <span className="unseen">of {id}</span>
      </summary>
      <form onSubmit={(event) => void send(event)} noValidate>
        <TextField
          id={contactField}
          label="Contact"
          hint={contactHint}
          type="email"
          error={errorOf(errors, contactField)}
          value={contact}
          onChange={setContact}
        />
        <TextField
          id={evidenceField}
          label="Evidence"
          hint={evidenceHint}
          error={errorOf(errors, evidenceField)}
          value={evidence}
          onChange={setEvidence}
        />
        <div className="act-bar">
          <button type="submit" className="usa-button">
            Change contact <span className="unseen">of {id}</span>
          </button>
        </div>
      </form>
    </details>
  );
}
