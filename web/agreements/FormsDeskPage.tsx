import { useState } from 'react';
import type { FormsDesk } from '../../src/access/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { Fact } from '../parts/Fact.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { OfficeLinks } from '../people/OfficeLinks.tsx';
import { Page } from '../shell/Page.tsx';
import { agreeMode, approveForm, formsDesk, proposeMode } from './forms-desk-api.ts';
import { LoadFormForm } from './LoadFormForm.tsx';

/** The versions of CDCR Form 110, their approval, and how the form is signed (53060.7(b)(2), R8). */
export function FormsDeskPage() {
  const [loaded, reload] = useLoaded(formsDesk);
  const door = useAct(reload);
  return (
    <Page title="Form 110: versions" error={door.state.kind === 'errors'}>
      <OfficeLinks current="/office/forms" />
      <ActResult state={door.state} />
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? <Desk desk={loaded.value} door={door} /> : null}
    </Page>
  );
}

interface Props {
  readonly desk: FormsDesk;
  readonly door: ActDoor;
}

function Desk({ desk, door }: Props) {
  return (
    <>
      <p>
        A version counts once a policy owner has approved it. From its day on everybody is asked to sign it
        again; whoever has not signed by the last day stops there.
      </p>
      <h2>Versions</h2>
      <ul className="plain stack">
        {desk.versions.map((form) => (
          <li key={form.version} className="card">
            <Version form={form} approves={desk.policyOwner} door={door} />
          </li>
        ))}
      </ul>
      <Signing desk={desk} door={door} />
      {desk.administrator ? <LoadFormForm door={door} /> : null}
    </>
  );
}

interface VersionProps {
  readonly form: FormsDesk['versions'][number];
  readonly approves: boolean;
  readonly door: ActDoor;
}

function Version({ form, approves, door }: VersionProps) {
  const { version, title, text, effectiveOn, signAgainBy, approved } = form;
  return (
    <>
      <h3>
        Version {version}: {title}
      </h3>
      <dl className="facts">
        <Fact name="Status">{approved ? 'Approved' : <strong>Waits for a policy owner</strong>}</Fact>
        <Fact name="Takes effect">{civilDateText(effectiveOn)}</Fact>
        {signAgainBy === 0 ? null : <Fact name="Sign again by">{civilDateText(signAgainBy)}</Fact>}
      </dl>
      <details>
        <summary>
          Read the text <span className="unseen">of version {version}</span>
        </summary>
        <p className="form-text">{text}</p>
      </details>
      {approves && !approved ? (
        <div className="act-bar">
          <button
            type="button"
            className="usa-button"
            onClick={() =>
              void door.act(
                () => approveForm(version),
                `Version ${version} is approved; everybody with access is asked to sign it.`,
              )
            }
          >
            Approve version {version}
          </button>
        </div>
      ) : null}
    </>
  );
}

/** R8: in the system only once counsel's acceptance is recorded; two policy owners. */
function Signing({ desk, door }: Props) {
  const { inSystem, proposals, policyOwner } = desk;
  return (
    <section className="after">
      <h2>How it is signed</h2>
      <p>
        {inSystem
          ? 'In the system, or on paper.'
          : 'On paper alone. In the system only once counsel’s acceptance is recorded by two policy owners.'}
      </p>
      <ul className="plain stack">
        {proposals.map(({ setting, inSystem: proposed, authority, by, own }) => (
          <li key={setting} className="card">
            <p>
              <strong>{proposed ? 'To be signed in the system' : 'To be signed on paper alone'}</strong>,
              proposed by {by} on this authority: {authority}
            </p>
            {policyOwner && !own ? (
              <button
                type="button"
                className="usa-button"
                onClick={() => void door.act(() => agreeMode(setting), 'The way of signing is in force.')}
              >
                Agree to the way of signing
              </button>
            ) : (
              <p className="muted">Another policy owner agrees to it.</p>
            )}
          </li>
        ))}
      </ul>
      {policyOwner ? <ProposeMode inSystem={inSystem} door={door} /> : null}
    </section>
  );
}

function ProposeMode({ inSystem, door }: { readonly inSystem: boolean; readonly door: ActDoor }) {
  const [authority, setAuthority] = useState('');
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const propose = () =>
    authority.trim().length < 3
      ? door.mend([{ field: 'authority', text: 'Authority: name the opinion or memo of counsel.' }])
      : void door.act(
          () => proposeMode({ inSystem: !inSystem, authority: authority.trim() }),
          'It is proposed. Another policy owner agrees to it.',
        );
  return (
    <section className="card after">
      <h3>{inSystem ? 'Propose paper alone' : 'Propose signing in the system'}</h3>
      <TextField
        id="authority"
        label="On what authority"
        hint="Such as the number and day of counsel’s opinion."
        maxLength={200}
        value={authority}
        error={errorOf(errors, 'authority')}
        onChange={setAuthority}
      />
      <button type="button" className="usa-button usa-button--outline" onClick={propose}>
        Propose the way of signing
      </button>
    </section>
  );
}
