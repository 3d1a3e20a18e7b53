/**
 * USWDS's colors by the name of their token, as custom properties that `styles/tokens.css` sets for each theme.
 * White is two things: what lies below text, and text upon something strong.
 */
const tokens: Readonly<Record<string, string>> = {
  '#1b1b1b': '--ink',
  '#005ea2': '--primary',
  '#1a4480': '--primary-dark',
  '#162e51': '--primary-darker',
  '#54278f': '--visited',
  '#2491ff': '--focus',
  '#f0f0f0': '--base-lightest',
  '#dfe1e2': '--base-lighter',
  '#a9aeb1': '--base-light',
  '#71767a': '--base',
  '#565c65': '--base-dark',
  '#3d4551': '--base-darker',
  '#c9c9c9': '--disabled-light',
  '#e6e6e6': '--disabled-light',
  '#919191': '--disabled',
  '#757575': '--disabled',
  '#454545': '--disabled-dark',
  '#b50909': '--error-dark',
  '#d83933': '--secondary',
  '#8b0a03': '--secondary-darker',
  '#d54309': '--error',
  '#9c3d10': '--error',
  '#f4e3db': '--error-lighter',
  '#00bde3': '--info',
  '#99deea': '--info',
  '#e7f6f8': '--info-lighter',
  '#00a91c': '--success',
  '#ecf3ec': '--success-lighter',
  '#ffbe2e': '--warning',
  '#faf3d1': '--warning-lighter',
  'rgba(0, 94, 162, 0.1)': '--primary-wash',
};

const white = /(?<![\w-])(white|#fff(?:fff)?)(?![\w-])/gi;
const color = /#[0-9a-f]{3,8}\b|rgba?\([^)]*\)/gi;

/** A value with its colors as custom properties; a color without a token throws, so that none escapes the themes. */
export function themedColor(property: string, value: string): string {
  if (value.includes('url(')) return value;
  return value
    .replace(white, property === 'color' ? 'var(--on-strong)' : 'var(--paper)')
    .replace(color, (found) => {
      const token = tokens[found.toLowerCase()];
      if (token === undefined)
        throw new Error(`USWDS color ${found} (${property}) has no token in web/uswds-colors.ts`);
      return `var(${token})`;
    });
}
