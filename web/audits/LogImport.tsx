import { useState } from 'react';
import type { LogMapping, LogTried, VendorLogBody, VendorLogs } from '../../src/audits/contract.ts';
import { Choice } from '../access/Choice.tsx';
import { base64OfFile } from '../parts/file-base64.ts';
import { FileField } from '../parts/FileField.tsx';
import { Notice } from '../parts/Notice.tsx';
import { failureText, type Outcome } from '../parts/outcome.ts';
import { LogColumns } from './LogColumns.tsx';
import { countsText } from './log-words.ts';
import { importVendorLog, keepLogMapping, tryVendorLog } from './logs-api.ts';
import { TriedCard } from './TriedCard.tsx';

const isDivision = (text: string): text is VendorLogBody['division'] =>
  ['OCS', 'DAI', 'DAPO', 'OIA'].includes(text);
const mostBytes = 16 * 1024 * 1024;

interface Told {
  readonly kind: 'success' | 'error';
  readonly text: string;
}

/** A vendor's log step by step: the file, what its columns mean, what would come of each row, and only then its import (R9). */
export function LogImport({ logs, onDone }: { readonly logs: VendorLogs; readonly onDone: () => void }) {
  const [product, setProduct] = useState('');
  const [division, setDivision] = useState(logs.divisions[0] ?? '');
  const [file, setFile] = useState<File>();
  const [mapping, setMapping] = useState<LogMapping>();
  const [tried, setTried] = useState<LogTried>();
  const [told, setTold] = useState<Told>();
  const chosen =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      setTried(undefined);
      setMapping(undefined);
      setTold(undefined);
    };
  const bodyOf = async (): Promise<VendorLogBody | string> => {
    if (product === '' || file === undefined || !isDivision(division))
      return 'Choose a product and a file first.';
    if (file.size > mostBytes) return 'The file is larger than 16 MB: import it on the command line.';
    const content = await base64OfFile(file);
    return { product, division, fileName: file.name, content, ...(mapping === undefined ? {} : { mapping }) };
  };
  const send = async <T,>(
    does: (body: VendorLogBody) => Promise<Outcome<T>>,
    done: (value: T) => void,
  ): Promise<void> => {
    const body = await bodyOf();
    if (typeof body === 'string') return setTold({ kind: 'error', text: body });
    const outcome = await does(body);
    if (outcome.kind === 'done') return done(outcome.value);
    setTold({ kind: 'error', text: failureText(outcome) });
  };
  const look = () =>
    send(tryVendorLog, (value) => {
      setTried(value);
      setTold(undefined);
    });
  const take = () =>
    send(imported, (value) => {
      setTried(undefined);
      setTold({ kind: 'success', text: countsText(value) });
      onDone();
    });
  return (
    <section className="card" aria-labelledby="import">
      <h2 id="import">Import a log</h2>
      <Choice
        id="product"
        label="Product"
        options={Object.fromEntries(logs.products.map(({ id, name }) => [id, name]))}
        value={product}
        onChange={chosen(setProduct)}
      />
      {logs.divisions.length < 2 ? null : (
        <Choice
          id="division"
          label="Division"
          none={null}
          options={Object.fromEntries(logs.divisions.map((name) => [name, name]))}
          value={division}
          onChange={chosen(setDivision)}
        />
      )}
      <FileField
        id="file"
        label="Audit export"
        hint="CSV or XLSX, as the vendor gives it"
        accept=".csv,.xlsx,text/csv"
        onChange={chosen(setFile)}
      />
      <button type="button" className="usa-button usa-button--outline" onClick={() => void look()}>
        Look at the file
      </button>
      {tried === undefined ? null : (
        <>
          <LogColumns tried={tried} mapping={mapping ?? tried.read} onChange={setMapping} />
          {mapping === undefined ? null : (
            <p>
              These columns are kept for the product: its next log, also one that comes by itself, is read so.
              Look at the file again to see what they change.
            </p>
          )}
          <TriedCard tried={tried} />
          {tried.problem === null ? (
            <button type="button" className="usa-button" onClick={() => void take()}>
              Import log
            </button>
          ) : null}
        </>
      )}
      <output>{told === undefined ? null : <Notice kind={told.kind}>{told.text}</Notice>}</output>
    </section>
  );
}

/** What somebody named is kept of the product before anything is taken in by it. */
async function imported({ mapping, ...body }: VendorLogBody) {
  if (mapping !== undefined) {
    const kept = await keepLogMapping({ product: body.product, division: body.division, mapping });
    if (kept.kind !== 'done') return kept;
  }
  return importVendorLog(body);
}
