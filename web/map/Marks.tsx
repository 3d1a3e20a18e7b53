import type { Place } from './place.ts';
import { pixelsOf, pointOf, type Spot, type View } from './view.ts';

/** The place that is searched: a circle, or an area of corners. */
export function PlaceMark({ view, place }: { readonly view: View; readonly place: Place | undefined }) {
  if (place === undefined) return null;
  if ('radiusM' in place) {
    const { x, y } = pointOf(view, place);
    return (
      <g aria-hidden="true">
        <circle className="map__place" cx={x} cy={y} r={Math.max(2, pixelsOf(view, place.radiusM))} />
        <circle className="map__middle" cx={x} cy={y} r={3} />
      </g>
    );
  }
  const [ring = []] = place.coordinates;
  const points = ring.map(([lon, lat]) => pointOf(view, { lat, lon }));
  return (
    <polygon
      className="map__place"
      aria-hidden="true"
      points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
    />
  );
}

/** Corners before they are an area. */
export function CornerMarks({ view, corners }: { readonly view: View; readonly corners: readonly Spot[] }) {
  return (
    <g aria-hidden="true">
      {corners.map((corner, at) => {
        const { x, y } = pointOf(view, corner);
        return (
          <g key={`${at} ${corner.lat} ${corner.lon}`}>
            <circle className="map__middle" cx={x} cy={y} r={4} />
            <text className="map__number" x={x + 6} y={y - 6}>
              {at + 1}
            </text>
          </g>
        );
      })}
    </g>
  );
}

export interface MarkedCamera extends Spot {
  readonly id: string;
  readonly name: string;
  /** How many matches it has; on a form none are counted. */
  readonly count?: number;
}

/** Cameras; with a count beside those that have matches. */
export function CameraMarks({
  view,
  cameras,
}: {
  readonly view: View;
  readonly cameras: readonly MarkedCamera[];
}) {
  return (
    <g>
      {cameras.map((camera) => {
        const { x, y } = pointOf(view, camera);
        return (
          <g key={camera.id}>
            <rect className="map__camera" x={x - 4} y={y - 4} width={8} height={8}>
              <title>{camera.name}</title>
            </rect>
            {camera.count === undefined ? null : (
              <text className="map__number" x={x + 7} y={y + 5}>
                {camera.count}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
