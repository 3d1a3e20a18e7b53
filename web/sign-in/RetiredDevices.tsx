import type { RetiredDevice } from '../../src/sign-in/contract.ts';
import { Moment } from '../parts/Moment.tsx';
import { retiredWhyWords } from './device-kinds.ts';

/** Devices that are in use no more: whose, why, by whom, when (R6). */
export function RetiredDevices({ devices }: { readonly devices: readonly RetiredDevice[] }) {
  if (devices.length === 0) return <p>No device was retired.</p>;
  return (
    <table className="usa-table usa-table--borderless stacked">
      <caption>
        <h2>Retired devices</h2>
      </caption>
      <thead>
        <tr>
          <th scope="col">Asset tag</th>
          <th scope="col">Issued to</th>
          <th scope="col">Why</th>
          <th scope="col">By</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {devices.map(({ assetTag, kind, issuedTo, why, by, at }) => (
          <tr key={assetTag}>
            <th scope="row" data-label="Asset tag">
              {assetTag} ({kind})
            </th>
            <td data-label="Issued to">{issuedTo ?? 'Shared'}</td>
            <td data-label="Why">{retiredWhyWords[why]}</td>
            <td data-label="By">{by}</td>
            <td data-label="When">
              <Moment at={at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
