import { type SyntheticEvent, useState } from 'react';
import type { DeputyApprovalSent } from '../../src/access/contract.ts';
import { Choice, chosenOf } from '../access/Choice.tsx';
import { dayOf } from '../access/last-day.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { DeskList } from '../desk/DeskList.tsx';
import { type ActDoor, useAct } from '../desk/useAct.ts';
import { civilDateText } from '../parts/civil-date.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { type Loaded, useLoaded } from '../parts/useLoaded.ts';
import { approveAsDeputy, deputyApprovals, type DeputyDesk, withdrawAsDeputy } from './people-api.ts';
import { PersonField } from './PersonField.tsx';
import { classificationWords } from './words.ts';

/** The Deputy Director's approvals of additional DAPO users (53060.7(a)(2), R3). */
export function DeputyApprovals() {
  const [loaded, reload] = useLoaded(deputyApprovals);
  const door = useAct(reload);
  return (
    <section className="after">
      <h2>Additional users of DAPO</h2>
      <p>
        Who is not of the Parole Agent series or a Parole Service Associate of the Community Compliance Unit
        needs your approval, for a person, a unit or a job class, and for a period of at most a year
        (53060.7(a)(2)).
      </p>
      <ActResult state={door.state} />
      <DeskList loaded={listOf(loaded)} empty="No approval stands." keyOf={({ approval }) => approval}>
        {({ approval, covers, kind, fromOn, throughOn, approvedBy }) => (
          <>
            <h3>{kind === 'classification' ? (chosenWords(covers) ?? covers) : covers}</h3>
            <p>
              {civilDateText(fromOn)} through {civilDateText(throughOn)}, by {approvedBy}
            </p>
            <button
              type="button"
              className="usa-button usa-button--outline"
              onClick={() =>
                void door.act(
                  () => withdrawAsDeputy(approval),
                  'The approval is withdrawn; access that rests on it ends.',
                )
              }
            >
              Withdraw approval <span className="unseen">of {covers}</span>
            </button>
          </>
        )}
      </DeskList>
      <ApproveForm units={loaded.kind === 'done' ? loaded.value.units : []} door={door} />
    </section>
  );
}

const chosenWords = (code: string): string | undefined => {
  const series = chosenOf(classificationWords, code);
  return series === undefined ? undefined : classificationWords[series];
};

const listOf = (loaded: Loaded<DeputyDesk>): Loaded<DeputyDesk['approvals']> =>
  loaded.kind === 'done' ? { kind: 'done', value: loaded.value.approvals } : loaded;

interface FormProps {
  readonly units: DeputyDesk['units'];
  readonly door: ActDoor;
}

const kinds = { person: 'One person', unit: 'A unit', classification: 'A job class' } as const;

function ApproveForm({ units, door }: FormProps) {
  const [kind, setKind] = useState('person');
  const [subject, setSubject] = useState('');
  const [from, setFrom] = useState('');
  const [through, setThrough] = useState('');
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const approve = async (event: SyntheticEvent) => {
    event.preventDefault();
    const [covers, fromOn, throughOn] = [coversOf(kind, subject), dayOf(from), dayOf(through)];
    const wrong = [
      ...(covers === undefined ? [{ field: 'subject', text: 'Whom it covers: choose.' }] : []),
      ...(fromOn === undefined ? [{ field: 'fromOn', text: 'First day: write it as mm/dd/yyyy.' }] : []),
      ...(throughOn === undefined ? [{ field: 'throughOn', text: 'Last day: write it as mm/dd/yyyy.' }] : []),
    ];
    if (wrong.length > 0 || covers === undefined || fromOn === undefined || throughOn === undefined)
      return door.mend(wrong);
    if (await door.act(() => approveAsDeputy({ covers, fromOn, throughOn }), 'The approval is given.'))
      setSubject('');
  };
  return (
    <form className="card after" onSubmit={(event) => void approve(event)} noValidate>
      <h3>Approve</h3>
      <Choice
        id="kind"
        label="It covers"
        options={kinds}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setSubject('');
        }}
      />
      <Subject
        kind={kind}
        units={units}
        value={subject}
        error={errorOf(errors, 'subject')}
        onChange={setSubject}
      />
      <TextField
        id="fromOn"
        label="First day"
        hint="mm/dd/yyyy"
        value={from}
        error={errorOf(errors, 'fromOn')}
        onChange={setFrom}
      />
      <TextField
        id="throughOn"
        label="Last day"
        hint="mm/dd/yyyy, within a year"
        value={through}
        error={errorOf(errors, 'throughOn')}
        onChange={setThrough}
      />
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Give approval
        </button>
      </div>
    </form>
  );
}

interface SubjectProps {
  readonly kind: string;
  readonly units: DeputyDesk['units'];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function Subject({ kind, units, value, error, onChange }: SubjectProps) {
  const common = { id: 'subject', value, error, onChange } as const;
  if (kind === 'unit')
    return (
      <Choice
        {...common}
        label="Unit"
        options={Object.fromEntries(units.map(({ unitId, name }) => [unitId, name]))}
      />
    );
  if (kind === 'classification')
    return <Choice {...common} label="Job class" options={classificationWords} />;
  return <PersonField {...common} label="Person" />;
}

function coversOf(kind: string, subject: string): DeputyApprovalSent['covers'] | undefined {
  if (subject === '') return undefined;
  if (kind === 'unit') return { kind: 'unit', unitId: subject };
  if (kind === 'person') return { kind: 'person', staffId: subject };
  const classification = chosenOf(classificationWords, subject);
  return classification === undefined ? undefined : { kind: 'classification', classification };
}
