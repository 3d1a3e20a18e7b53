import { useState } from 'react';
import type { HotList } from '../../src/alerts/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf } from '../parts/ErrorSummary.tsx';
import { FileField } from '../parts/FileField.tsx';
import { checkFile, importFile } from './alerts-api.ts';
import { LineReport } from './LineReport.tsx';
import type { Reported } from './shapes.ts';

interface Props {
  readonly list: HotList;
  readonly door: ActDoor;
  readonly onImported: () => void;
}

/** A file is tried first: what would become of each line is shown, and nothing is kept until it is imported (R21). */
export function ImportForm({ list, door, onImported }: Props) {
  const [file, setFile] = useState<File>();
  const [report, setReport] = useState<Reported>();
  const field = `file-${list.id}`;
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setReport(undefined);
  };
  const tryOut = async () => {
    if (file === undefined) return door.mend([{ field, text: 'File: choose one.' }]);
    await door.act(async () => {
      const outcome = await checkFile(list.id, file);
      if (outcome.kind === 'done') setReport(outcome.value);
      return outcome;
    }, 'The file was tried. Nothing of it was kept.');
  };
  const take = async () => {
    if (file === undefined) return;
    const done = await door.act(
      () => importFile(list.id, file),
      `The file stands in place of what ${list.name} had.`,
    );
    if (!done) return;
    choose(undefined);
    onImported();
  };
  return (
    <section className="nested" aria-label={`Import into ${list.name}`}>
      <FileField
        id={field}
        label="File"
        hint="In the layout of this list. The file is not kept; its hash is."
        accept=".csv,.txt,.dat"
        error={errorOf(errors, field)}
        onChange={choose}
      />
      <div className="act-bar">
        <button type="button" className="usa-button" onClick={() => void tryOut()}>
          Try the file
        </button>
        {report === undefined || report.kept === 0 ? null : (
          <button type="button" className="usa-button" onClick={() => void take()}>
            Import the file
          </button>
        )}
      </div>
      {report === undefined ? null : <LineReport report={report} />}
    </section>
  );
}
