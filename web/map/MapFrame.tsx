import { type PointerEvent, type ReactNode, useId } from 'react';
import { california } from './outline.ts';
import {
  graticule,
  height,
  moved,
  type Point,
  pixelsOf,
  pointOf,
  scaleMetres,
  type View,
  width,
  zoomed,
} from './view.ts';

interface Props {
  /** What a screen reader says of the picture; all that is drawn stands in words beside it too. */
  readonly label: string;
  readonly view: View;
  readonly onView: (view: View) => void;
  /** Back to what is to be seen as a whole. */
  readonly onWhole: () => void;
  readonly onPress?: (at: Point) => void;
  readonly onRelease?: (at: Point) => void;
  readonly children: ReactNode;
  readonly controls?: ReactNode;
}

/** A map without a network: an outline and lines of latitude and longitude that Plateward brings along. */
export function MapFrame({ label, view, onView, onWhole, onPress, onRelease, children, controls }: Props) {
  const clip = useId();
  return (
    <div className="map">
      <svg
        className={onPress === undefined ? 'map__picture' : 'map__picture map__picture--drawn'}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        onPointerDown={(event) => onPress?.(pointIn(event))}
        onPointerUp={(event) => onRelease?.(pointIn(event))}
      >
        <clipPath id={clip}>
          <rect width={width} height={height} />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          <rect className="map__ground" width={width} height={height} />
          <polygon
            className="map__land"
            points={california.map((spot) => pairOf(pointOf(view, spot))).join(' ')}
          />
          <Graticule view={view} />
          {children}
        </g>
        <Scale view={view} />
      </svg>
      <div className="row map__keys">
        {steps.map(({ name, east, north }) => (
          <button
            key={name}
            type="button"
            className="usa-button usa-button--outline"
            onClick={() => onView(moved(view, east, north))}
          >
            {name}
          </button>
        ))}
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => onView(zoomed(view, 0.5))}
        >
          Closer
        </button>
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => onView(zoomed(view, 2))}
        >
          Further
        </button>
        <button type="button" className="usa-button usa-button--outline" onClick={onWhole}>
          Show all
        </button>
        {controls}
      </div>
    </div>
  );
}

const steps = [
  { name: 'North', east: 0, north: 1 },
  { name: 'South', east: 0, north: -1 },
  { name: 'West', east: -1, north: 0 },
  { name: 'East', east: 1, north: 0 },
] as const;

const pairOf = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;

/** Where on the picture one pressed, whatever its size on the screen. */
function pointIn(event: PointerEvent<SVGSVGElement>): Point {
  const box = event.currentTarget.getBoundingClientRect();
  return {
    x: ((event.clientX - box.left) / box.width) * width,
    y: ((event.clientY - box.top) / box.height) * height,
  };
}

function Graticule({ view }: { readonly view: View }) {
  const { lats, lons } = graticule(view);
  return (
    <g className="map__lines" aria-hidden="true">
      {lats.map((lat) => {
        const { y } = pointOf(view, { lat, lon: view.lon });
        return (
          <g key={`lat ${lat}`}>
            <line x1={0} x2={width} y1={y} y2={y} />
            <text x={4} y={y - 3}>
              {lat}°
            </text>
          </g>
        );
      })}
      {lons.map((lon) => {
        const { x } = pointOf(view, { lat: view.lat, lon });
        return (
          <g key={`lon ${lon}`}>
            <line x1={x} x2={x} y1={0} y2={height} />
            <text x={x + 3} y={12}>
              {lon}°
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Scale({ view }: { readonly view: View }) {
  const metres = scaleMetres(view);
  const length = pixelsOf(view, metres);
  return (
    <g className="map__scale" aria-hidden="true">
      <line x1={12} x2={12 + length} y1={height - 12} y2={height - 12} />
      <text x={12} y={height - 18}>
        {metres < 1000 ? `${metres} m` : `${metres / 1000} km`}
      </text>
    </g>
  );
}
