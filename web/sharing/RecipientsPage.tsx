import type { AgencyListed } from '../../src/agencies/contract.ts';
import { entityWords } from '../../src/agencies/contract/entity-types.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { Fact } from '../parts/Fact.tsx';
import { numberText } from '../parts/number.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { ListForm } from '../people/ListForm.tsx';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';
import { DecideForm } from './DecideForm.tsx';
import { KeyForm } from './KeyForm.tsx';
import { MembersForm } from './MembersForm.tsx';
import { RegisterForm } from './RegisterForm.tsx';
import { importAgencies, type ListImported, register } from './sharing-api.ts';
import { SharingLinks } from './SharingLinks.tsx';
import { TakeOffMemberForm } from './TakeOffMemberForm.tsx';

/** Who may receive plate data, who decided it on what evidence, and why others may not (53060.10(a), 53060.3(d), R25). */
export function RecipientsPage() {
  const { role, person } = useSession();
  const [listed, reload] = useLoaded(register);
  const door = useAct(reload);
  const agencies = listed.kind === 'done' ? listed.value : [];
  const keeps = role === 'administrator' || person.roles.some((held) => held === 'policy-owner');
  return (
    <Page title="Register of agencies" error={door.state.kind === 'errors'}>
      <SharingLinks current="/sharing/recipients" />
      <p>
        A public agency is “the state, any city, county, or city and county, or any agency or political
        subdivision” of them. Federal, out-of-state, tribal and private bodies, and those of whom nothing is
        known, cannot be chosen (53060.3(d)). Each decision is looked at again within a year.
      </p>
      <ActResult state={door.state} />
      <DeskList loaded={listed} empty="No agency is registered." keyOf={({ id }) => id}>
        {(agency) => <AgencyCard agency={agency} agencies={agencies} door={door} keeps={keeps} />}
      </DeskList>
      {keeps ? (
        <>
          <h2 className="after">Register an agency</h2>
          <RegisterForm door={door} />
          <ListForm
            id="agencies"
            heading="A register from a spreadsheet"
            hint="CSV with a column of names; and, if there are such, type, jurisdiction, contact, roles. It decides on nobody."
            send={({ csv, dryRun }) => importAgencies(csv, dryRun)}
            report={importedLines}
          />
        </>
      ) : null}
    </Page>
  );
}

const importedLines = ({ rows, added, known }: ListImported) => (
  <>
    <p>
      Lines: {numberText(rows)}. New: {numberText(added.length)}. Registered already: {numberText(known)}.
    </p>
    <ul className="usa-list">
      {added.slice(0, 100).map(({ row, name, proposed }) => (
        <li key={row}>
          {name}: {proposed.why}
        </li>
      ))}
    </ul>
  </>
);

interface CardProps {
  readonly agency: AgencyListed;
  readonly agencies: readonly AgencyListed[];
  readonly door: ActDoor;
  readonly keeps: boolean;
}

function AgencyCard({ agency, agencies, door, keeps }: CardProps) {
  const { name, type, jurisdiction, barred, evidence, reviewBy, decidedBy, members, hasKey } = agency;
  return (
    <>
      <h2>{name}</h2>
      <dl className="facts">
        <Fact name="What it is">
          {entityWords[type]}, {jurisdiction}
        </Fact>
        <Fact name="May it receive?">{barred === null ? 'Yes' : `No: ${barred.why} (${barred.clause})`}</Fact>
        <Fact name="Evidence">{evidence === '' ? 'None' : evidence}</Fact>
        <Fact name="Decided by">{decidedBy ?? 'Nobody'}</Fact>
        <Fact name="Checked again by">{reviewBy === 0 ? 'Not decided' : civilDateText(reviewBy)}</Fact>
        <Fact name="Key for packages">{hasKey ? 'Yes' : 'None yet'}</Fact>
        {type === 'task-force' ? (
          <Fact name="Members">{members.length === 0 ? 'None' : members.join(', ')}</Fact>
        ) : null}
      </dl>
      {keeps ? (
        <>
          {type === 'task-force' ? (
            <>
              <MembersForm taskForce={agency} agencies={agencies} door={door} />
              {members.length === 0 ? null : (
                <TakeOffMemberForm taskForce={agency} agencies={agencies} door={door} />
              )}
            </>
          ) : (
            <DecideForm agency={agency} door={door} />
          )}
          <KeyForm agency={agency} door={door} />
        </>
      ) : null}
    </>
  );
}
