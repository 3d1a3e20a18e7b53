import { useState } from 'react';
import type { ReportListed, ReportOpened, SendWay } from '../../src/matches/contract.ts';
import { Choice, chosenOf } from '../access/Choice.tsx';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import type { Outcome } from '../parts/outcome.ts';
import { Plate } from '../parts/Plate.tsx';
import { jpegUrl, ShownPhoto } from './ShownPhoto.tsx';
import { type NoticeMade, noteAnswer, openReport, resolve, sendNotice } from './matches-api.ts';
import { answerWords, resolutionWords, wayWords } from './words.ts';

interface Props {
  readonly report: ReportListed;
  readonly door: ActDoor;
  readonly onMade: (made: NoticeMade) => void;
}

/** What is next for a report: send it, note the answer, settle it. */
export function ReportActs(props: Props) {
  const { report, door } = props;
  const { id, state, mayReceive, held } = report;
  return (
    <>
      {held ? <OpenedReport report={report} door={door} /> : null}
      {state === 'open' && !mayReceive ? (
        <p className="muted">
          This agency may not be told: nobody has decided that it is a public agency of California
          (53060.10(a)).
        </p>
      ) : null}
      {state === 'open' && !held ? (
        <p className="muted">
          The read has gone past its period, and what was to be told with it (53060.2(a)).
        </p>
      ) : null}
      {state === 'open' && mayReceive && held ? <Send {...props} /> : null}
      {state === 'sent' || state === 'answered' ? (
        <>
          <p>
            <a href={`/api/v1/invalid-matches/${id}/notice`} download>
              Save the encrypted notice <span className="unseen">of entry {report.entry}</span>
            </a>
          </p>
          <Step
            field={`answer-${id}`}
            label="What the agency answered"
            options={answerWords}
            button="Note answer"
            entry={report.entry}
            door={door}
            onStep={(answer) => void door.act(() => noteAnswer(id, answer), 'The answer is noted.')}
          />
        </>
      ) : null}
      <Step
        field={`resolve-${id}`}
        label="How it is settled"
        options={resolutionWords}
        button="Settle report"
        entry={report.entry}
        door={door}
        onStep={(resolution) => void door.act(() => resolve(id, resolution), 'The report is settled.')}
      />
    </>
  );
}

const { 'mailed-here': fromHere, ...byHand } = wayWords;

function Send({ report, door, onMade }: Props) {
  const send = async (way: SendWay) => {
    let made: NoticeMade | undefined;
    const does = async (): Promise<Outcome<NoticeMade>> => {
      const outcome = await sendNotice(report.id, way);
      if (outcome.kind === 'done') made = outcome.value;
      return outcome;
    };
    const said =
      way === 'mailed-here'
        ? 'The notice is made, encrypted to the agency, and goes by mail.'
        : 'The notice is made, encrypted to the agency. Save it and send it.';
    if ((await door.act(does, said)) && made) onMade(made);
  };
  const step = {
    field: `send-${report.id}`,
    label:
      report.encryptsTo === 'key'
        ? 'How the notice goes (encrypted to the agency’s key)'
        : 'How the notice goes (encrypted; the passphrase is told by telephone)',
    button: 'Make and send notice',
    entry: report.entry,
    door,
    onStep: (way: SendWay) => void send(way),
  };
  // R23: from here only where the register has an address and a key.
  return report.mailTo === null ? (
    <Step<keyof typeof byHand> {...step} options={byHand} />
  ) : (
    <Step {...step} options={{ 'mailed-here': `${fromHere} (${report.mailTo})`, ...byHand }} />
  );
}

interface StepProps<K extends string> {
  readonly field: string;
  readonly label: string;
  readonly options: Readonly<Record<K, string>>;
  readonly button: string;
  readonly entry: number;
  readonly door: ActDoor;
  readonly onStep: (chosen: K) => void;
}

/** One of a closed list, and the button that takes the step. */
function Step<K extends string>({ field, label, options, button, entry, door, onStep }: StepProps<K>) {
  const [value, setValue] = useState('');
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const take = () => {
    const chosen = chosenOf(options, value);
    if (chosen === undefined) return door.mend([{ field, text: `${label}: choose one.` }]);
    onStep(chosen);
  };
  return (
    <div className="row row--end">
      <Choice
        id={field}
        label={label}
        options={options}
        value={value}
        error={errorOf(errors, field)}
        onChange={setValue}
      />
      <button type="button" className="usa-button" onClick={take}>
        {button} <span className="unseen">of entry {entry}</span>
      </button>
    </div>
  );
}

/** Plate and photo, opened under a support ticket, each time an entry (R2, R5). */
function OpenedReport({ report, door }: Omit<Props, 'onMade'>) {
  const [opened, setOpened] = useState<ReportOpened>();
  const open = () =>
    void door.act(async () => {
      const outcome = await openReport(report.id);
      if (outcome.kind === 'done') setOpened(outcome.value);
      return outcome;
    }, 'Plate and photo are opened.');
  if (opened === undefined)
    return (
      <button type="button" className="usa-button usa-button--outline" onClick={open}>
        Open plate and photo <span className="unseen">of entry {report.entry}</span>
      </button>
    );
  return (
    <div className="compare">
      <p>
        <span className="muted">The camera read</span> <Plate text={opened.plateRead} large />
      </p>
      {opened.plateSeen === null ? null : (
        <p>
          <span className="muted">The photo shows, as reported</span> <Plate text={opened.plateSeen} large />
        </p>
      )}
      {opened.photo === null ? (
        <p>The photo is gone.</p>
      ) : (
        <ShownPhoto
          url={jpegUrl(opened.photo)}
          plate={opened.plate === null ? null : jpegUrl(opened.plate)}
          alt={`The match of entry ${report.entry} as the camera took it`}
          of={`entry ${report.entry}`}
        />
      )}
    </div>
  );
}
