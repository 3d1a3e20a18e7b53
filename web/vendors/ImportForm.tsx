import { useState } from 'react';
import type { VendorProduct } from '../../src/access/contract.ts';
import { dayOf } from '../access/last-day.ts';
import { ActResult } from '../desk/ActResult.tsx';
import { useAct } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { FileField } from '../parts/FileField.tsx';
import { mostCharacters, textOfFile } from '../parts/file-text.ts';
import { TextField } from '../parts/TextField.tsx';
import { ImportReport } from './ImportReport.tsx';
import { importList, type ListReport } from './vendors-api.ts';

interface Props {
  readonly product: VendorProduct;
  readonly reload: () => void;
}

/** A vendor's list: a dry run tells everything and keeps nothing, then it is imported whole (R9). */
export function ImportForm({ product: { product, name }, reload }: Props) {
  const door = useAct(reload);
  const [file, setFile] = useState<File>();
  const [listedOn, setListedOn] = useState('');
  const [report, setReport] = useState<ListReport>();
  const [fileId, dayId] = [`file-${product}`, `listed-${product}`];
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (dryRun: boolean) => {
    const day = dayOf(listedOn);
    const csv = file === undefined ? '' : await textOfFile(file);
    const wrong = [
      ...(csv === '' ? [{ field: fileId, text: 'List: choose the vendor’s file.' }] : []),
      ...(csv.length > mostCharacters
        ? [{ field: fileId, text: 'List: the file is larger than 2 MB.' }]
        : []),
      ...(day === undefined ? [{ field: dayId, text: 'Day of the list: write it as mm/dd/yyyy.' }] : []),
    ];
    if (wrong.length > 0 || day === undefined) return door.mend(wrong);
    const confirmed = report?.asks === true;
    await door.act(
      async () => {
        const outcome = await importList({ product, listedOn: day, csv, dryRun, confirmed });
        setReport(outcome.kind === 'done' ? outcome.value : undefined);
        return outcome;
      },
      saidOf(dryRun, name),
    );
  };
  const forget = () => setReport(undefined);
  return (
    <section className="nested" aria-labelledby={`import-${product}`}>
      <h3 id={`import-${product}`}>Import the vendor’s list</h3>
      <ActResult state={door.state} />
      <FileField
        id={fileId}
        label={
          <>
            List of accounts <span className="unseen">of {name}</span>
          </>
        }
        hint="CSV, whole, as the vendor’s product exports it: user name or e-mail, and as far as there are such: status, last use, two factors"
        error={errorOf(errors, fileId)}
        accept=".csv,text/csv"
        onChange={(chosen) => {
          setFile(chosen);
          forget();
        }}
      />
      <TextField
        id={dayId}
        label={
          <>
            Day of the list <span className="unseen">of {name}</span>
          </>
        }
        hint="mm/dd/yyyy, the day on which the vendor made it"
        error={errorOf(errors, dayId)}
        value={listedOn}
        onChange={(text) => {
          setListedOn(text);
          forget();
        }}
      />
      {report === undefined ? null : <ImportReport product={product} report={report} />}
      <div className="act-bar">
        <button type="button" className="usa-button usa-button--outline" onClick={() => void send(true)}>
          Try the list <span className="unseen">of {name}</span>
        </button>
        {report !== undefined && !report.applied && report.problems.length === 0 ? (
          <button type="button" className="usa-button" onClick={() => void send(false)}>
            {report.asks ? 'Import the list although accounts are missing' : 'Import the list'}{' '}
            <span className="unseen">of {name}</span>
          </button>
        ) : null}
      </div>
    </section>
  );
}

const saidOf = (dryRun: boolean, name: string): string =>
  dryRun ? `The list of ${name} was tried. Nothing was kept.` : `The list of ${name} was read.`;
