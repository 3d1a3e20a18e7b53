import { useId, useState } from 'react';
import type { RetireDeviceBody } from '../../src/sign-in/contract.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { chosenOf } from '../access/Choice.tsx';
import { retireDevice } from './desk-sign-in-api.ts';
import { retiredWhyWords } from './device-kinds.ts';

interface Props {
  readonly device: { readonly assetTag: string; readonly kind: string };
  readonly act: ActDoor;
}

/** A device in use, and its retirement, with the reason from a list (R6). */
export function DeviceRow({ device: { assetTag, kind }, act }: Props) {
  const id = useId();
  const [why, setWhy] = useState<RetireDeviceBody['why']>('lost');
  return (
    <div className="row">
      <span>
        {assetTag} ({kind})
      </span>
      <label htmlFor={id} className="unseen">
        Why {assetTag} is retired
      </label>
      <select
        id={id}
        className="usa-select"
        value={why}
        onChange={({ currentTarget }) => setWhy(chosenOf(retiredWhyWords, currentTarget.value) ?? 'other')}
      >
        {Object.entries(retiredWhyWords).map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="usa-button usa-button--outline"
        onClick={() =>
          void act.act(
            () => retireDevice({ assetTag, why }),
            `Device ${assetTag} was retired; its sessions have ended.`,
          )
        }
      >
        Retire device<span className="unseen"> {assetTag}</span>
      </button>
    </div>
  );
}
