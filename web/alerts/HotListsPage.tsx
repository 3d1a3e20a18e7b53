import { useState } from 'react';
import type { HotList, LayoutOffered } from '../../src/alerts/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { Link } from '../parts/Link.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { numberText } from '../parts/number.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';
import { endList, lists } from './alerts-api.ts';
import { ImportForm } from './ImportForm.tsx';
import { ListForm } from './ListForm.tsx';
import { audienceWords } from './words.ts';

/** The lists of the division; their administrator makes, imports and ends them (R21). */
export function HotListsPage() {
  const [loaded, reload] = useLoaded(lists);
  const { role } = useSession();
  const door = useAct(reload);
  return (
    <Page title="Hot lists" error={door.state.kind === 'errors'}>
      <p>
        A read of a listed plate raises an alert. Of an imported line only plate, state and days are kept. A
        list that is older than 24 hours raises none (R21).{' '}
        <Link to="/hot-lists/entries">Entries by hand</Link> stand on a page of their own, and so do{' '}
        <Link to="/hot-lists/extracts">extracts of other systems</Link>.
      </p>
      <ActResult state={door.state} />
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? (
        <>
          <Lists found={loaded.value.lists} door={door} reload={reload} />
          {role === 'administrator' ? <NewList layouts={loaded.value.layouts} door={door} /> : null}
        </>
      ) : null}
    </Page>
  );
}

function Lists({
  found,
  door,
  reload,
}: {
  readonly found: readonly HotList[];
  readonly door: ActDoor;
  readonly reload: () => void;
}) {
  if (found.length === 0) return <p className="card">Your division has no list by import.</p>;
  return (
    <ul className="plain stack">
      {found.map((list) => (
        <li key={list.id} className="card">
          <ListCard list={list} door={door} reload={reload} />
        </li>
      ))}
    </ul>
  );
}

interface CardProps {
  readonly list: HotList;
  readonly door: ActDoor;
  readonly reload: () => void;
}

function ListCard({ list, door, reload }: CardProps) {
  const { role } = useSession();
  const [importing, setImporting] = useState(false);
  const named = <span className="unseen">{list.name}</span>;
  return (
    <>
      <h2>{list.name}</h2>
      {list.tooOld ? (
        <Notice kind="warning">
          {list.asOf === null
            ? 'Nothing was imported yet: this list raises no alerts.'
            : 'Older than 24 hours: this list raises no alerts until it is imported anew.'}
        </Notice>
      ) : null}
      <dl className="facts">
        <Fact name="As of">{list.asOf === null ? 'never imported' : <Moment at={list.asOf} />}</Fact>
        <Fact name="Plates">{numberText(list.lines)}</Fact>
        <Fact name="Dropped at the door">{numberText(list.dropped)} for civil immigration</Fact>
        <Fact name="Rests on">{list.caseNumber ?? list.authority ?? ''}</Fact>
        <Fact name="Purpose">{list.purpose}</Fact>
        <Fact name="Owner">{list.owner}</Fact>
        <Fact name="Alerts go to">{audienceWords[list.audience]}</Fact>
      </dl>
      {role === 'administrator' ? (
        <div className="act-bar">
          <button
            type="button"
            className="usa-button"
            aria-expanded={importing}
            onClick={() => setImporting(!importing)}
          >
            Import a file <span className="unseen">into {list.name}</span>
          </button>
          <button
            type="button"
            className="usa-button usa-button--outline"
            onClick={() => void door.act(() => endList(list.id), `The list ${list.name} has ended.`)}
          >
            End list {named}
          </button>
        </div>
      ) : null}
      {importing ? <ImportForm list={list} door={door} onImported={reload} /> : null}
    </>
  );
}

function NewList({ layouts, door }: { readonly layouts: readonly LayoutOffered[]; readonly door: ActDoor }) {
  const [making, setMaking] = useState(false);
  return (
    <section>
      <h2>A new list</h2>
      <button
        type="button"
        className="usa-button usa-button--outline"
        aria-expanded={making}
        onClick={() => setMaking(!making)}
      >
        Make a list
      </button>
      {making ? <ListForm layouts={layouts} door={door} onMade={() => setMaking(false)} /> : null}
    </section>
  );
}
