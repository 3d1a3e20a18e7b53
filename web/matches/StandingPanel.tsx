import { useCallback, useState } from 'react';
import type { MatchStanding } from '../../src/matches/contract.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { useAct } from '../desk/useAct.ts';
import { Fact } from '../parts/Fact.tsx';
import { Moment } from '../parts/Moment.tsx';
import { numberText } from '../parts/number.ts';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { BeforeActing } from './BeforeActing.tsx';
import { askSecond, standingOf } from './matches-api.ts';
import { idOf } from './subject.ts';
import { actionWords, bandWords, makerWords, notFeasibleWords, outcomeWords, verdictWords } from './words.ts';

interface Props {
  readonly at: string;
  readonly name: string;
  /** An alert alone wants the CLETS question (53060.9(b)(2)). */
  readonly alert: boolean;
}

/** How a match stands: misread how often from there, judged by whom, asked and acted on (53060.9(b), 53060.7(b)(7)). */
export function StandingPanel({ at, name, alert }: Props) {
  const load = useCallback((signal: AbortSignal) => standingOf(at, signal), [at]);
  const [standing, reload] = useLoaded(load);
  const door = useAct(reload);
  if (standing.kind !== 'done') return null;
  const { value } = standing;
  return (
    <section className="standing" aria-label={`How ${name} stands`}>
      <dl className="facts">
        <Fact name="Misread so far">{ratesText(value)}</Fact>
        {value.judgements.map(({ by, verdict, at: when, second }) => (
          <Fact key={by} name={second ? 'Second person' : 'Judged'}>
            {verdictWords[verdict]}, by {by}, <Moment at={when} />
          </Fact>
        ))}
        {value.judged?.band === 'disagreed' ? <Fact name="Together">{bandWords.disagreed}</Fact> : null}
        {value.waitsFor.map((who) => (
          <Fact key={who} name="Waits for">
            {who}
          </Fact>
        ))}
        <Asked standing={value} />
        {value.actions.map(({ action, outcome, note, by, at: when }) => (
          <Fact key={when} name="Done">
            {actionWords[action]}
            {outcome === null ? '' : `: ${outcomeWords[outcome]}`}
            {quoted(note)}, by {by}, <Moment at={when} />
          </Fact>
        ))}
      </dl>
      <ActResult state={door.state} />
      {value.judged === null ? null : (
        <>
          <SecondForm
            at={at}
            name={name}
            onAsk={(staffId) => void door.act(() => askSecond(at, staffId), 'A second person is asked.')}
          />
          <BeforeActing at={at} name={name} alert={alert} standing={value} door={door} />
        </>
      )}
    </section>
  );
}

/** `Camera: 2 of 14 judged; all of its owner: 3 of 80`. */
const ratesText = ({ ofCamera, ofOwner }: MatchStanding): string =>
  ofOwner.judged === 0
    ? 'nothing from this owner was judged yet'
    : `this camera ${numberText(ofCamera.misread)} of ${numberText(ofCamera.judged)} judged, all cameras of its owner ${numberText(ofOwner.misread)} of ${numberText(ofOwner.judged)}`;

const quoted = (note: string | null): string => (note === null ? '' : ` (“${note}”)`);

function Asked({ standing: { clets } }: { readonly standing: MatchStanding }) {
  if (clets === null) return null;
  const asked =
    clets.madeAt !== null && clets.madeBy !== null ? (
      <>
        asked <Moment at={clets.madeAt} /> ({makerWords[clets.madeBy].toLowerCase()})
      </>
    ) : (
      `not feasible: ${clets.notFeasible === null ? '' : notFeasibleWords[clets.notFeasible].toLowerCase()}`
    );
  return (
    <Fact name="CLETS">
      {asked}; {clets.proceeded ? 'proceeded' : 'did not proceed'}
      {quoted(clets.note)}, noted by {clets.notedBy}
    </Fact>
  );
}

interface SecondProps {
  readonly at: string;
  readonly name: string;
  readonly onAsk: (staffId: string) => void;
}

function SecondForm({ at, name, onAsk }: SecondProps) {
  const [open, setOpen] = useState(false);
  const [staffId, setStaffId] = useState('');
  return (
    <>
      <button
        type="button"
        className="usa-button usa-button--outline"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Ask a second person <span className="unseen">about {name}</span>
      </button>
      {open ? (
        <div className="row row--end">
          <TextField
            id={idOf(at, 'second')}
            label="Staff id of a colleague who works the case"
            value={staffId}
            onChange={setStaffId}
          />
          <button type="button" className="usa-button" onClick={() => onAsk(staffId.trim())}>
            Ask to judge
          </button>
        </div>
      ) : null}
    </>
  );
}
