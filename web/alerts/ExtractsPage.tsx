import { type FormEvent, useState } from 'react';
import { Choice } from '../access/Choice.tsx';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { Link } from '../parts/Link.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';
import { lists, recordAuthority } from './alerts-api.ts';
import { type ExtractSystem, systemsOf } from './extract-systems.ts';

/** Extracts of NCIC, SVS and the like: off until EIS has recorded the authority of the DOJ for the system (R21). */
export function ExtractsPage() {
  const [loaded, reload] = useLoaded(lists);
  const { person } = useSession();
  const door = useAct(reload);
  const systems = loaded.kind === 'done' ? systemsOf(loaded.value.layouts) : [];
  return (
    <Page title="Extracts of other systems" error={door.state.kind === 'errors'}>
      <p>
        No extract of these systems can be imported into a <Link to="/hot-lists">hot list</Link> until EIS has
        recorded the authority of the DOJ for it. Civil immigration is dropped at the door all the same (R21,
        53060.4(c)).
      </p>
      <ActResult state={door.state} />
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? <Systems systems={systems} /> : null}
      {person.roles.includes('eis') ? (
        <AuthorityForm systems={systems.filter(({ on }) => !on)} door={door} />
      ) : (
        <p>Only EIS records such an authority (53060.6(a)).</p>
      )}
    </Page>
  );
}

function Systems({ systems }: { readonly systems: readonly ExtractSystem[] }) {
  return (
    <table className="usa-table stacked">
      <caption className="unseen">Systems whose extracts can be read</caption>
      <thead>
        <tr>
          <th scope="col">System</th>
          <th scope="col">Layouts</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {systems.map(({ source, name, layouts, on }) => (
          <tr key={source}>
            <th scope="row" data-label="System">
              {name}
            </th>
            <td data-label="Layouts">{layouts.join('; ')}</td>
            <td data-label="Now">{on ? 'On: authority recorded' : 'Off'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FormProps {
  readonly systems: readonly ExtractSystem[];
  readonly door: ActDoor;
}

function AuthorityForm({ systems, door }: FormProps) {
  const [source, setSource] = useState('');
  const [reference, setReference] = useState('');
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const system = systems.find((one) => one.source === source);
    const wrong = [
      ...(system === undefined ? [{ field: 'source', text: 'System: choose one.' }] : []),
      ...(reference.trim().length < 3
        ? [{ field: 'reference', text: 'Authority: name the letter or agreement of the DOJ.' }]
        : []),
    ];
    if (system === undefined || wrong.length > 0) return door.mend(wrong);
    const body = { source, reference: reference.trim() };
    if (!(await door.act(() => recordAuthority(body), `Extracts of ${system.name} are on.`))) return;
    setSource('');
    setReference('');
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <h2 className="after">Record the authority of the DOJ</h2>
      <Choice
        id="source"
        label="System"
        options={Object.fromEntries(systems.map((system) => [system.source, system.name]))}
        value={source}
        error={errorOf(errors, 'source')}
        onChange={setSource}
      />
      <TextField
        id="reference"
        label="Letter or agreement"
        hint="With its number and date; no names of people"
        maxLength={200}
        value={reference}
        error={errorOf(errors, 'reference')}
        onChange={setReference}
      />
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Record authority
        </button>
      </div>
    </form>
  );
}
