import { useState } from 'react';
import { ActResult } from '../../desk/ActResult.tsx';
import { useAct } from '../../desk/useAct.ts';
import { askStaffVehicle } from './vehicles-api.ts';

/** Is the plate that one asked for a vehicle of staff? Yes or no; the question is an entry (53060.4(a)(5), R18). */
export function StaffVehicleQuestion({ asked }: { readonly asked: number }) {
  const door = useAct(() => {});
  const [told, setTold] = useState<boolean>();
  const ask = () =>
    void door.act(async () => {
      const outcome = await askStaffVehicle(asked);
      if (outcome.kind === 'done') setTold(outcome.value.staffVehicle);
      return outcome;
    }, 'The list is asked.');
  return (
    <section aria-label="Vehicle of staff">
      <ActResult state={door.state} />
      {told === undefined ? (
        <div className="act-bar">
          <button type="button" className="usa-button usa-button--outline" onClick={ask}>
            Is it a vehicle of staff?
          </button>
        </div>
      ) : (
        <p>
          <strong>{told ? 'Yes' : 'No'}</strong>:{' '}
          {told
            ? 'the plate is on the list of vehicles of staff.'
            : 'the plate is not on the list of vehicles of staff. Not every vehicle of staff is listed.'}
        </p>
      )}
    </section>
  );
}
