import { type FormEvent, useState } from 'react';
import type { SettingsShown } from '../../src/access/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { AuthorityField, missingAuthority } from './AuthorityField.tsx';
import { DecidedBy } from './DecidedBy.tsx';
import { agreeInactivity, proposeInactivity } from './settings-api.ts';

interface Props {
  readonly shown: SettingsShown['inactivity'];
  readonly door: ActDoor;
}

/** 53060.5(c)(2)(D), R7: 12 months, or fewer days that a Hiring Authority and EIS agree on. */
export function Inactivity({ shown: { days, decided, proposals, may }, door }: Props) {
  return (
    <section className="card">
      <h2>Idle accounts (53060.5(c)(2)(D))</h2>
      <p>An account without an inquiry, match, alert or administrative act for {days} days is suspended.</p>
      <DecidedBy decided={decided} otherwise="the policy’s own 12 months hold" />
      <ul className="plain stack">
        {proposals.map((proposal) => (
          <li key={proposal.setting}>
            <p>
              <strong>{proposal.days} days</strong>, proposed by {proposal.by} on this authority:{' '}
              {proposal.authority}
            </p>
            {proposal.may ? (
              <button
                type="button"
                className="usa-button"
                onClick={() =>
                  void door.act(
                    () => agreeInactivity(proposal.setting),
                    `Idle accounts are suspended after ${proposal.days} days.`,
                  )
                }
              >
                Agree to {proposal.days} days
              </button>
            ) : (
              <p className="muted">EIS agrees to it.</p>
            )}
          </li>
        ))}
      </ul>
      {may ? <ProposeForm door={door} /> : null}
    </section>
  );
}

function ProposeForm({ door }: Pick<Props, 'door'>) {
  const [typed, setTyped] = useState('');
  const [authority, setAuthority] = useState('');
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const propose = async (event: FormEvent) => {
    event.preventDefault();
    const days = Number(typed);
    const wrong = [
      ...(Number.isInteger(days) && days >= 30 && days <= 365
        ? []
        : [{ field: 'idle-days', text: 'Days: give a whole number from 30 to 365.' }]),
      ...missingAuthority('idle-authority', authority),
    ];
    if (wrong.length > 0) return door.mend(wrong);
    const body = { days, authority: authority.trim() };
    if (!(await door.act(() => proposeInactivity(body), `${days} days are proposed. EIS agrees to it.`)))
      return;
    setTyped('');
    setAuthority('');
  };
  return (
    <form onSubmit={(event) => void propose(event)} noValidate>
      <TextField
        id="idle-days"
        label="Days"
        hint="30 to 365"
        inputMode="numeric"
        maxLength={3}
        value={typed}
        error={errorOf(errors, 'idle-days')}
        onChange={setTyped}
      />
      <AuthorityField id="idle-authority" value={authority} errors={errors} onChange={setAuthority} />
      <div className="act-bar">
        <button type="submit" className="usa-button usa-button--outline">
          Propose days
        </button>
      </div>
    </form>
  );
}
