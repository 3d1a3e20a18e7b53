import { useState } from 'react';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { LoadState } from '../parts/LoadState.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { Outcome } from '../parts/outcome.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { DeviceRow } from './DeviceRow.tsx';
import {
  agreeRecovery,
  giveInvitation,
  type Linked,
  proposeRecovery,
  releaseAccount,
  signInDesk,
  withdrawRecovery,
} from './desk-sign-in-api.ts';
import { CertificateDeviceForm } from './CertificateDeviceForm.tsx';
import { InviteForm } from './InviteForm.tsx';
import { RetiredDevices } from './RetiredDevices.tsx';

/** How the people of the division sign in: devices, invitations, locked accounts, recoveries (53060.9(a), R6). */
export function SignInDeskPage() {
  const [loaded, reload] = useLoaded(signInDesk);
  const act = useAct(reload);
  const [link, setLink] = useState<Linked>();
  const linking = async (does: () => Promise<Outcome<Linked>>, said: string): Promise<void> => {
    setLink(undefined);
    await act.act(async () => {
      const outcome = await does();
      if (outcome.kind === 'done') setLink(outcome.value);
      return outcome;
    }, said);
  };
  return (
    <Page title="Devices and sign-in">
      <ActResult state={act.state} />
      {link === undefined ? null : <LinkGiven link={link} />}
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? (
        <div className="stack">
          <Recoveries
            desk={loaded.value}
            onAgree={(recovery) => linking(() => agreeRecovery(recovery), 'The recovery was agreed to.')}
            onWithdraw={(recovery) =>
              void act.act(
                () => withdrawRecovery(recovery),
                'The recovery was taken back. Nothing has changed.',
              )
            }
          />
          <InviteForm
            people={loaded.value.people}
            onInvite={(body) => linking(() => giveInvitation(body), 'The link was made.')}
          />
          <CertificateDeviceForm people={loaded.value.people} door={act} />
          <h2>People</h2>
          <ul className="plain stack">
            {loaded.value.people.map((person) => (
              <PersonCard key={person.staffId} person={person} act={act} />
            ))}
          </ul>
          <h2>Shared devices</h2>
          {loaded.value.sharedDevices.length === 0 ? <p>There are none.</p> : null}
          <ul className="plain stack">
            {loaded.value.sharedDevices.map((device) => (
              <li key={device.assetTag} className="card">
                <DeviceRow device={device} act={act} />
              </li>
            ))}
          </ul>
          <RetiredDevices devices={loaded.value.retiredDevices} />
        </div>
      ) : null}
    </Page>
  );
}

type Desk = Extract<Awaited<ReturnType<typeof signInDesk>>, { kind: 'done' }>['value'];

function LinkGiven({ link }: { readonly link: Linked }) {
  return (
    <Notice kind="info" heading="Hand this link over in person">
      <p>
        Good once, until <Moment at={link.expiresAt} />. It is shown only now. Open it on the issued device:
      </p>
      <p>
        <code className="link-given">{`${location.origin}${link.link}`}</code>
      </p>
    </Notice>
  );
}

function Recoveries({
  desk,
  onAgree,
  onWithdraw,
}: {
  readonly desk: Desk;
  readonly onAgree: (recovery: string) => Promise<void>;
  readonly onWithdraw: (recovery: string) => void;
}) {
  if (desk.recoveries.length === 0) return null;
  return (
    <section className="stack">
      <h2>Recoveries that wait for a second administrator</h2>
      <ul className="plain stack">
        {desk.recoveries.map(({ recovery, name, division, proposedBy, proposedAt, own }) => (
          <li key={recovery} className="card">
            <p>
              <strong>{name}</strong>, {division}. Proposed by {proposedBy}, <Moment at={proposedAt} />.
            </p>
            {own ? (
              <p className="muted">Another administrator agrees to it.</p>
            ) : (
              <button type="button" className="usa-button" onClick={() => void onAgree(recovery)}>
                Agree to the recovery<span className="unseen"> of {name}</span>
              </button>
            )}{' '}
            <button
              type="button"
              className="usa-button usa-button--outline"
              onClick={() => onWithdraw(recovery)}
            >
              Take the recovery back<span className="unseen"> of {name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PersonCard({ person, act }: { readonly person: Desk['people'][number]; readonly act: ActDoor }) {
  const { staffId, name, passkeys, devices, locked } = person;
  return (
    <li className="card stack">
      <h3>{name}</h3>
      <p>
        {staffId} ·{' '}
        {passkeys === 0 ? 'no passkey' : passkeys === 1 ? 'one passkey, no spare' : `${passkeys} passkeys`}
        {locked ? (
          <>
            {' '}
            · <strong>Locked after five failures</strong>
          </>
        ) : null}
      </p>
      {devices.length === 0 ? <p className="muted">No issued device.</p> : null}
      {devices.map((device) => (
        <DeviceRow key={device.assetTag} device={device} act={act} />
      ))}
      <div className="row">
        {locked ? (
          <button
            type="button"
            className="usa-button"
            onClick={() =>
              void act.act(() => releaseAccount(staffId), `The account of ${name} was released.`)
            }
          >
            Release account<span className="unseen"> of {name}</span>
          </button>
        ) : null}
        {passkeys > 0 ? (
          <button
            type="button"
            className="usa-button usa-button--outline"
            onClick={() =>
              void act.act(
                () => proposeRecovery({ staffId, why: 'authenticators-lost' }),
                `A recovery of ${name} was proposed. Another administrator agrees to it.`,
              )
            }
          >
            Propose recovery<span className="unseen"> of {name}</span>
          </button>
        ) : null}
      </div>
    </li>
  );
}
