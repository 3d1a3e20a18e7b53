import { type FormEvent, useState } from 'react';
import type { ConnectorListed } from '../../src/subscriptions/contract.ts';
import { Choice, chosenOf } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { TextArea } from '../parts/TextArea.tsx';
import { TextField } from '../parts/TextField.tsx';
import { type ConnectorDraft, connectorOf, draftOf, linesOf } from './connector-draft.ts';
import { kindWords } from './kind-words.ts';
import { setConnector } from './lending-api.ts';

interface Props {
  readonly connector: ConnectorListed;
  readonly door: ActDoor;
}

const namedByWords = { pseudonym: 'A pseudonym', username: 'The username' } as const;

/** EIS says how a connector of its register is asked (53060.6(a), R18, R19). */
export function ConnectorForm({ connector, door }: Props) {
  const { technologyId, name } = connector;
  const [draft, setDraft] = useState(draftOf(connector));
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const idOf = (line: string) => `${line}-of-${technologyId}`;
  const change = (changes: Partial<ConnectorDraft>) => setDraft({ ...draft, ...changes });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const read = connectorOf(technologyId, draft, idOf);
    if ('wrong' in read) return door.mend(read.wrong);
    await door.act(() => setConnector(read.body), `${name} is set up.`);
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Choice
        id={idOf('kind')}
        label="What it asks"
        none={null}
        options={kindWords}
        value={draft.kind}
        onChange={(code) => change({ kind: chosenOf(kindWords, code) ?? draft.kind })}
      />
      {linesOf[draft.kind].map(({ name: line, label, hint, long }) => {
        const Line = long === true ? TextArea : TextField;
        return (
          <Line
            key={line}
            id={idOf(line)}
            label={label}
            hint={hint}
            error={errorOf(errors, idOf(line))}
            value={draft[line]}
            onChange={(value) => change({ [line]: value })}
          />
        );
      })}
      <Choice
        id={idOf('namedBy')}
        label="Names persons to it by"
        none={null}
        options={namedByWords}
        value={draft.namedBy}
        onChange={(code) => change({ namedBy: chosenOf(namedByWords, code) ?? draft.namedBy })}
      />
      <TextField
        id={idOf('seconds')}
        label="Answers within, in seconds"
        error={errorOf(errors, idOf('seconds'))}
        value={draft.seconds}
        onChange={(seconds) => change({ seconds })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.showsOthers}
          onChange={() => change({ showsOthers: !draft.showsOthers })}
        />
        It shows other agencies what it is asked
      </label>
      <div className="act-bar">
        <button type="submit" className="usa-button usa-button--outline">
          Set up <span className="unseen">{name}</span>
        </button>
      </div>
    </form>
  );
}
