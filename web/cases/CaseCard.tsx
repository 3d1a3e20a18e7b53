import { useState } from 'react';
import type { SourceOffered } from '../../src/searches/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { Field } from '../parts/Field.tsx';
import { Moment } from '../parts/Moment.tsx';
import { CaseSourcesForm } from './CaseSourcesForm.tsx';
import { NamedPeople, NameForm } from './NamedPeople.tsx';
import {
  assignCase,
  type Choices,
  closeCase,
  type ListedCase,
  reopenCase,
  unassignCase,
} from './cases-api.ts';

interface Props {
  readonly one: ListedCase;
  readonly people: Choices['people'];
  /** The words of an authorized use by its code. */
  readonly wordsOf: (code: string) => string;
  /** Other sources that a search can be put to. */
  readonly offered: readonly SourceOffered[];
  readonly door: ActDoor;
}

const statusWords: Readonly<Record<ListedCase['status'], string>> = {
  provisional: 'Provisional: a second person is to confirm it',
  open: 'Open',
  closed: 'Closed',
};

/** One case: what it is, who works it, and what an administrator may do with it. */
export function CaseCard({ one, people, wordsOf, offered, door }: Props) {
  const { number, status } = one;
  return (
    <>
      <h2 className="mono">{number}</h2>
      <dl className="facts">
        <Fact name="Status">
          {statusWords[status]}
          {one.restricted ? ', restricted to OIA' : ''}
        </Fact>
        <Fact name="Authorized uses">{one.uses.map(wordsOf).join('; ')}</Fact>
        <Fact name="Unit">
          {one.unit}
          {one.supervisor === null ? '' : `, supervisor ${one.supervisor}`}
        </Fact>
        <Fact name="Opened">
          <Moment at={one.openedAt} /> by {one.openedBy.name}
        </Fact>
        <Fact name="Worked by">
          <Workers one={one} door={door} />
        </Fact>
        {one.restricted ? (
          <Fact name="Named by OIA">
            <NamedPeople one={one} door={door} />
          </Fact>
        ) : null}
      </dl>
      {status === 'closed' ? (
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => void door.act(() => reopenCase(number), `Case ${number} is open again.`)}
        >
          Open case {number} again
        </button>
      ) : (
        <>
          <PutOn one={one} people={people} door={door} />
          {one.restricted ? <NameForm one={one} door={door} /> : null}
          {offered.length === 0 ? null : <CaseSourcesForm one={one} offered={offered} door={door} />}
          <button
            type="button"
            className="usa-button usa-button--outline"
            onClick={() => void door.act(() => closeCase(number), `Case ${number} is closed.`)}
          >
            Close case {number}
          </button>
        </>
      )}
    </>
  );
}

function Workers({ one: { number, workedBy }, door }: Pick<Props, 'one' | 'door'>) {
  if (workedBy.length === 0) return <>Nobody</>;
  return (
    <ul className="plain">
      {workedBy.map(({ staffId, name }) => (
        <li key={staffId}>
          {name}{' '}
          <button
            type="button"
            className="usa-button usa-button--unstyled"
            onClick={() =>
              void door.act(
                () => unassignCase({ caseNumber: number, staffId }),
                `${name} is taken off case ${number}.`,
              )
            }
          >
            Take {name} off <span className="unseen">case {number}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function PutOn({ one: { number, workedBy }, people, door }: Omit<Props, 'wordsOf' | 'offered'>) {
  const [staffId, setStaffId] = useState('');
  const others = people.filter((person) => !workedBy.some((worker) => worker.staffId === person.staffId));
  const name = others.find((person) => person.staffId === staffId)?.name;
  const field = `person-${number}`;
  const put = () => {
    if (name === undefined) return door.mend([{ field, text: 'Person: choose whom to put on the case.' }]);
    return void door.act(
      () => assignCase({ caseNumber: number, staffId }),
      `${name} is put on case ${number}.`,
    );
  };
  return (
    <div className="row row--end">
      <Field
        id={field}
        label={
          <>
            Person <span className="unseen">to put on case {number}</span>
          </>
        }
      >
        {({ id }) => (
          <select
            className="usa-select"
            id={id}
            value={staffId}
            onChange={(event) => setStaffId(event.currentTarget.value)}
          >
            <option value="">Choose a person</option>
            {others.map((person) => (
              <option key={person.staffId} value={person.staffId}>
                {person.name} ({person.staffId})
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="button" className="usa-button" onClick={put}>
        Put on case <span className="unseen">{number}</span>
      </button>
    </div>
  );
}
