import { useState } from 'react';
import type { IncidentListed } from '../../src/sharing/contract.ts';
import { clockRules } from '../../src/sharing/contract/clocks.ts';
import { incidentNatures } from '../../src/sharing/contract/words.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { incidentAbouts } from './incident-abouts.ts';
import { OpenIncidentForm } from './OpenIncidentForm.tsx';
import { closeIncident, incidents, incidentTold } from './sharing-api.ts';
import { SharingLinks } from './SharingLinks.tsx';

/** Breaches of plate data: whom the law wants told by when, and who was (Civil Code 1798.29, R34). */
export function IncidentsPage() {
  const [listed, reload] = useLoaded(incidents);
  const door = useAct(reload);
  return (
    <Page title="Incidents" error={door.state.kind === 'errors'}>
      <SharingLinks current="/sharing/incidents" />
      <p>
        A breach of plate data has clocks, from the hour when it became known (Civil Code 1798.29). Which
        reads were touched is listed on the server by <code className="mono">npx plateward breach reads</code>
        .
      </p>
      <ActResult state={door.state} />
      <DeskList loaded={listed} empty="No incident was opened." keyOf={({ id }) => id}>
        {(incident) => <IncidentCard incident={incident} door={door} />}
      </DeskList>
      <h2 className="after">Open an incident</h2>
      <OpenIncidentForm door={door} />
    </Page>
  );
}

type Clock = IncidentListed['clocks'][number];

function IncidentCard({ incident, door }: { readonly incident: IncidentListed; readonly door: ActDoor }) {
  const { id, about, subject, nature, knownAt, openedBy, outcome, clocks } = incident;
  return (
    <>
      <h2>{incidentNatures[nature]}</h2>
      <dl className="facts">
        <Fact name="What">
          {incidentAbouts[about]}: <span className="mono">{subject}</span>
        </Fact>
        <Fact name="Known since">
          <Moment at={knownAt} />
        </Fact>
        <Fact name="Opened by">{openedBy}</Fact>
        <Fact name="State">
          {outcome === null ? 'Open' : outcome === 'breach' ? 'Closed: a breach' : 'Closed: no breach'}
        </Fact>
      </dl>
      <ul className="plain stack">
        {clocks.map((clock) => (
          <li key={clock.whom}>
            <ClockLine incident={id} clock={clock} door={door} />
          </li>
        ))}
      </ul>
      {outcome === null ? (
        <div className="act-bar">
          {(['breach', 'no-breach'] as const).map((to) => (
            <button
              key={to}
              type="button"
              className="usa-button usa-button--outline"
              onClick={() =>
                void door.act(() => closeIncident({ incident: id, outcome: to }), 'The incident is closed.')
              }
            >
              {to === 'breach' ? 'Close as a breach' : 'Close as no breach'}{' '}
              <span className="unseen">of {subject}</span>
            </button>
          ))}
        </div>
      ) : null}
    </>
  );
}

interface LineProps {
  readonly incident: string;
  readonly clock: Clock;
  readonly door: ActDoor;
}

function ClockLine({ incident, clock: { whom, dueAt, overdue, toldAt, how }, door }: LineProps) {
  const [letter, setLetter] = useState('');
  const rule = clockRules.find((one) => one.whom === whom);
  const id = `how-${incident}-${whom}`;
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  if (toldAt !== null)
    return (
      <p>
        {rule?.words}: told <Moment at={toldAt} /> ({how === 'none-asked' ? 'the law asks for none' : how})
      </p>
    );
  const note = (said: string) => {
    if (said === '')
      return door.mend([{ field: id, text: `${rule?.words}: give the number of the letter.` }]);
    void door.act(() => incidentTold({ incident, whom, how: said }), `${rule?.words}: noted.`);
  };
  return (
    <>
      <p>
        <strong>{overdue ? 'Overdue: ' : ''}</strong>
        {rule?.words}, by <Moment at={dueAt} /> <span className="muted">({rule?.authority})</span>
      </p>
      <TextField
        id={id}
        label={
          <>
            Number of the letter or ticket <span className="unseen">to {rule?.words}</span>
          </>
        }
        error={errorOf(errors, id)}
        value={letter}
        onChange={(typed) => setLetter(typed.toUpperCase())}
      />
      <div className="act-bar">
        <button type="button" className="usa-button" onClick={() => note(letter.trim())}>
          Note that they were told <span className="unseen">: {rule?.words}</span>
        </button>
        <button type="button" className="usa-button usa-button--outline" onClick={() => note('none-asked')}>
          The law asks for none <span className="unseen">: {rule?.words}</span>
        </button>
      </div>
    </>
  );
}
