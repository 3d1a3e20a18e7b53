import { useState } from 'react';
import type { ShareListed } from '../../src/sharing/contract.ts';
import { declineReasons } from '../../src/sharing/contract/words.ts';
import { Choice, chosenOf } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { useSession } from '../shell/session.tsx';
import { AcknowledgeForm, DestroyedForm } from './FollowUpForms.tsx';
import { saveFile } from './save-file.ts';
import { approveShare, declineShare, releaseShare, withdrawShare } from './sharing-api.ts';

interface Props {
  readonly share: ShareListed;
  readonly door: ActDoor;
}

/** What may be done with a share now; the server decides each time. */
export function ShareActs({ share, door }: Props) {
  const { role } = useSession();
  const { id, agency, state, own, stopped } = share;
  const whose = <span className="unseen">with {agency}</span>;
  const release = () =>
    void door.act(async () => {
      const outcome = await releaseShare(id);
      if (outcome.kind === 'done') saveFile(outcome.value.name, outcome.value.file);
      return outcome;
    }, 'The package is made. Send it to the recipient: nobody else can open it.');
  return (
    <>
      {role === 'administrator' && !own && state === 'requested' ? (
        <Decision share={share} door={door} />
      ) : null}
      <div className="act-bar">
        {own && role !== 'administrator' && (state === 'approved' || (state === 'released' && !stopped)) ? (
          <button type="button" className="usa-button" onClick={release}>
            Make the package {whose}
          </button>
        ) : null}
        {state === 'requested' || state === 'approved' ? (
          <button
            type="button"
            className="usa-button usa-button--outline"
            onClick={() => void door.act(() => withdrawShare(id), 'The share is withdrawn.')}
          >
            Withdraw share {whose}
          </button>
        ) : null}
        {state === 'released' && !stopped ? (
          <button
            type="button"
            className="usa-button usa-button--outline"
            onClick={() => void door.act(() => withdrawShare(id), 'No further package of it is made.')}
          >
            Stop further packages {whose}
          </button>
        ) : null}
      </div>
      {state === 'released' ? <AcknowledgeForm share={share} door={door} /> : null}
      {state === 'released' || state === 'acknowledged' ? <DestroyedForm share={share} door={door} /> : null}
    </>
  );
}

function Decision({ share: { id, agency }, door }: Props) {
  const [reason, setReason] = useState('');
  const decline = () => {
    const chosen = chosenOf(declineReasons, reason);
    if (chosen === undefined)
      return door.mend([{ field: `reason-${id}`, text: 'Reason: choose why it is declined.' }]);
    void door.act(() => declineShare({ share: id, reason: chosen }), 'The share is declined.');
  };
  return (
    <>
      <div className="act-bar">
        <button
          type="button"
          className="usa-button"
          onClick={() => void door.act(() => approveShare(id), 'The share is approved.')}
        >
          Approve share <span className="unseen">with {agency}</span>
        </button>
      </div>
      <details>
        <summary>
          Decline it <span className="unseen">with {agency}</span>
        </summary>
        <Choice
          id={`reason-${id}`}
          label="Reason"
          options={declineReasons}
          value={reason}
          onChange={setReason}
        />
        <button type="button" className="usa-button usa-button--outline" onClick={decline}>
          Decline share <span className="unseen">with {agency}</span>
        </button>
      </details>
    </>
  );
}
