import { type SyntheticEvent, useState } from 'react';
import type { OfficesShown } from '../../src/access/contract.ts';
import { Choice } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { fillOffice } from './people-api.ts';
import { PersonField } from './PersonField.tsx';
import { divisionWords, officeWords } from './words.ts';

interface Props {
  readonly fills: OfficesShown['fills'];
  readonly door: ActDoor;
}

/** Designates an administrator, or appoints to an office; of a primary the rank is looked at (53060.5(b)). */
export function FillOfficeForm({ fills, door }: Props) {
  const [chosen, setChosen] = useState('');
  const [staffId, setStaffId] = useState('');
  const [why, setWhy] = useState('');
  const [turn, setTurn] = useState(0);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const of = fills.find((one) => keyOf(one) === chosen);
  const fill = async (event: SyntheticEvent) => {
    event.preventDefault();
    const wrong = [
      ...(of === undefined ? [{ field: 'office', text: 'Office: choose one.' }] : []),
      ...(staffId === '' ? [{ field: 'staffId', text: 'Person: find and choose one.' }] : []),
    ];
    if (wrong.length > 0 || of === undefined) return door.mend(wrong);
    const because = why.trim() === '' ? {} : { equivalentBecause: why.trim() };
    const division = Object.keys(divisionWords).find((name) => name === of.division);
    const body = { office: of.office, staffId, ...because, ...(isDivision(division) ? { division } : {}) };
    if (await door.act(() => fillOffice(body), `The office of ${officeWords[of.office]} is filled.`)) {
      setStaffId('');
      setWhy('');
      setTurn(turn + 1);
    }
  };
  return (
    <form className="card after" onSubmit={(event) => void fill(event)} noValidate>
      <h2>Fill an office</h2>
      <Choice
        id="office"
        label="Office"
        options={Object.fromEntries(fills.map((one) => [keyOf(one), wordsOf(one)]))}
        value={chosen}
        error={errorOf(errors, 'office')}
        onChange={setChosen}
      />
      <PersonField
        key={turn}
        id="staffId"
        label="Person"
        value={staffId}
        error={errorOf(errors, 'staffId')}
        onChange={setStaffId}
      />
      {of?.office === 'primary-administrator' ? (
        <TextField
          id="equivalentBecause"
          label="Why the rank is equivalent or above, where it is not one of the three"
          hint="The primary is an Associate Warden, Parole Agent III, Special Agent-in-Charge, equivalent or above. You are recorded as who judged it so."
          maxLength={200}
          value={why}
          error={errorOf(errors, 'equivalentBecause')}
          onChange={setWhy}
        />
      ) : null}
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Fill the office
        </button>
      </div>
    </form>
  );
}

type Fills = OfficesShown['fills'][number];

const keyOf = ({ office, division }: Fills): string => `${office} ${division ?? ''}`.trim();
const wordsOf = ({ office, division }: Fills): string =>
  division === null ? officeWords[office] : `${officeWords[office]}, ${division}`;
const isDivision = (name: string | undefined): name is keyof typeof divisionWords =>
  name !== undefined && Object.hasOwn(divisionWords, name);
