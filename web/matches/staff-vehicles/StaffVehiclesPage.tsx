import { useState } from 'react';
import { ActResult } from '../../desk/ActResult.tsx';
import { type ActDoor, useAct } from '../../desk/useAct.ts';
import { errorOf } from '../../parts/ErrorSummary.tsx';
import { counted } from '../../parts/number.ts';
import { TextArea } from '../../parts/TextArea.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { Page } from '../../shell/Page.tsx';
import { useSession } from '../../shell/session.tsx';
import { isWholePlate, platesTyped } from './plates-typed.ts';
import { changeOwnVehicle, listPermits } from './vehicles-api.ts';

/** Vehicles of staff: one's own by opt-in, and those of permits; what was entered is never shown again (R18). */
export function StaffVehiclesPage() {
  const { role } = useSession();
  const door = useAct(() => {});
  return (
    <Page title="Vehicles of staff" error={door.state.kind === 'errors'}>
      <p>
        The list answers one question, yes or no, in an internal staff investigation alone: is this plate a
        vehicle of staff? It does not tell whose. No plate is kept, only a digest of it, so nobody can look
        the list through; each entry and each question is recorded.
      </p>
      <ActResult state={door.state} />
      <h2>Your own vehicle</h2>
      <OwnForm door={door} />
      {role === 'administrator' ? (
        <>
          <h2 className="after">Vehicles of parking permits</h2>
          <PermitsForm door={door} />
        </>
      ) : null}
    </Page>
  );
}

const notWhole = 'write the whole plate: 2 to 14 letters and digits.';

function OwnForm({ door }: { readonly door: ActDoor }) {
  const [plate, setPlate] = useState('');
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (listed: boolean) => {
    const typed = plate.trim().toUpperCase();
    if (!isWholePlate(typed)) return door.mend([{ field: 'plate', text: `Plate: ${notWhole}` }]);
    const said = listed ? 'Your vehicle is listed.' : 'If you had listed it, it is taken off the list.';
    if (await door.act(() => changeOwnVehicle({ plate: typed, listed }), said)) setPlate('');
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(true);
      }}
    >
      <TextField
        id="plate"
        label="Plate"
        hint="You list it because you want to, and take it off when you like. A vehicle under permit stays listed."
        value={plate}
        maxLength={14}
        error={errorOf(errors, 'plate')}
        onChange={setPlate}
      />
      <div className="act-bar">
        <button type="submit" className="usa-button">
          List my vehicle
        </button>
        <button type="button" className="usa-button usa-button--outline" onClick={() => void send(false)}>
          Take my vehicle off
        </button>
      </div>
    </form>
  );
}

const mostAtOnce = 1_000;

function PermitsForm({ door }: { readonly door: ActDoor }) {
  const [text, setText] = useState('');
  const errors = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async () => {
    const plates = platesTyped(text);
    const problem = problemOf(plates);
    if (problem !== undefined) return door.mend([{ field: 'plates', text: `Plates: ${problem}` }]);
    const said = `${counted(plates.length, 'vehicle is', 'vehicles are')} listed.`;
    if (await door.act(() => listPermits(plates), said)) setText('');
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        id="plates"
        label="Plates of permits"
        hint={`One on each line, at most ${mostAtOnce} at once. They go from this page when they are listed.`}
        value={text}
        error={errorOf(errors, 'plates')}
        onChange={setText}
      />
      <div className="act-bar">
        <button type="submit" className="usa-button">
          List vehicles of permits
        </button>
      </div>
    </form>
  );
}

function problemOf(plates: readonly string[]): string | undefined {
  if (plates.length === 0) return 'enter at least one.';
  if (plates.length > mostAtOnce) return `enter at most ${mostAtOnce} at once.`;
  const line = plates.findIndex((plate) => !isWholePlate(plate));
  return line < 0 ? undefined : `plate ${line + 1} is none; ${notWhole}`;
}
