import { percent } from '../summary-text.ts';

export const number = (figure: number): string => figure.toLocaleString('en-US');

export const count = (searches: number): string =>
  `${number(searches)} ${searches === 1 ? 'search' : 'searches'}`;

/** "12 (3.4 %)". */
export const withShare = (part: number, whole: number): string =>
  `${number(part)}${whole === 0 ? '' : ` (${percent(part / whole)})`}`;
