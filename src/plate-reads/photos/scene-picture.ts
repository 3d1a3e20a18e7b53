import type { Dice } from './dice.ts';

/** The picture's size in pixels. */
export const sceneSize = { width: 960, height: 640 } as const;

/** Gradients and filters that the car and the scene share. */
export const definitions = (night: boolean, grain: number): string => `<defs>
  <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
    <stop offset="0" stop-color="${night ? '#05070b' : '#9db8cf'}"/><stop offset="1" stop-color="${night ? '#11161d' : '#dfe6e8'}"/>
  </linearGradient>
  <linearGradient id="road" x1="0" y1="0" x2="0" y2="1">
    <stop offset="0" stop-color="${night ? '#14171b' : '#7d8083'}"/><stop offset="1" stop-color="${night ? '#26292d' : '#595c5f'}"/>
  </linearGradient>
  <linearGradient id="roofShade" x1="0" y1="0" x2="0" y2="1">
    <stop offset="0" stop-color="#fff" stop-opacity=".28"/><stop offset="1" stop-color="#000" stop-opacity=".3"/>
  </linearGradient>
  <linearGradient id="bodyShade" x1="0" y1="0" x2="0" y2="1">
    <stop offset="0" stop-color="#fff" stop-opacity=".22"/><stop offset=".5" stop-color="#000" stop-opacity=".04"/><stop offset="1" stop-color="#000" stop-opacity=".36"/>
  </linearGradient>
  <linearGradient id="bumperShade" x1="0" y1="0" x2="0" y2="1">
    <stop offset="0" stop-color="#fff" stop-opacity=".16"/><stop offset="1" stop-color="#000" stop-opacity=".5"/>
  </linearGradient>
  <linearGradient id="glassShine" x1="0" y1="0" x2="1" y2="1">
    <stop offset="0" stop-color="#fff" stop-opacity=".3"/><stop offset=".45" stop-color="#fff" stop-opacity=".04"/><stop offset="1" stop-color="#fff" stop-opacity=".12"/>
  </linearGradient>
  <radialGradient id="glow"><stop offset="0" stop-color="#ff5a48" stop-opacity=".75"/><stop offset="1" stop-color="#ff2a1a" stop-opacity="0"/></radialGradient>
  <radialGradient id="lamp"><stop offset="0" stop-color="#ffe2ab" stop-opacity=".9"/><stop offset="1" stop-color="#ffcf7a" stop-opacity="0"/></radialGradient>
  <radialGradient id="vignette" r=".75"><stop offset=".55" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="${night ? 0.6 : 0.3}"/></radialGradient>
  <filter id="far"><feGaussianBlur stdDeviation="7"/></filter>
  <filter id="soft" x="-20%" y="-100%" width="140%" height="300%"><feGaussianBlur stdDeviation="9"/></filter>
  <filter id="lens"><feGaussianBlur stdDeviation=".7"/></filter>
  <filter id="grain" x="0" y="0" width="100%" height="100%">
    <feTurbulence type="fractalNoise" baseFrequency=".9" numOctaves="2" seed="${grain}"/>
    <feColorMatrix values="0 0 0 0 .5  0 0 0 0 .5  0 0 0 0 .5  0 0 0 ${night ? 0.55 : 0.5} -.15"/>
  </filter>
</defs>`;

/** Street, horizon and what stands there, out of focus. */
export function streetPicture(night: boolean, dice: Dice): string {
  const { width, height } = sceneSize;
  const horizon = 250;
  const blocks = Array.from({ length: 9 }, (_none, at) => {
    const tall = dice.between(60, 200);
    const colour = night
      ? dice.oneOf('#0d1117', '#131820', '#0a0d12')
      : dice.oneOf('#8a9a86', '#a39a8c', '#74857a', '#b3aba0', '#8c8f96');
    return `<rect x="${at * 120 - 40}" y="${horizon - tall}" width="${dice.between(90, 150)}" height="${tall}" fill="${colour}"/>`;
  });
  const lamps = night
    ? Array.from({ length: 5 }, () => {
        const x = dice.between(30, width - 30);
        return `<circle cx="${x}" cy="${dice.between(90, 220)}" r="${dice.between(18, 46)}" fill="url(#lamp)"/>`;
      })
    : [];
  const lane = dice.between(-60, 60);
  return `<rect width="${width}" height="${horizon + 10}" fill="url(#sky)"/>
    <g filter="url(#far)">${blocks.join('')}${lamps.join('')}</g>
    <rect y="${horizon}" width="${width}" height="${height - horizon}" fill="url(#road)"/>
    <g fill="${night ? '#6d6a55' : '#d8d3bd'}" fill-opacity=".75">
      <path d="M${190 + lane} ${horizon}h10L${70 + lane} ${height}h-46Z"/><path d="M${770 + lane} ${horizon}h10L${950 + lane} ${height}h-46Z"/>
    </g>`;
}
