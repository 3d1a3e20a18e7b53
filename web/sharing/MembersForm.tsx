import { type FormEvent, useState } from 'react';
import type { AgencyListed } from '../../src/agencies/contract.ts';
import { Choice } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { addMembers } from './sharing-api.ts';

interface Props {
  readonly taskForce: AgencyListed;
  /** The whole register. */
  readonly agencies: readonly AgencyListed[];
  readonly door: ActDoor;
}

/** Who belongs to a task force: it may receive once every member may, and no task force is a member of another (R10). */
export function MembersForm({ taskForce: { id, name, members }, agencies, door }: Props) {
  const [member, setMember] = useState('');
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const others = agencies.filter((one) => one.type !== 'task-force' && !members.includes(one.name));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const chosen = others.find((one) => one.id === member);
    if (chosen === undefined)
      return door.mend([{ field: `member-${id}`, text: 'Member: choose an agency of the register.' }]);
    const body = { taskForce: id, members: [chosen.id] };
    if (await door.act(() => addMembers(body), `${chosen.name} is a member of ${name}.`)) setMember('');
  };
  return (
    <details>
      <summary>
        Add a member <span className="unseen">: {name}</span>
      </summary>
      <form onSubmit={(event) => void send(event)} noValidate>
        <Choice
          id={`member-${id}`}
          label="Member"
          options={Object.fromEntries(others.map((one) => [one.id, one.name]))}
          none="Choose an agency"
          value={member}
          error={errorOf(errors, `member-${id}`)}
          onChange={setMember}
        />
        <div className="act-bar">
          <button type="submit" className="usa-button">
            Add member <span className="unseen">to {name}</span>
          </button>
        </div>
      </form>
    </details>
  );
}
