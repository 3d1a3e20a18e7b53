import { type FormEvent, useState } from 'react';
import type { LendingIdentity } from '../../src/subscriptions/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { RecipientField } from '../sharing/RecipientField.tsx';
import { agreementLines, agreementOf, emptyAgreement } from './agreement-draft.ts';
import { proposeLending } from './lending-api.ts';

interface Props {
  /** R19: the department's own, of which alone something can be lent. */
  readonly feeds: LendingIdentity['feeds'];
  readonly door: ActDoor;
}

/** EIS proposes what another department may ask for; a policy owner agrees (R1, R19, 53060.10(a)). */
export function ProposeLendingForm({ feeds, door }: Props) {
  const [draft, setDraft] = useState(emptyAgreement);
  const [agencyId, setAgency] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [photos, setPhotos] = useState(false);
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const read = agreementOf(draft, { agencyId, feeds: chosen, photos });
    if ('wrong' in read) return door.mend(read.wrong);
    if (await door.act(() => proposeLending(read.body), 'It waits for a policy owner.'))
      setDraft(emptyAgreement);
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <RecipientField value={agencyId} onChange={setAgency} error={errorOf(errors, 'recipient')} />
      <fieldset className="usa-fieldset" id="feeds" tabIndex={-1}>
        <legend className="usa-legend">Feeds, the department’s own</legend>
        {feeds.length === 0 ? (
          <p>The department collects nothing itself, so that nothing can be lent.</p>
        ) : null}
        {feeds.map(({ id, name }) => (
          <Tick
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={() =>
              setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
            }
          />
        ))}
        <Tick label="Their photos too" checked={photos} onChange={() => setPhotos(!photos)} />
      </fieldset>
      {agreementLines.map(({ name, label, hint }) => (
        <TextField
          key={name}
          id={name}
          label={label}
          {...(hint === undefined ? {} : { hint })}
          error={errorOf(errors, name)}
          value={draft[name]}
          onChange={(value) => setDraft({ ...draft, [name]: value })}
        />
      ))}
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Propose to lend
        </button>
      </div>
    </form>
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

const Tick = ({ label, checked, onChange }: TickProps) => (
  <label className="tick">
    <input type="checkbox" checked={checked} onChange={onChange} />
    {label}
  </label>
);
