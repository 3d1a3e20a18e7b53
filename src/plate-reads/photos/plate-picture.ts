import type { Dice } from './dice.ts';
import { lettering, widthAt } from './glyphs.ts';

export interface PlateLook {
  readonly plate: string;
  /** `CA`; null for a plate whose issuer the camera did not tell. */
  readonly state: string | null;
}

/** Units of a plate's own drawing: 12 by 6 inches, as plates of the United States are. */
export const plateSize = { width: 240, height: 120 } as const;

interface Livery {
  readonly name: string;
  readonly background: string;
  readonly banner: string;
  readonly letters: string;
}

const liveries: Readonly<Record<string, Livery>> = {
  CA: { name: 'CALIFORNIA', background: '#f4f4f2', banner: '#b3202c', letters: '#1d2a6b' },
  NV: { name: 'NEVADA', background: '#d9e3ee', banner: '#23406e', letters: '#1c2f5c' },
  AZ: { name: 'ARIZONA', background: '#e9d9c6', banner: '#1f7a6d', letters: '#1d4f4a' },
  OR: { name: 'OREGON', background: '#e7ecef', banner: '#7a5f9a', letters: '#26407a' },
  WA: { name: 'WASHINGTON', background: '#f1f3f5', banner: '#1f3f8f', letters: '#16356f' },
};

/** A plate as the state issues it; its number is always legible, as R22 asks people to compare it by eye. */
export function platePicture({ plate, state }: PlateLook, dice: Dice): string {
  const { name, background, banner, letters } = liveryOf(state);
  const { width, height } = plateSize;
  const spread = Math.min(204, 30 * plate.length);
  const bannerHeight = 13;
  const bannerWidth = Math.min(116, widthAt(name, bannerHeight) * 1.1);
  return `<g>
    <rect width="${width}" height="${height}" rx="9" fill="${background}" stroke="#5d6166" stroke-width="3"/>
    <rect x="5" y="5" width="${width - 10}" height="${height - 10}" rx="6" fill="none" stroke="${letters}" stroke-opacity=".35" stroke-width="1.5"/>
    ${name === '' ? '' : lettering(name, { x: (width - bannerWidth) / 2, y: 13, height: bannerHeight, width: bannerWidth, colour: banner, weight: 3, slant: 8 })}
    ${[50, width - 50].map((x) => `<ellipse cx="${x}" cy="15" rx="7" ry="4" fill="#4a4e52"/>`).join('')}
    ${lettering(plate, { x: (width - spread) / 2, y: 39, height: 58, width: spread, colour: letters, weight: 3.1 })}
    ${state === 'CA' ? stickers(dice) : ''}
  </g>`;
}

function liveryOf(state: string | null): Livery {
  const known = state !== null && Object.hasOwn(liveries, state) ? liveries[state] : undefined;
  return known ?? { name: state ?? '', background: '#eceff1', banner: '#44505c', letters: '#1f2a33' };
}

/** Month and year of registration, in the upper corners. */
const stickers = (dice: Dice): string =>
  `<rect x="12" y="10" width="22" height="13" rx="2" fill="${dice.oneOf('#d9b23a', '#c8553d', '#5f8f4e', '#4f78b5')}"/>
   <rect x="${plateSize.width - 34}" y="10" width="22" height="13" rx="2" fill="${dice.oneOf('#d9b23a', '#c8553d', '#5f8f4e', '#e08a2e')}"/>`;
