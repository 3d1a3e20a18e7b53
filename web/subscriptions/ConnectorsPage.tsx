import type { ConnectorListed } from '../../src/subscriptions/contract.ts';
import { DeskList } from '../desk/DeskList.tsx';
import { Fact } from '../parts/Fact.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { connectors } from './lending-api.ts';

const kindWords = {
  plateward: 'Another department’s Plateward',
  flock: 'Flock',
  mapping: 'A vendor, by a mapping',
} as const;

/** How other owners' data is asked for, and what hinders it (53060.3(e), 53060.6(a), R18, R19). */
export function ConnectorsPage() {
  const [loaded] = useLoaded(connectors);
  return (
    <Page title="Connectors">
      <p>
        A connector is asked only while EIS’s register says that it is live, only at the hosts named there,
        and only what R19 lets leave. Its secrets are set in the register and never shown.
      </p>
      <DeskList
        loaded={loaded}
        empty="EIS’s register has no connector."
        keyOf={({ technologyId }) => technologyId}
      >
        {(one) => <ConnectorCard connector={one} />}
      </DeskList>
    </Page>
  );
}

function ConnectorCard({ connector }: { readonly connector: ConnectorListed }) {
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
    </>
  );
}
