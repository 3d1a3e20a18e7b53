import { useState } from 'react';
import type { WatchedPlate } from '../../src/alerts/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Plate } from '../parts/Plate.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';
import { endEntry, entries, renewEntry } from './alerts-api.ts';
import { EntryForm } from './EntryForm.tsx';
import { audienceWords, endWords } from './words.ts';

/** Entries by hand: one's own, and to an administrator all of the division (R21). */
export function EntriesPage() {
  const [loaded, reload] = useLoaded(entries);
  const door = useAct(reload);
  const { role } = useSession();
  return (
    <Page title="Entries by hand" error={door.state.kind === 'errors'}>
      <p>
        An entry asks for its plate each time that a camera reads one: it needs a case, a use and a purpose as
        a search does. It lives 30 days at most, and ends with its case, its owner’s access, or three alerts
        that are no match (R21).
      </p>
      <ActResult state={door.state} />
      {role === 'administrator' ? null : <EntryForm door={door} />}
      <h2>{role === 'administrator' ? 'Entries of your division' : 'Your entries'}</h2>
      <DeskList loaded={loaded} empty="There are none." keyOf={({ id }) => String(id)}>
        {(entry) => <EntryCard entry={entry} door={door} />}
      </DeskList>
    </Page>
  );
}

function EntryCard({ entry, door }: { readonly entry: WatchedPlate; readonly door: ActDoor }) {
  return (
    <>
      <h3>
        <span className="unseen">Entry {entry.id}: </span>
        <Plate text={entry.plate} large /> <span className="state">{entry.state ?? 'any state'}</span>
      </h3>
      <dl className="facts">
        <Fact name="Case">{entry.caseNumber}</Fact>
        <Fact name="Purpose">{entry.purpose}</Fact>
        <Fact name="Owner">{entry.owner}</Fact>
        <Fact name="Alerts go to">{audienceWords[entry.audience]}</Fact>
        <Fact name="Made">
          <Moment at={entry.madeAt} />
        </Fact>
        <Fact name={entry.ended === null ? 'Ends' : 'Ended'}>
          {entry.ended === null ? <Moment at={entry.expiresAt} /> : endWords[entry.ended]}
        </Fact>
      </dl>
      {entry.ended === null ? <EntryActs entry={entry} door={door} /> : null}
    </>
  );
}

function EntryActs({ entry, door }: { readonly entry: WatchedPlate; readonly door: ActDoor }) {
  const [renewing, setRenewing] = useState(false);
  const [purpose, setPurpose] = useState('');
  const field = `purpose-${entry.id}`;
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const renew = async () => {
    if (purpose.trim() === '') return door.mend([{ field, text: 'Purpose: say it afresh.' }]);
    if (await door.act(() => renewEntry(entry.id, purpose), `Entry ${entry.id} is renewed.`))
      setRenewing(false);
  };
  return (
    <>
      <div className="act-bar">
        {entry.own ? (
          <button
            type="button"
            className="usa-button usa-button--outline"
            aria-expanded={renewing}
            onClick={() => setRenewing(!renewing)}
          >
            Renew <span className="unseen">entry {entry.id}</span>
          </button>
        ) : null}
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => void door.act(() => endEntry(entry.id), `Entry ${entry.id} has ended.`)}
        >
          End <span className="unseen">entry {entry.id}</span>
        </button>
      </div>
      {renewing ? (
        <section className="nested">
          <TextField
            id={field}
            label="Purpose, afresh"
            hint="Why the plate is still watched for"
            error={errorOf(errors, field)}
            maxLength={120}
            value={purpose}
            onChange={setPurpose}
          />
          <button type="button" className="usa-button" onClick={() => void renew()}>
            Renew for 30 days
          </button>
        </section>
      ) : null}
    </>
  );
}
