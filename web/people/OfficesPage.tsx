import { useState } from 'react';
import type { Office, OfficeHolder, OfficesShown } from '../../src/access/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';
import { DeputyApprovals } from './DeputyApprovals.tsx';
import { FillOfficeForm } from './FillOfficeForm.tsx';
import { OfficeLinks } from './OfficeLinks.tsx';
import { endOffice, theOffices } from './people-api.ts';
import { divisionWords, officeWords, vacancyText } from './words.ts';

/** Who holds the offices of the policy, and what is vacant (53060.5(b), 53060.11). */
export function OfficesPage() {
  const [loaded, reload] = useLoaded(theOffices);
  const door = useAct(reload);
  const { person } = useSession();
  const approves = person.roles.includes('dapo-deputy-director');
  return (
    <Page title="Offices" error={door.state.kind === 'errors'}>
      <OfficeLinks current="/office" />
      <ActResult state={door.state} />
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? <Offices shown={loaded.value} door={door} /> : null}
      {approves ? <DeputyApprovals /> : null}
    </Page>
  );
}

function Offices({ shown, door }: { readonly shown: OfficesShown; readonly door: ActDoor }) {
  return (
    <>
      <Vacancies shown={shown} />
      {shown.fills.length === 0 ? null : <FillOfficeForm fills={shown.fills} door={door} />}
      {Object.entries(divisionWords).map(([division, words]) => (
        <Holders
          key={division}
          heading={words}
          holders={shown.holders.filter((one) => one.division === division)}
          shown={shown}
          door={door}
        />
      ))}
      <Holders
        heading="The department"
        holders={shown.holders.filter((one) => one.division === null)}
        shown={shown}
        door={door}
      />
    </>
  );
}

/** 53060.5(b): shown to those who answer for it, and to nobody else. */
function Vacancies({ shown: { seesVacancies, vacancies } }: { readonly shown: OfficesShown }) {
  if (!seesVacancies) return null;
  if (vacancies.length === 0) return <p>No office that you answer for is vacant (53060.5(b)).</p>;
  return (
    <Notice kind="warning" heading="Out of compliance with 53060.5(b)">
      <ul className="usa-list">
        {vacancies.map(({ division, what }) => (
          <li key={division}>
            <strong>{division}</strong>: {vacancyText(what)}.
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface HoldersProps {
  readonly heading: string;
  readonly holders: readonly OfficeHolder[];
  readonly shown: OfficesShown;
  readonly door: ActDoor;
}

function Holders({ heading, holders, shown, door }: HoldersProps) {
  return (
    <section className="after">
      <h2>{heading}</h2>
      {holders.length === 0 ? <p>Nobody holds an office here.</p> : null}
      <ul className="plain stack">
        {holders.map((holder) => (
          <li key={`${holder.office} ${holder.staffId}`} className="card">
            <Holder holder={holder} ends={endsOf(shown, holder)} door={door} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const endsOf = ({ fills }: OfficesShown, { office, division }: OfficeHolder): boolean =>
  fills.some((one) => one.office === office && one.division === division);

interface HolderProps {
  readonly holder: OfficeHolder;
  readonly ends: boolean;
  readonly door: ActDoor;
}

function Holder({ holder, ends, door }: HolderProps) {
  const { person } = useSession();
  const [sure, setSure] = useState(false);
  const { office, division, staffId, name } = holder;
  const end = () =>
    void door.act(
      () => endOffice({ office, staffId, ...(division === null ? {} : { division: ofDivision(division) }) }),
      `${name} no longer holds the office of ${officeWords[office]}.`,
    );
  return (
    <>
      <h3>
        {officeWords[office]}: {name}
      </h3>
      <dl className="facts">
        <Fact name="Since">
          <Moment at={holder.since} />
        </Fact>
        {holder.rank === null ? null : <Fact name="Rank">{holder.rank}</Fact>}
        {holder.judged === null ? null : (
          <Fact name="Equivalent or above">
            Judged by {holder.judged.by}: {holder.judged.why}
          </Fact>
        )}
        {holder.active ? null : (
          <Fact name="Status">
            <strong>Not at work</strong>
          </Fact>
        )}
      </dl>
      {ends && staffId !== person.staffId ? (
        <End office={office} name={name} sure={sure} onSure={setSure} onEnd={end} />
      ) : null}
    </>
  );
}

const ofDivision = (division: string): keyof typeof divisionWords =>
  (Object.keys(divisionWords) as (keyof typeof divisionWords)[]).find((name) => name === division) ?? 'OCS';

interface EndProps {
  readonly office: Office;
  readonly name: string;
  readonly sure: boolean;
  readonly onSure: (sure: boolean) => void;
  readonly onEnd: () => void;
}

/** Asked once more: without an administrator a division can grant nobody access. */
function End({ office, name, sure, onSure, onEnd }: EndProps) {
  const of = (
    <span className="unseen">
      {' '}
      of {name}, {officeWords[office]}
    </span>
  );
  if (!sure)
    return (
      <button type="button" className="usa-button usa-button--outline" onClick={() => onSure(true)}>
        End the office…{of}
      </button>
    );
  return (
    <div className="row">
      <button type="button" className="usa-button" onClick={onEnd}>
        End the office{of}
      </button>
      <button type="button" className="usa-button usa-button--outline" onClick={() => onSure(false)}>
        Keep it{of}
      </button>
    </div>
  );
}
