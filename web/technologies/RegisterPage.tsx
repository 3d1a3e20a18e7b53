import type { Register, TechnologyState } from '../../src/technologies/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { Link } from '../parts/Link.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { Discovered } from './Discovered.tsx';
import { EntryCard } from './EntryCard.tsx';
import { ProposeForm } from './ProposeForm.tsx';
import { theRegister } from './technologies-api.ts';

/** EIS's register: what runs, on whose data, by which contract, and what may be done (53060.6(a)). */
export function RegisterPage() {
  const [loaded, reload] = useLoaded(theRegister);
  const door = useAct(reload);
  return (
    <Page title="EIS’s register" error={door.state.kind === 'errors'}>
      <p>
        Nothing connects or brings data in unless it stands here as in use, on a day of its contract
        (53060.6(a)). <Link to="/desk/procurements">Procurements</Link> ·{' '}
        <Link to="/desk/sharing-settings">Settings of sharing</Link> ·{' '}
        <Link to="/desk/audit-pulls">Vendors’ audit logs</Link> · <Link to="/desk/feeds">Feeds</Link> ·{' '}
        <Link to="/desk/vendors">Accounts at vendors</Link>
      </p>
      <ActResult state={door.state} />
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? <Entries register={loaded.value} door={door} /> : null}
    </Page>
  );
}

/** What asks for something stands first. */
const order: Readonly<Record<TechnologyState, number>> = {
  proposed: 0,
  approved: 1,
  suspended: 2,
  live: 3,
  ended: 4,
};

const nearestEnd = 91;

function Entries({ register, door }: { readonly register: Register; readonly door: ActDoor }) {
  const { eis, mayPropose, technologies, discovered } = register;
  const urgency = ({ state, daysLeft }: (typeof technologies)[number]): number =>
    state === 'live' && daysLeft !== null && daysLeft < nearestEnd ? 2.5 : order[state];
  const sorted = technologies.toSorted((one, other) => urgency(one) - urgency(other));
  return (
    <>
      <Discovered sources={discovered} eis={eis} door={door} />
      <ul className="plain stack">
        {sorted.map((entry) => (
          <li key={entry.id} className="card">
            <EntryCard entry={entry} eis={eis} door={door} />
          </li>
        ))}
      </ul>
      {mayPropose ? (
        <>
          <h2 className="after">Propose an entry</h2>
          <ProposeForm door={door} />
        </>
      ) : null}
    </>
  );
}
