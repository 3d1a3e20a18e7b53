import { useState } from 'react';
import { counted } from '../parts/number.ts';
import { failureText } from '../parts/outcome.ts';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import { allCameras, type Camera } from './cameras-api.ts';

interface Props {
  readonly chosen: readonly string[];
  readonly onChange: (cameras: string[]) => void;
}

/** Some cameras instead of all; what is chosen stays listed when the list is narrowed. */
export function CamerasField({ chosen, onChange }: Props) {
  const [cameras] = useLoaded(allCameras);
  const [sought, setSought] = useState('');
  if (cameras.kind === 'loading') return <p>Opening the list of cameras…</p>;
  if (cameras.kind !== 'done') return <p>{failureText(cameras)}</p>;
  const shown = cameras.value.filter((camera) => chosen.includes(camera.id) || fits(camera, sought));
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">Cameras</legend>
      <output className="usa-hint block">
        {chosen.length === 0 ? 'All cameras' : counted(chosen.length, 'camera chosen', 'cameras chosen')} ·{' '}
        {shown.length} of {cameras.value.length} listed
      </output>
      <TextField
        id="cameras-sought"
        label="Narrow the list"
        hint="By road, place or agency of record."
        value={sought}
        onChange={setSought}
      />
      <ul className="plain cameras" aria-label="Cameras">
        {shown.map(({ id, name, agencyOfRecord }) => (
          <li key={id}>
            <label className="tick">
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              <span>
                {name} <span className="muted">{agencyOfRecord}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

const fits = ({ name, agencyOfRecord }: Camera, sought: string): boolean =>
  `${name} ${agencyOfRecord}`.toLowerCase().includes(sought.trim().toLowerCase());
