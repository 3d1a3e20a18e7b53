import { type SyntheticEvent, useEffect, useState } from 'react';
import type { MemberListed, PeopleListed } from '../../src/access/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { announce } from '../parts/announce.ts';
import { Fact } from '../parts/Fact.tsx';
import { Link } from '../parts/Link.tsx';
import { Notice } from '../parts/Notice.tsx';
import { failureText, type Outcome } from '../parts/outcome.ts';
import { TextField } from '../parts/TextField.tsx';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';
import { MemberForm } from './MemberForm.tsx';
import { peopleNamed } from './people-api.ts';
import { classificationWords, statusWords } from './words.ts';

/** The staff list of the division by hand: find, change, add (53060.5(c)(1)(D)). */
export function PeoplePage() {
  const { division } = useSession();
  const [name, setName] = useState('');
  const [listed, setListed] = useState<Outcome<PeopleListed>>();
  const [open, setOpen] = useState('');
  const find = async () => {
    const outcome = await peopleNamed(name.trim());
    setListed(outcome);
    if (outcome.kind === 'done')
      announce(`${outcome.value.people.length}${outcome.value.more ? ' or more' : ''} people found.`);
  };
  useEffect(() => {
    void peopleNamed('').then(setListed);
  }, []);
  const door = useAct(() => {
    setOpen('');
    void find();
  });
  const search = (event: SyntheticEvent) => {
    event.preventDefault();
    setOpen('');
    void find();
  };
  return (
    <Page
      title="People of the division"
      heading={`People of ${division.name}`}
      error={door.state.kind === 'errors'}
    >
      <p>
        Whoever leaves, moves or changes the job class loses access at once where the new facts do not qualify
        (53060.5(c)(1)(D)). Lists from a spreadsheet are taken in under{' '}
        <Link to="/desk/imports">Lists from spreadsheets</Link>, vehicles of parking permits under{' '}
        <Link to="/desk/staff-vehicles">Vehicles of staff</Link>.
      </p>
      <ActResult state={door.state} />
      <form onSubmit={search} noValidate>
        <div className="row row--end">
          <TextField id="name" label="Name or staff id" value={name} onChange={setName} />
          <button type="submit" className="usa-button">
            Find people
          </button>
        </div>
      </form>
      <Listed listed={listed} door={door} open={open} onOpen={setOpen} />
    </Page>
  );
}

interface ListedProps {
  readonly listed: Outcome<PeopleListed> | undefined;
  readonly door: ActDoor;
  /** The staff id that is open, `+` for somebody new, or nothing. */
  readonly open: string;
  readonly onOpen: (staffId: string) => void;
}

function Listed({ listed, door, open, onOpen }: ListedProps) {
  if (listed === undefined) return null;
  if (listed.kind !== 'done') return <Notice kind="error">{failureText(listed)}</Notice>;
  const { people, more, units } = listed.value;
  return (
    <div className="stack">
      <section className="card">
        <h2>Somebody new</h2>
        <button
          type="button"
          className="usa-button usa-button--outline"
          aria-expanded={open === '+'}
          onClick={() => onOpen(open === '+' ? '' : '+')}
        >
          {open === '+' ? 'Close the form' : 'Add a person'}
        </button>
        {open === '+' ? <MemberForm units={units} door={door} /> : null}
      </section>
      {people.length === 0 ? (
        <p className="card">Nobody of that name or id is in your division’s list.</p>
      ) : null}
      {more ? <p>The first 50 are shown. Enter more of the name to see others.</p> : null}
      <ul className="plain stack">
        {people.map((person) => (
          <li key={person.staffId} className="card">
            <Member
              person={person}
              units={units}
              door={door}
              open={open === person.staffId}
              onOpen={() => onOpen(open === person.staffId ? '' : person.staffId)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface MemberProps {
  readonly person: MemberListed;
  readonly units: PeopleListed['units'];
  readonly door: ActDoor;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Member({ person, units, door, open, onOpen }: MemberProps) {
  return (
    <>
      <h2>{person.name}</h2>
      <dl className="facts">
        <Fact name="Staff id">{person.staffId}</Fact>
        <Fact name="Job class">
          {classificationWords[person.classification]}, {person.rank}
        </Fact>
        <Fact name="Unit">{person.unitName}</Fact>
        <Fact name="Supervisor">{person.supervisor ?? 'none named'}</Fact>
        <Fact name="Status">{statusWords[person.status]}</Fact>
        <Fact name="Mail">{person.mail ?? 'none'}</Fact>
      </dl>
      {person.own ? (
        <p className="muted">This is your own record. The other administrator changes it.</p>
      ) : (
        <button
          type="button"
          className="usa-button usa-button--outline"
          aria-expanded={open}
          onClick={onOpen}
        >
          {open ? 'Close' : 'Change'} <span className="unseen">the record of {person.name}</span>
        </button>
      )}
      {open && !person.own ? <MemberForm person={person} units={units} door={door} /> : null}
    </>
  );
}
