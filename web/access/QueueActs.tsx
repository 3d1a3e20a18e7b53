import { useState } from 'react';
import type { QueuedAccess } from '../../src/access/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { confirmGrant, declineRequest, reactivateAccess, removeAccess, suspendAccess } from './access-api.ts';
import { Choice, chosenOf } from './Choice.tsx';
import { GrantForm } from './GrantForm.tsx';
import { reactivateReasons, removeReasons, suspendReasons } from './words.ts';

interface Props {
  readonly one: QueuedAccess;
  readonly door: ActDoor;
}

/** What can be done about one person's access as it stands. */
export function QueueActs({ one, door }: Props) {
  switch (one.state) {
    case 'none':
    case 'removed':
      return <Asking one={one} door={door} />;
    case 'active':
      return <Active one={one} door={door} />;
    case 'suspended':
      return <Suspended one={one} door={door} />;
  }
}

function Asking({ one, door }: Props) {
  return (
    <>
      {one.due === 'grant' ? <GrantForm one={one} door={door} /> : null}
      <div className="act-bar">
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() =>
            void door.act(() => declineRequest(one.staffId), `The request of ${one.name} is declined.`)
          }
        >
          Decline request
        </button>
      </div>
    </>
  );
}

function Active({ one, door }: Props) {
  return (
    <>
      {one.due === 'confirm' ? (
        <div className="act-bar">
          <button
            type="button"
            className="usa-button"
            onClick={() =>
              void door.act(() => confirmGrant(one.staffId), `The grant of ${one.name} is confirmed.`)
            }
          >
            Confirm that it is still needed
          </button>
        </div>
      ) : null}
      <ReasonForm
        heading="Suspend access"
        one={one}
        door={door}
        reasons={suspendReasons}
        does={(reason, note) => suspendAccess({ staffId: one.staffId, reason, ...note })}
        said={`The access of ${one.name} is suspended, and the sessions are ended.`}
      />
      <RemoveForm one={one} door={door} />
    </>
  );
}

function Suspended({ one, door }: Props) {
  return (
    <>
      <ReasonForm
        heading="Reactivate access"
        one={one}
        door={door}
        reasons={reactivateReasons}
        does={(reason, note) => reactivateAccess({ staffId: one.staffId, reason, ...note })}
        said={`The access of ${one.name} is back.`}
      />
      <RemoveForm one={one} door={door} />
    </>
  );
}

const RemoveForm = ({ one, door }: Props) => (
  <ReasonForm
    heading="Remove access"
    one={one}
    door={door}
    reasons={removeReasons}
    does={(reason, note) => removeAccess({ staffId: one.staffId, reason, ...note })}
    said={`The access of ${one.name} is removed, and the sessions are ended.`}
  />
);

interface ReasonProps<K extends string> extends Props {
  readonly heading: string;
  readonly reasons: Readonly<Record<K, string>>;
  readonly does: (reason: K, note: { readonly note?: string }) => ReturnType<typeof confirmGrant>;
  readonly said: string;
}

/** Confirming an act: the reason from the list, a note if need be, a button that names the act. */
function ReasonForm<K extends string>({ heading, one, door, reasons, does, said }: ReasonProps<K>) {
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const field = `${heading.split(' ')[0]?.toLowerCase() ?? 'act'}-${one.staffId}`;
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const act = () => {
    const chosen = chosenOf(reasons, reason);
    if (chosen === undefined) return door.mend([{ field, text: `${heading}: choose a reason.` }]);
    void door.act(() => does(chosen, note.trim() === '' ? {} : { note: note.trim() }), said);
  };
  return (
    <section className="nested">
      <h3>{heading}</h3>
      <Choice
        id={field}
        label={
          <>
            Reason <span className="unseen">to {heading.toLowerCase()}</span>
          </>
        }
        options={reasons}
        value={reason}
        error={errorOf(errors, field)}
        onChange={setReason}
      />
      <TextField
        id={`${field}-note`}
        label={
          <>
            Note, if needed <span className="unseen">({heading.toLowerCase()})</span>
          </>
        }
        hint="No names, dates of birth or numbers of persons. The person sees neither reason nor note."
        maxLength={200}
        value={note}
        onChange={setNote}
      />
      <button type="button" className="usa-button usa-button--outline" onClick={act}>
        {heading} <span className="unseen">of {one.name}</span>
      </button>
    </section>
  );
}
