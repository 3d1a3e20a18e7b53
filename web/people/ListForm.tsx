import { type ReactNode, useState } from 'react';
import { ActResult } from '../desk/ActResult.tsx';
import { useAct } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { FileField } from '../parts/FileField.tsx';
import { mostCharacters, textOfFile } from '../parts/file-text.ts';
import type { Outcome } from '../parts/outcome.ts';
import { LineProblems } from './LineProblems.tsx';
import type { ListReported } from './people-api.ts';

interface Sent {
  readonly csv: string;
  readonly dryRun: boolean;
  readonly confirmed: boolean;
}

interface Props<R extends ListReported> {
  readonly id: string;
  readonly heading: string;
  readonly hint: string;
  /** What the person chose beside the file; another choice asks for another try. */
  readonly options?: string;
  readonly send: (sent: Sent) => Promise<Outcome<R>>;
  readonly report: (report: R) => ReactNode;
  /** What is asked before such a list is imported. */
  readonly asks?: (report: R) => string | undefined;
  readonly children?: ReactNode;
}

/** A list: tried, with a report by line that keeps nothing, then imported whole. */
export function ListForm<R extends ListReported>(props: Props<R>) {
  const { id, heading, hint, options = '', send, report, asks, children } = props;
  const door = useAct(() => {});
  const [file, setFile] = useState<File>();
  const [turn, setTurn] = useState(0);
  const [tried, setTried] = useState<{ readonly of: string; readonly report: R }>();
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const shown = tried?.of === options ? tried.report : undefined;
  const question = shown === undefined || shown.applied ? undefined : asks?.(shown);
  const act = async (dryRun: boolean) => {
    const csv = file === undefined ? '' : await textOfFile(file).catch(() => undefined);
    if (csv === undefined) {
      setTurn(turn + 1);
      setFile(undefined);
      return door.mend([
        { field: id, text: `${heading}: the file has changed since you chose it. Choose it again.` },
      ]);
    }
    if (csv === '') return door.mend([{ field: id, text: `${heading}: choose a file.` }]);
    if (csv.length > mostCharacters)
      return door.mend([{ field: id, text: `${heading}: the file is larger than 2 MB.` }]);
    await door.act(
      async () => {
        const outcome = await send({ csv, dryRun, confirmed: !dryRun && question !== undefined });
        setTried(outcome.kind === 'done' ? { of: options, report: outcome.value } : undefined);
        return outcome;
      },
      dryRun ? 'The list was tried. Nothing was kept.' : 'The list was read.',
    );
  };
  return (
    <section className="card after" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      <ActResult state={door.state} />
      {children}
      <FileField
        key={turn}
        id={id}
        label={
          <>
            List <span className="unseen">of {heading.toLowerCase()}</span>
          </>
        }
        hint={hint}
        accept=".csv,text/csv"
        error={errorOf(errors, id)}
        onChange={(chosen) => {
          setFile(chosen);
          setTried(undefined);
        }}
      />
      {shown === undefined ? null : (
        <>
          {report(shown)}
          <LineProblems problems={shown.problems} />
        </>
      )}
      {question === undefined ? null : <p className="asks">{question}</p>}
      <div className="act-bar">
        <button type="button" className="usa-button usa-button--outline" onClick={() => void act(true)}>
          Try the list <span className="unseen">of {heading.toLowerCase()}</span>
        </button>{' '}
        {shown !== undefined && !shown.applied && shown.problems.length === 0 ? (
          <button type="button" className="usa-button" onClick={() => void act(false)}>
            {question === undefined ? 'Import the list' : 'Import the list although people leave'}{' '}
            <span className="unseen">of {heading.toLowerCase()}</span>
          </button>
        ) : null}
      </div>
    </section>
  );
}
