import { useCallback, useState } from 'react';
import { announce } from '../parts/announce.ts';
import { LoadState } from '../parts/LoadState.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { Outcome } from '../parts/outcome.ts';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { useSessionDoor } from '../shell/session.tsx';
import { SecondWaySettings } from './SecondWaySettings.tsx';
import { addPasskey, ownWays, removePasskey, sparePasskey, type Ways } from './sign-in-api.ts';
import { makeFor } from './useEnrolment.ts';
import { refusedText } from './useSignIn.ts';

/** One's own passkeys, the spare that everybody enrols, and the second way (R6). */
export function WaysPage() {
  const [loaded, reload] = useLoaded(ownWays);
  const { refresh } = useSessionDoor();
  const [problem, setProblem] = useState('');
  const settle = useCallback(
    async (outcome: Outcome<Ways>, said: string) => {
      if (outcome.kind !== 'done') return setProblem(refusedText(outcome));
      setProblem('');
      announce(said);
      reload();
      await refresh();
    },
    [reload, refresh],
  );
  const add = async (label: string) => {
    const made = await makeFor(await sparePasskey());
    if (made.kind === 'failed') return setProblem(made.why);
    await settle(await addPasskey(label, made.response), 'The passkey was added.');
  };
  return (
    <Page title="Your passkeys" error={problem !== ''}>
      {problem === '' ? null : (
        <div role="alert">
          <Notice kind="error">{problem}</Notice>
        </div>
      )}
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? (
        <div className="stack">
          {loaded.value.spareNeeded ? <SpareNeeded /> : null}
          <Passkeys
            ways={loaded.value}
            onRemove={async (id) => settle(await removePasskey(id), 'The passkey was removed.')}
          />
          <AddPasskey onAdd={add} />
          <SecondWaySettings set={loaded.value.secondWay} onSettled={settle} />
        </div>
      ) : null}
    </Page>
  );
}

function SpareNeeded() {
  return (
    <Notice kind="warning" heading="Enrol a spare">
      You have one passkey. When it is lost, only two administrators let you in again. Enrol a second one, on
      another key or device.
    </Notice>
  );
}

function Passkeys({
  ways,
  onRemove,
}: {
  readonly ways: Ways;
  readonly onRemove: (id: string) => Promise<void>;
}) {
  return (
    <ul className="plain stack">
      {ways.passkeys.map(({ id, label, enrolledOn, enrolledAt, lastUsedAt }) => (
        <li key={id} className="card">
          <h2>{label}</h2>
          <p>
            Enrolled on device {enrolledOn}, <Moment at={enrolledAt} />.{' '}
            {lastUsedAt === null ? (
              'Never used since.'
            ) : (
              <>
                Last used <Moment at={lastUsedAt} />.
              </>
            )}
          </p>
          {ways.passkeys.length > 1 ? (
            <button
              type="button"
              className="usa-button usa-button--outline"
              onClick={() => void onRemove(id)}
            >
              Remove passkey <span className="unseen">{label}</span>
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function AddPasskey({ onAdd }: { readonly onAdd: (label: string) => Promise<void> }) {
  const [label, setLabel] = useState('Spare');
  return (
    <section className="card stack">
      <h2>Another passkey</h2>
      <TextField
        id="passkey-label"
        label="What you call it"
        value={label}
        maxLength={40}
        onChange={setLabel}
      />
      <button
        type="button"
        className="usa-button"
        disabled={label.trim() === ''}
        onClick={() => void onAdd(label.trim())}
      >
        Add a passkey
      </button>
    </section>
  );
}
