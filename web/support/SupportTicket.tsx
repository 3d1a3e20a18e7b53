import { useState } from 'react';
import { ActResult } from '../desk/ActResult.tsx';
import { useAct } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { Notice } from '../parts/Notice.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useSession, useSessionDoor } from '../shell/session.tsx';
import { openTicket } from './support-api.ts';

/** In the administrator role plate data opens for support only, under a ticket that is named first (53060.5(c)(3)(A), R2). */
export function SupportTicket() {
  const { supportTicket } = useSession();
  const { refresh } = useSessionDoor();
  const door = useAct(() => void refresh());
  const [ticket, setTicket] = useState('');
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const open = () =>
    ticket.trim() === ''
      ? door.mend([{ field: 'ticket', text: 'Support ticket: enter its number.' }])
      : void door.act(() => openTicket(ticket), 'The support ticket is named.');
  return (
    <section className="card" aria-label="Support">
      <ActResult state={door.state} />
      {supportTicket === '' ? (
        <p>
          You act as administrator. Plate data opens for support work only, under a support ticket. For a case
          of your own, act as end user.
        </p>
      ) : (
        <Notice kind="warning">
          Support ticket <strong>{supportTicket}</strong>. What you open under it is marked in the record, and
          is always audited.
        </Notice>
      )}
      <TextField
        id="ticket"
        label={supportTicket === '' ? 'Support ticket' : 'Another support ticket'}
        hint="Its number in the department’s support system. No names or numbers of persons."
        error={errorOf(errors, 'ticket')}
        maxLength={30}
        value={ticket}
        onChange={setTicket}
      />
      <button type="button" className="usa-button usa-button--outline" onClick={open}>
        Name the ticket
      </button>
    </section>
  );
}
