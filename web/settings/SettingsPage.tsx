import type { SettingsShown } from '../../src/access/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { LoadState } from '../parts/LoadState.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { OfficeLinks } from '../people/OfficeLinks.tsx';
import { Page } from '../shell/Page.tsx';
import { DecidedBy } from './DecidedBy.tsx';
import { DepartmentCard } from './DepartmentCard.tsx';
import { Inactivity } from './Inactivity.tsx';
import { ParoleAgentsCard } from './ParoleAgentsCard.tsx';
import { setLastNameField, settingsShown } from './settings-api.ts';

/** What the policy leaves to the department, with who decided it and when (R3, R7, R10, R21). */
export function SettingsPage() {
  const [loaded, reload] = useLoaded(settingsShown);
  const door = useAct(reload);
  return (
    <Page title="Settings" error={door.state.kind === 'errors'}>
      <OfficeLinks current="/office/settings" />
      <p>
        Where the policy leaves something to the department, it stands here with its decider, day and
        authority. Until somebody decides, what permits less holds.
      </p>
      <ActResult state={door.state} />
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? (
        <div className="stack">
          <ParoleAgentsCard shown={loaded.value.paroleAgents} door={door} />
          <DepartmentCard shown={loaded.value.department} door={door} />
          <Inactivity shown={loaded.value.inactivity} door={door} />
          <LastNames shown={loaded.value.lastNameField} door={door} />
        </div>
      ) : null}
    </Page>
  );
}

interface Props {
  readonly shown: SettingsShown['lastNameField'];
  readonly door: ActDoor;
}

/** R10: each division for itself. */
function LastNames({ shown, door }: Props) {
  return (
    <section className="card">
      <h2>Last name on the search form (53060.7(b)(5))</h2>
      <p>
        A field beside the purpose, never searched for and the first to be destroyed. It is off unless the
        division turns it on.
      </p>
      <ul className="plain stack">
        {shown.map(({ division, on, decided, may }) => (
          <li key={division}>
            <h3>
              {division}: {on ? 'on' : 'off'}
            </h3>
            <DecidedBy decided={decided} otherwise="it is off" />
            {may ? (
              <button
                type="button"
                className="usa-button usa-button--outline"
                onClick={() =>
                  void door.act(
                    () => setLastNameField(!on),
                    `The field for the last name is ${on ? 'off' : 'on'} for ${division}.`,
                  )
                }
              >
                Turn the field {on ? 'off' : 'on'} <span className="unseen">for {division}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
