import { useState } from 'react';
import type { InquiryMatch } from '../../src/searches/contract.ts';
import { CameraMarks, PlaceMark } from '../map/Marks.tsx';
import { MapFrame } from '../map/MapFrame.tsx';
import { type Place, placeOf } from '../map/place.ts';
import { type Spot, type View, viewOf } from '../map/view.ts';
import { counted } from '../parts/number.ts';
import { useOnceOpened } from '../parts/useOnceOpened.ts';
import type { Draft } from './draft.ts';

interface Props {
  readonly draft: Draft;
  readonly matches: readonly InquiryMatch[];
}

/** Where the matches that are shown were read, and the place that was searched. */
export function MatchesMap({ draft, matches }: Props) {
  const place = placeOf(draft);
  const [opened, onToggle] = useOnceOpened(place !== undefined);
  const [chosen, setView] = useState<View>();
  const cameras = camerasOf(matches);
  if (cameras.length === 0) return null;
  const whole = viewOf([...cameras, ...spotsOf(place)]);
  return (
    <details className="beside-answer" open={place !== undefined} onToggle={onToggle}>
      <summary>Map of the matches shown</summary>
      {opened ? (
        <MapFrame
          label={`Map: ${cameras.map(({ name, count }) => `${name}, ${counted(count, 'match', 'matches')}`).join('; ')}`}
          view={chosen ?? whole}
          onView={setView}
          onWhole={() => setView(undefined)}
        >
          <PlaceMark view={chosen ?? whole} place={place} />
          <CameraMarks view={chosen ?? whole} cameras={cameras} />
        </MapFrame>
      ) : null}
    </details>
  );
}

/** Each place once, with how many of the matches shown were read there. */
function camerasOf(matches: readonly InquiryMatch[]) {
  const byPlace = new Map<string, Spot & { id: string; name: string; count: number }>();
  for (const { camera } of matches) {
    const { id, name, lat, lon } = camera;
    if (lat === null || lon === null) continue;
    const key = `${id} ${lat} ${lon}`;
    byPlace.set(key, { id: key, name, lat, lon, count: (byPlace.get(key)?.count ?? 0) + 1 });
  }
  return [...byPlace.values()];
}

function spotsOf(place: Place | undefined): readonly Spot[] {
  if (place === undefined) return [];
  if (!('radiusM' in place)) return (place.coordinates[0] ?? []).map(([lon, lat]) => ({ lat, lon }));
  const { lat, lon, radiusM } = place;
  const reach = radiusM / 111_195;
  return [
    { lat: lat - reach, lon: lon - reach },
    { lat: lat + reach, lon: lon + reach },
  ];
}
