import { useState } from 'react';
import type { ActDoor } from '../desk/useAct.ts';
import { TextField } from '../parts/TextField.tsx';
import { type ListedCase, nameForCase, unnameForCase } from './cases-api.ts';

interface Props {
  readonly one: ListedCase;
  readonly door: ActDoor;
}

/** Whom OIA names for one of its cases, of whichever division (R4). */
export function NamedPeople({ one: { number, named }, door }: Props) {
  if (named.length === 0) return <>Nobody</>;
  return (
    <ul className="plain">
      {named.map(({ staffId, name }) => (
        <li key={staffId}>
          {name}{' '}
          <button
            type="button"
            className="usa-button usa-button--unstyled"
            onClick={() =>
              void door.act(
                () => unnameForCase({ caseNumber: number, staffId }),
                `${name} is not named for case ${number} any more.`,
              )
            }
          >
            Take the name of {name} back <span className="unseen">for case {number}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Names a person by staff id: OIA sees the staff of its own division only. */
export function NameForm({ one: { number }, door }: Props) {
  const [staffId, setStaffId] = useState('');
  const field = `person-named-${number}`;
  const name = () => {
    const id = staffId.trim();
    if (id === '') return door.mend([{ field, text: 'Staff id: say whom to name for the case.' }]);
    return void door.act(
      () => nameForCase({ caseNumber: number, staffId: id }),
      `${id} is named for case ${number}.`,
    );
  };
  return (
    <div className="row row--end">
      <TextField
        id={field}
        label={
          <>
            Staff id of a person of any division <span className="unseen">to name for case {number}</span>
          </>
        }
        value={staffId}
        onChange={setStaffId}
      />
      <button type="button" className="usa-button usa-button--outline" onClick={name}>
        Name for case <span className="unseen">{number}</span>
      </button>
    </div>
  );
}
