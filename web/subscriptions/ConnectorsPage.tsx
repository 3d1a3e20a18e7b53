import type { ConnectorListed } from '../../src/subscriptions/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { useSession } from '../shell/session.tsx';
import { Page } from '../shell/Page.tsx';
import { ConnectorForm } from './ConnectorForm.tsx';
import { kindWords } from './kind-words.ts';
import { connectors } from './lending-api.ts';

/** How other owners' data is asked for, and what hinders it (53060.3(e), 53060.6(a), R18, R19). */
export function ConnectorsPage() {
  const [loaded, reload] = useLoaded(connectors);
  const door = useAct(reload);
  const { person } = useSession();
  return (
    <Page title="Connectors" error={door.state.kind === 'errors'}>
      <p>
        A connector is asked only while EIS’s register says that it is live, only at the hosts named there,
        and only what R19 lets leave. Its secrets are set in the register and never shown.
      </p>
      <ActResult state={door.state} />
      <DeskList
        loaded={loaded}
        empty="EIS’s register has no connector."
        keyOf={({ technologyId }) => technologyId}
      >
        {(one) => <ConnectorCard connector={one} door={person.roles.includes('eis') ? door : undefined} />}
      </DeskList>
    </Page>
  );
}

interface CardProps {
  readonly connector: ConnectorListed;
  /** Of EIS, which alone sets it up. */
  readonly door: ActDoor | undefined;
}

function ConnectorCard({ connector, door }: CardProps) {
  const { name, ownerName, kind, hosts, namedBy, showsOthers, deadlineMs, closed } = connector;
  return (
    <>
      <h2>{name}</h2>
      <dl className="facts">
        <Fact name="State">{closed ?? 'Can be asked'}</Fact>
        <Fact name="Kind">{kind === null ? 'Not set up' : kindWords[kind]}</Fact>
        <Fact name="Owner">{ownerName === '' ? 'None' : ownerName}</Fact>
        <Fact name="Hosts">{hosts.join('; ') || 'None'}</Fact>
        <Fact name="Persons are named by">{namedBy ?? 'Not set'}</Fact>
        <Fact name="Shows others the search">{showsOthers === false ? 'No' : 'Yes'}</Fact>
        <Fact name="Answers within">{deadlineMs === null ? 'Not set' : `${deadlineMs / 1_000} s`}</Fact>
      </dl>
      {door === undefined ? null : (
        <details>
          <summary>
            Set up <span className="unseen">: {name}</span>
          </summary>
          <ConnectorForm connector={connector} door={door} />
        </details>
      )}
    </>
  );
}
