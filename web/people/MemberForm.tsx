import { type SyntheticEvent, useState } from 'react';
import type { MemberListed, MemberSent, PeopleListed } from '../../src/access/contract.ts';
import { Choice } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useSession } from '../shell/session.tsx';
import { bodyOf, type MemberDraft, memberDraft } from './member-draft.ts';
import { addPerson, changePerson } from './people-api.ts';
import { UnitField } from './UnitField.tsx';
import { classificationWords, divisionWords, statusWords } from './words.ts';

interface Props {
  /** Nobody: a new person. */
  readonly person?: MemberListed;
  readonly units: PeopleListed['units'];
  readonly door: ActDoor;
}

/** One person's record, as a line of the personnel file would say it (53060.5(c)(1)(D)). */
export function MemberForm({ person, units, door }: Props) {
  const { division } = useSession();
  const [draft, setDraft] = useState<MemberDraft>(() => memberDraft(person, division.name));
  const set = (change: Partial<MemberDraft>) => setDraft({ ...draft, ...change });
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const field = (name: keyof MemberDraft) =>
    ({
      id: name,
      value: draft[name],
      error: errorOf(errors, name),
      onChange: (value: string) => set({ [name]: value }),
    }) as const;
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const read = bodyOf(draft);
    if ('errors' in read) return door.mend(read.errors);
    void door.act(() => send(person, read.body), `The record of ${read.body.name} is saved.`);
  };
  return (
    <form className="nested" onSubmit={save} noValidate>
      <h3>{person === undefined ? 'A new person' : `Record of ${person.name}`}</h3>
      {person === undefined ? (
        <TextField
          label="Staff id"
          hint="It is this person’s for good, and never another’s."
          {...field('staffId')}
        />
      ) : null}
      <TextField label="Full name" maxLength={120} {...field('fullName')} />
      <Choice label="Division" options={divisionWords} {...field('division')} />
      <UnitField draft={draft} units={units} errors={errors} onChange={set} />
      <Choice label="Job class" options={classificationWords} {...field('classification')} />
      <TextField label="Rank, as the staff list has it" maxLength={80} {...field('rank')} />
      <TextField
        label="Staff id of the supervisor"
        hint="Leave it empty when there is none."
        {...field('supervisor')}
      />
      <Choice label="Status" options={statusWords} {...field('status')} />
      <Choice
        label="Employee of the department"
        options={{ yes: 'Yes', no: 'No, a contractor' }}
        {...field('employee')}
      />
      <TextField
        label="Mail address"
        hint="Notices go there; they name no plate and no person. Leave it empty when there is none."
        type="email"
        {...field('mail')}
      />
      <div className="act-bar">
        <button type="submit" className="usa-button">
          {person === undefined ? 'Add the person' : 'Save the record'}
        </button>
      </div>
    </form>
  );
}

const send = (person: MemberListed | undefined, body: MemberSent) =>
  person === undefined ? addPerson(body) : changePerson(body);
