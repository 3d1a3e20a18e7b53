import { type FormEvent, useState } from 'react';
import type { SettingsShown } from '../../src/access/contract.ts';
import { type ParoleAgents, paroleAgentsChoices } from '../../src/access/contract/parole-agents.ts';
import { Choice } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { AuthorityField, missingAuthority } from './AuthorityField.tsx';
import { DecidedBy } from './DecidedBy.tsx';
import { decideParoleAgents } from './settings-api.ts';

const words: Readonly<Record<ParoleAgents, string>> = {
  undecided: 'Not decided yet: none of them is granted access',
  'approval-needed': 'By the approval of the Deputy Director',
  'all-eligible': 'Eligible without further approval',
};

const choices = { 'approval-needed': words['approval-needed'], 'all-eligible': words['all-eligible'] };
const field = 'parole-agents';
const authorityField = 'parole-agents-authority';

interface Props {
  readonly shown: SettingsShown['paroleAgents'];
  readonly door: ActDoor;
}

/** R3: whether Parole Agents outside the Community Compliance Unit need the Deputy Director's approval. */
export function ParoleAgentsCard({ shown, door }: Props) {
  return (
    <section className="card">
      <h2>Parole Agents outside the Community Compliance Unit (53060.7(a)(2))</h2>
      <p>{words[shown.value]}</p>
      <DecidedBy decided={shown.decided} otherwise="what permits less holds" />
      {shown.may ? <DecideForm door={door} /> : null}
    </section>
  );
}

function DecideForm({ door }: Pick<Props, 'door'>) {
  const [chosen, setChosen] = useState('');
  const [authority, setAuthority] = useState('');
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const decide = async (event: FormEvent) => {
    event.preventDefault();
    const value = paroleAgentsChoices.find((one) => one === chosen);
    const wrong = [
      ...(value === undefined ? [{ field, text: 'Parole Agents: choose one of the two.' }] : []),
      ...missingAuthority(authorityField, authority),
    ];
    if (value === undefined || wrong.length > 0) return door.mend(wrong);
    const body = { value, authority: authority.trim() };
    if (await door.act(() => decideParoleAgents(body), 'It is decided on Parole Agents.')) setAuthority('');
  };
  return (
    <form onSubmit={(event) => void decide(event)} noValidate>
      <Choice
        id={field}
        label="Parole Agents outside the unit"
        options={choices}
        value={chosen}
        error={errorOf(errors, field)}
        onChange={setChosen}
      />
      <AuthorityField id={authorityField} value={authority} errors={errors} onChange={setAuthority} />
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Decide on Parole Agents
        </button>
      </div>
    </form>
  );
}
