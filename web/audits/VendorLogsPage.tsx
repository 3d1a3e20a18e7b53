import { useState } from 'react';
import type { VendorLogBody, VendorLogs } from '../../src/audits/contract.ts';
import { Choice } from '../access/Choice.tsx';
import { base64OfFile } from '../parts/file-base64.ts';
import { FileField } from '../parts/FileField.tsx';
import { Link } from '../parts/Link.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Notice } from '../parts/Notice.tsx';
import { numberText } from '../parts/number.ts';
import { failureText } from '../parts/outcome.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { importVendorLog, type LogCounts, vendorLogs } from './reports-api.ts';

/** Vendors' audit exports, which the audits look at beside the record (53060.5(c)(2)(A), R9). */
export function VendorLogsPage() {
  const [loaded, reload] = useLoaded(vendorLogs);
  return (
    <Page title="Vendors’ audit logs">
      <p>
        <Link to="/audits">All audits</Link>
      </p>
      <p>
        Import what a vendor’s product says was searched. A row that is here already is not taken twice, every
        cell is kept as it stands, and what cannot be used is kept apart. Searches that the record does not
        know are findings.
      </p>
      {loaded.kind === 'loading' ? <p>Opening…</p> : null}
      {loaded.kind !== 'loading' && loaded.kind !== 'done' ? (
        <Notice kind="error">{failureText(loaded)}</Notice>
      ) : null}
      {loaded.kind === 'done' ? (
        <>
          <ImportForm logs={loaded.value} onDone={reload} />
          <Imports logs={loaded.value} />
        </>
      ) : null}
    </Page>
  );
}

const isDivision = (text: string): text is VendorLogBody['division'] =>
  ['OCS', 'DAI', 'DAPO', 'OIA'].includes(text);
const mostBytes = 16 * 1024 * 1024;

function ImportForm({ logs, onDone }: { readonly logs: VendorLogs; readonly onDone: () => void }) {
  const [product, setProduct] = useState('');
  const [file, setFile] = useState<File>();
  const [told, setTold] = useState<{ readonly kind: 'success' | 'error'; readonly text: string }>();
  const send = async (): Promise<void> => {
    const [division] = logs.divisions;
    if (product === '' || file === undefined || division === undefined || !isDivision(division))
      return setTold({ kind: 'error', text: 'Choose a product and a file first.' });
    if (file.size > mostBytes)
      return setTold({
        kind: 'error',
        text: 'The file is larger than 16 MB: import it on the command line.',
      });
    const body = { product, division, fileName: file.name, content: await base64OfFile(file) };
    const outcome = await importVendorLog(body);
    setTold(
      outcome.kind === 'done'
        ? { kind: 'success', text: countsText(outcome.value) }
        : { kind: 'error', text: failureText(outcome) },
    );
    if (outcome.kind === 'done') onDone();
  };
  return (
    <section className="card" aria-labelledby="import">
      <h2 id="import">Import a log</h2>
      <Choice
        id="product"
        label="Product"
        options={Object.fromEntries(logs.products.map(({ id, name }) => [id, name]))}
        value={product}
        onChange={setProduct}
      />
      <FileField
        id="file"
        label="Audit export"
        hint="CSV or XLSX, as the vendor gives it"
        accept=".csv,.xlsx,text/csv"
        onChange={setFile}
      />
      <button type="button" className="usa-button" onClick={() => void send()}>
        Import log
      </button>
      <output>{told === undefined ? null : <Notice kind={told.kind}>{told.text}</Notice>}</output>
    </section>
  );
}

const countsText = ({ rows, kept, repeated, revised, quarantined }: LogCounts): string =>
  `${numberText(rows)} rows: ${numberText(kept)} new, ${numberText(repeated)} known already, ${numberText(revised)} in another release, ${numberText(quarantined)} kept apart.`;

function Imports({ logs }: { readonly logs: VendorLogs }) {
  if (logs.imports.length === 0) return <p className="card">No log is imported yet.</p>;
  return (
    <ul className="plain stack">
      {logs.imports.map((one) => (
        <li key={one.id} className="card">
          <h2>{one.fileName}</h2>
          <p>
            {one.product}, {one.division} · <Moment at={one.importedAt} />
            {one.done ? '' : ' · broke off: import it again'}
          </p>
          <p>{countsText(one)}</p>
        </li>
      ))}
    </ul>
  );
}
