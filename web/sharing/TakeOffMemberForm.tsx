import { type FormEvent, useState } from 'react';
import type { AgencyListed } from '../../src/agencies/contract.ts';
import { Choice } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { takeOffMember } from './sharing-api.ts';

interface Props {
  readonly taskForce: AgencyListed;
  /** The whole register. */
  readonly agencies: readonly AgencyListed[];
  readonly door: ActDoor;
}

const nothing = { member: '', evidence: '' };

/** A member that left a task force is taken off, on evidence: who remains may then receive what it could not (R10). */
export function TakeOffMemberForm({ taskForce: { id, name, members }, agencies, door }: Props) {
  const [form, setForm] = useState(nothing);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const those = agencies.filter((one) => members.includes(one.name));
  const [memberField, evidenceField] = [`leaver-${id}`, `left-evidence-${id}`];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const chosen = those.find((one) => one.id === form.member);
    const evidence = form.evidence.trim();
    if (chosen === undefined)
      return door.mend([{ field: memberField, text: 'Member that left: choose one.' }]);
    if (evidence.length < 3)
      return door.mend([{ field: evidenceField, text: 'Evidence: say what shows that it left.' }]);
    const body = { taskForce: id, member: chosen.id, evidence };
    if (await door.act(() => takeOffMember(body), `${chosen.name} is no member of ${name} any more.`))
      setForm(nothing);
  };
  return (
    <details>
      <summary>
        Take a member off <span className="unseen">: {name}</span>
      </summary>
      <form onSubmit={(event) => void send(event)} noValidate>
        <Choice
          id={memberField}
          label="Member that left"
          options={Object.fromEntries(those.map((one) => [one.id, one.name]))}
          none="Choose a member"
          value={form.member}
          error={errorOf(errors, memberField)}
          onChange={(member) => setForm({ ...form, member })}
        />
        <TextField
          id={evidenceField}
          label="Evidence"
          hint="The letter or agreement that shows that it left. Who remains may then receive what it could not."
          error={errorOf(errors, evidenceField)}
          value={form.evidence}
          onChange={(evidence) => setForm({ ...form, evidence })}
        />
        <div className="act-bar">
          <button type="submit" className="usa-button usa-button--outline">
            Take member off <span className="unseen">{name}</span>
          </button>
        </div>
      </form>
    </details>
  );
}
