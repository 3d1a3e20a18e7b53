import type { VendorLogs } from '../../src/audits/contract.ts';
import { Link } from '../parts/Link.tsx';
import { LoadState } from '../parts/LoadState.tsx';
import { Moment } from '../parts/Moment.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { countsText, mappingText } from './log-words.ts';
import { LogImport } from './LogImport.tsx';
import { vendorLogs } from './logs-api.ts';

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
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? (
        <div className="stack">
          <LogImport logs={loaded.value} onDone={reload} />
          <Mappings logs={loaded.value} />
          <Imports logs={loaded.value} />
        </div>
      ) : null}
    </Page>
  );
}

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

/** Products whose columns somebody named: how they are read, and since when. */
function Mappings({ logs }: { readonly logs: VendorLogs }) {
  const mapped = logs.products.filter((product) => product.mapped !== null);
  if (mapped.length === 0) return null;
  return (
    <section className="card" aria-labelledby="mappings">
      <h2 id="mappings">Columns that were named</h2>
      <ul>
        {mapped.map(({ id, name, mapping, mapped: kept }) => (
          <li key={id}>
            {name}: {mappingText(mapping)}
            {kept === null ? null : (
              <>
                {' '}
                · {kept.by}, <Moment at={kept.at} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
