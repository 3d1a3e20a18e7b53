import type { Dice } from './dice.ts';
import { plateSize } from './plate-picture.ts';

/** Units of a car's own drawing, from behind. */
export const carSize = { width: 420, height: 320 } as const;

const plateScale = 0.46;
/** Where the plate stands on the car. */
export const platePlace = {
  x: (carSize.width - plateSize.width * plateScale) / 2,
  y: 147,
  width: plateSize.width * plateScale,
  height: plateSize.height * plateScale,
} as const;

interface Body {
  /** The cabin's outline, and its glass within it. */
  readonly cabin: string;
  readonly glass: string;
  readonly lights: string;
  readonly beltLine: number;
}

const bodies: Readonly<Record<'sedan' | 'suv' | 'pickup', Body>> = {
  sedan: {
    cabin: 'M60 128C80 92 98 56 118 42Q210 28 302 42C322 56 340 92 360 128Z',
    glass: 'M84 122C99 94 112 68 127 56Q210 44 293 56C308 68 321 94 336 122Q210 112 84 122Z',
    lights: 'M22 142H104L98 178H20Z',
    beltLine: 126,
  },
  suv: {
    cabin: 'M52 130C58 88 70 40 88 26Q210 12 332 26C350 40 362 88 368 130Z',
    glass: 'M80 116C84 86 92 54 102 44Q210 32 318 44C328 54 336 86 340 116Q210 108 80 116Z',
    lights: 'M24 122H58L62 196H20Z',
    beltLine: 122,
  },
  pickup: {
    cabin: 'M92 116C98 84 106 48 118 38Q210 28 302 38C314 48 322 84 328 116Z',
    glass: 'M112 108C116 84 122 60 130 52Q210 44 290 52C298 60 304 84 308 108Q210 102 112 108Z',
    lights: 'M22 124H52V206H20Z',
    beltLine: 114,
  },
};

const paints = {
  silver: '#c9ccd1',
  white: '#f2f2ef',
  black: '#1e2124',
  gray: '#7d848c',
  blue: '#233a63',
  red: '#8d1f26',
  green: '#3f4a3a',
  gold: '#b59f7a',
} as const;

/** How a car looks from behind. */
export interface Look {
  readonly body: keyof typeof bodies;
  readonly paint: string;
}

const paintNames = ['silver', 'white', 'black', 'gray', 'blue', 'red', 'green', 'gold'] as const;

const isPaint = (name: string): name is keyof typeof paints => Object.hasOwn(paints, name);
const isBody = (name: string): name is keyof typeof bodies => Object.hasOwn(bodies, name);

/** A car as its attributes tell it; what they do not tell, the dice do. A body that is not drawn is the nearest one. */
export function lookOf(
  told: { readonly colour?: string | null | undefined; readonly body?: string | null | undefined },
  dice: Dice,
): Look {
  const body = told.body === 'van' || told.body === 'hatchback' ? 'suv' : (told.body ?? '');
  const colour = told.colour ?? '';
  return {
    body: isBody(body) ? body : dice.oneOf('sedan', 'suv', 'pickup', 'sedan'),
    paint: paints[isPaint(colour) ? colour : dice.oneOf(...paintNames)],
  };
}

/** A car from behind, with `plate` (SVG) in its place; by night its lights glow. */
export function carPicture(plate: string, night: boolean, look: Look): string {
  const body = bodies[look.body];
  const { paint } = look;
  const mirrored = (path: string, attributes: string): string =>
    `<path d="${path}" ${attributes}/><path d="${path}" transform="translate(${carSize.width} 0) scale(-1 1)" ${attributes}/>`;
  return `<g>
    <ellipse cx="210" cy="298" rx="205" ry="20" fill="#000" fill-opacity="${night ? 0.55 : 0.38}" filter="url(#soft)"/>
    <rect x="34" y="236" width="54" height="62" rx="12" fill="#15171a"/><rect x="332" y="236" width="54" height="62" rx="12" fill="#15171a"/>
    <path d="${body.cabin}" fill="${paint}"/><path d="${body.cabin}" fill="url(#roofShade)"/>
    <path d="${body.glass}" fill="${night ? '#0b0f14' : '#2b3640'}"/><path d="${body.glass}" fill="url(#glassShine)"/>
    <path d="M18 ${body.beltLine + 14}Q18 ${body.beltLine} 40 ${body.beltLine - 2}Q210 ${body.beltLine - 12} 380 ${body.beltLine - 2}Q402 ${body.beltLine} 402 ${body.beltLine + 14}L408 226Q408 246 390 248H30Q12 246 12 226Z" fill="${paint}"/>
    <path d="M18 ${body.beltLine + 14}Q210 ${body.beltLine} 402 ${body.beltLine + 14}L408 226Q408 246 390 248H30Q12 246 12 226Z" fill="url(#bodyShade)"/>
    ${mirrored(body.lights, `fill="${night ? '#ff4a3d' : '#8e1b1b'}" stroke="#3a0d0d" stroke-width="2"`)}
    ${night ? `<ellipse cx="58" cy="160" rx="90" ry="60" fill="url(#glow)"/><ellipse cx="362" cy="160" rx="90" ry="60" fill="url(#glow)"/>` : ''}
    <rect x="138" y="138" width="144" height="74" rx="6" fill="#000" fill-opacity=".28"/>
    <path d="M8 232Q210 222 412 232L414 262Q412 278 396 280H24Q8 278 6 262Z" fill="${paint}"/>
    <path d="M8 232Q210 222 412 232L414 262Q412 278 396 280H24Q8 278 6 262Z" fill="url(#bumperShade)"/>
    <rect x="70" y="262" width="280" height="16" rx="6" fill="#15171a"/>
    <circle cx="210" cy="${body.beltLine + 4}" r="7" fill="#d7dade" fill-opacity=".8"/>
    <g transform="translate(${platePlace.x} ${platePlace.y}) scale(${plateScale})">${plate}${night ? plateGlare : ''}</g>
  </g>`;
}

/** The camera's own light comes back from the plate. */
const plateGlare = `<rect width="${plateSize.width}" height="${plateSize.height}" rx="9" fill="#fff" fill-opacity=".12"/>`;
