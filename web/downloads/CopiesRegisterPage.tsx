import { useState } from 'react';
import type { CopyListed } from '../../src/downloads/contract.ts';
import { dayInAYear, dayOf } from '../access/last-day.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import type { FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { CertifyForm } from './CertifyForm.tsx';
import { CopyFacts } from './CopyFacts.tsx';
import { StillOut } from './HandOvers.tsx';
import {
  certifyAtDesk,
  certifyCase,
  copiesRegister,
  decideCopy,
  endHandOverAtDesk,
  holdCopy,
  releaseCopy,
} from './copies-api.ts';

/** The copies register of a division: what waits, what is due, what is overdue (53060.9(a)(1)). */
export function CopiesRegisterPage() {
  const [loaded, reload] = useLoaded(copiesRegister);
  const door = useAct(reload);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const [closedCase, setClosedCase] = useState('');
  return (
    <Page title="Copies register" error={door.state.kind === 'errors'}>
      <p>
        Every copy of your division, those that wait for a decision first, then by their day of destruction.
        Nothing of what they hold is shown here.
      </p>
      <ActResult state={door.state} />
      <DeskList loaded={loaded} empty="No copy of your division was ever made." keyOf={({ id }) => id}>
        {(copy) => <Registered copy={copy} door={door} />}
      </DeskList>
      <h2 className="after">All copies of a closed case</h2>
      <TextField
        id="closed-case"
        label="Internal case number"
        className="mono"
        value={closedCase}
        onChange={setClosedCase}
      />
      <CertifyForm
        id="case"
        label="Certify destruction of all copies"
        errors={errors}
        onWrong={door.mend}
        onCertify={(body) =>
          void door.act(
            () => certifyCase({ caseNumber: closedCase.trim(), ...body }),
            `The destruction of all copies of ${closedCase} is certified.`,
          )
        }
      />
    </Page>
  );
}

function Registered({ copy, door }: { readonly copy: CopyListed; readonly door: ActDoor }) {
  const { id, state, hold } = copy;
  const outstanding = state === 'made' && copy.destroyed === null;
  return (
    <>
      <h2>
        Copy {id}, case {copy.caseNumber}
        {copy.caseClosed ? ' (closed)' : ''}
      </h2>
      <p>
        Had by {copy.person.name} ({copy.person.id})
      </p>
      <CopyFacts copy={copy} />
      {outstanding ? <StillOut copy={copy} door={door} end={endHandOverAtDesk} /> : null}
      {state === 'waiting' ? (
        <div className="act-bar">
          <button
            type="button"
            className="usa-button usa-button--outline"
            onClick={() => void door.act(() => decideCopy(id, 'decline'), `Copy ${id} is declined.`)}
          >
            Decline copy {id}
          </button>
          <button
            type="button"
            className="usa-button"
            onClick={() => void door.act(() => decideCopy(id, 'approve'), `Copy ${id} is approved.`)}
          >
            Approve copy {id}
          </button>
        </div>
      ) : null}
      {outstanding && hold !== null ? (
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => void door.act(() => releaseCopy(id), `The hold of copy ${id} is released.`)}
        >
          Release hold of copy {id}
        </button>
      ) : null}
      {outstanding && hold === null ? <Outstanding id={id} door={door} /> : null}
    </>
  );
}

function Outstanding({ id, door }: { readonly id: string; readonly door: ActDoor }) {
  const [reference, setReference] = useState('');
  const hold = () =>
    void door.act(
      () =>
        holdCopy(id, {
          ground: 'litigation',
          reference: reference.trim().toUpperCase(),
          reviewBy: dayOf(dayInAYear()) ?? 0,
        }),
      `Copy ${id} is kept by a hold.`,
    );
  return (
    <details>
      <summary>Hold copy {id} or certify its destruction</summary>
      <TextField
        id={`reference-${id}`}
        label="Number of the litigation that holds it"
        hint="Such as 26CV001234; no names."
        value={reference}
        onChange={setReference}
      />
      <button type="button" className="usa-button usa-button--outline" onClick={hold}>
        Hold copy {id}
      </button>
      <CertifyForm
        id={id}
        label={`Certify destruction of copy ${id}`}
        errors={door.state.kind === 'errors' ? door.state.errors : []}
        onWrong={door.mend}
        onCertify={(body) =>
          void door.act(() => certifyAtDesk(id, body), `The destruction of copy ${id} is certified.`)
        }
      />
    </details>
  );
}
