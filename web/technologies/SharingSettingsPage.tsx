import type { SharingSettings, SnapshotListed } from '../../src/technologies/contract.ts';
import { LoadState } from '../parts/LoadState.tsx';
import { Moment } from '../parts/Moment.tsx';
import { numberText } from '../parts/number.ts';
import { useLoaded } from '../parts/useLoaded.ts';
import { Page } from '../shell/Page.tsx';
import { sharingSettings } from './technologies-api.ts';

/** All settings of sharing, kept each night: on which night what changed, and how they stood last night (53060.10(a)). */
export function SharingSettingsPage() {
  const [loaded] = useLoaded(sharingSettings);
  return (
    <Page title="Settings of sharing">
      <p>
        Each night all settings of sharing are kept and recorded. What differs from the night before is told
        to EIS and the policy owners (53060.10(a)).
      </p>
      <LoadState of={loaded} />
      {loaded.kind === 'done' ? <Nights {...loaded.value} /> : null}
    </Page>
  );
}

function Nights({ nights, settings }: SharingSettings) {
  return (
    <>
      {nights.length === 0 ? (
        <p className="card">
          {settings === '' ? 'No night has been kept yet.' : 'Nothing has changed since the first night.'}
        </p>
      ) : null}
      <ul className="plain stack">
        {nights.map((night) => (
          <li key={night.id} className="card">
            <Night night={night} />
          </li>
        ))}
      </ul>
      {settings === '' ? null : (
        <details>
          <summary>How they stood last night</summary>
          <pre className="mono form-text">{JSON.stringify(JSON.parse(settings), null, 2)}</pre>
        </details>
      )}
    </>
  );
}

const told = (value: string | null): string => value ?? 'not there';

function Night({ night: { takenAt, entry, changes } }: { readonly night: SnapshotListed }) {
  return (
    <>
      <h2>
        <Moment at={takenAt} />
      </h2>
      <p>
        {numberText(changes.length)} {changes.length === 1 ? 'setting' : 'settings'} changed; recorded as
        entry {numberText(entry)}.
      </p>
      <table className="usa-table usa-table--borderless stacked">
        <thead>
          <tr>
            <th scope="col">Of</th>
            <th scope="col">Setting</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ part, key, field, before, after }) => (
            <tr key={`${part} ${key} ${field}`}>
              <th scope="row" data-label="Of">
                {part}: {key}
              </th>
              <td data-label="Setting">{field}</td>
              <td data-label="Before">{told(before)}</td>
              <td data-label="After">{told(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
