import { useState } from 'react';
import { CameraMarks, CornerMarks, PlaceMark } from '../map/Marks.tsx';
import { MapFrame } from '../map/MapFrame.tsx';
import { cornersOf, degreesText, mostCorners, placeOf } from '../map/place.ts';
import { metresBetween, type Point, pointOf, type Spot, spotOf, type View, viewOf } from '../map/view.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useLoaded } from '../parts/useLoaded.ts';
import type { Draft } from '../searches/draft.ts';
import { allCameras, standing } from './cameras-api.ts';

interface Props {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly errors: readonly FormError[];
}

const kinds = [
  ['none', 'Anywhere'],
  ['circle', 'A circle'],
  ['area', 'An area of corners'],
] as const;
const usualRadius = '500';
/** A press that moved less is a press, not a drag. */
const dragPixels = 8;

/** Where: typed as numbers, or drawn on the map; each does the same. */
export function PlaceFields({ draft, onChange, errors }: Props) {
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">Place</legend>
      <div className="choices">
        {kinds.map(([code, label]) => (
          <label key={code} className="tick">
            <input
              type="radio"
              name="place"
              id={code === 'none' ? 'place' : `place-${code}`}
              checked={draft.placeKind === code}
              onChange={() => onChange({ placeKind: code })}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {draft.placeKind === 'circle' ? (
        <CircleFields draft={draft} onChange={onChange} errors={errors} />
      ) : null}
      {draft.placeKind === 'area' ? <CornerFields draft={draft} onChange={onChange} errors={errors} /> : null}
      {draft.placeKind === 'none' ? null : <PlaceMap draft={draft} onChange={onChange} />}
    </fieldset>
  );
}

function CircleFields({ draft, onChange, errors }: Props) {
  return (
    <div className="pair">
      <TextField
        id="lat"
        label="Latitude"
        hint="Degrees, as 38.5816"
        inputMode="decimal"
        error={errorOf(errors, 'lat')}
        value={draft.lat}
        onChange={(lat) => onChange({ lat })}
      />
      <TextField
        id="lon"
        label="Longitude"
        hint="Degrees, west is negative, as -121.4944"
        error={errorOf(errors, 'lon')}
        value={draft.lon}
        onChange={(lon) => onChange({ lon })}
      />
      <TextField
        id="radius"
        label="Radius in meters"
        hint="Without a plate at most 1000, unless approved"
        inputMode="numeric"
        error={errorOf(errors, 'radius')}
        value={draft.radius}
        onChange={(radius) => onChange({ radius })}
      />
    </div>
  );
}

function CornerFields({ draft, onChange, errors }: Props) {
  const { corners } = draft;
  const set = (at: number, typed: string) =>
    onChange({ corners: corners.map((one, n) => (n === at ? typed : one)) });
  return (
    <>
      <ol className="plain corners">
        {corners.map((typed, at) => (
          // A corner has no name but its place in the list.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className="row">
            <TextField
              id={`corner-${at + 1}`}
              label={`Corner ${at + 1}`}
              error={errorOf(errors, `corner-${at + 1}`)}
              value={typed}
              onChange={(value) => set(at, value)}
            />
            <button
              type="button"
              className="usa-button usa-button--outline"
              onClick={() => onChange({ corners: corners.filter((_one, n) => n !== at) })}
            >
              Remove <span className="unseen">corner {at + 1}</span>
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        id="add-corner"
        className="usa-button usa-button--outline"
        disabled={corners.length >= mostCorners}
        onClick={() => onChange({ corners: [...corners, ''] })}
      >
        Add a corner
      </button>{' '}
      <span className="muted">Latitude and longitude, as 38.5816, -121.4944; the last joins the first.</span>
    </>
  );
}

function PlaceMap({ draft, onChange }: Omit<Props, 'errors'>) {
  const [loaded] = useLoaded(allCameras);
  const cameras = loaded.kind === 'done' ? standing(loaded.value) : [];
  const [chosen, setView] = useState<View>();
  const [pressed, setPressed] = useState<Point>();
  const view = chosen ?? viewOf(cameras);
  const circle = draft.placeKind === 'circle';
  const put = (spot: Spot) => {
    const [lat, lon] = [degreesText(spot.lat), degreesText(spot.lon)];
    if (!circle) return onChange({ corners: [...draft.corners, `${lat}, ${lon}`].slice(0, mostCorners) });
    onChange({ lat, lon, radius: draft.radius === '' ? usualRadius : draft.radius });
  };
  const press = (at: Point) => {
    // What one draws on stays where it is, also when the list of cameras comes only now.
    setView(view);
    setPressed(at);
    put(spotOf(view, at));
  };
  const release = (at: Point) => {
    const from = pressed;
    setPressed(undefined);
    if (!circle || from === undefined || Math.hypot(at.x - from.x, at.y - from.y) < dragPixels) return;
    const reach = Math.round(metresBetween(spotOf(view, from), spotOf(view, at)));
    onChange({ radius: String(Math.max(1, Math.min(50_000, reach))) });
  };
  const middle = pointOf(view, view);
  return (
    <MapFrame
      label={`Map of ${cameras.length} cameras and the place to search`}
      view={view}
      onView={setView}
      onWhole={() => setView(undefined)}
      onPress={press}
      onRelease={release}
      controls={
        <button type="button" className="usa-button" onClick={() => put(view)}>
          {circle ? 'Put the middle at the cross' : 'Add a corner at the cross'}
        </button>
      }
    >
      <PlaceMark view={view} place={placeOf(draft)} />
      <CameraMarks view={view} cameras={cameras} />
      {circle ? null : <CornerMarks view={view} corners={cornersOf(draft)} />}
      <path
        className="map__cross"
        aria-hidden="true"
        d={`M${middle.x - 9} ${middle.y}h18M${middle.x} ${middle.y - 9}v18`}
      />
    </MapFrame>
  );
}
