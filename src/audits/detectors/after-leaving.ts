import { dayName, localDay } from '../local-time.ts';
import type { Detector } from './pattern.ts';

/**
 * `after-leaving`: an account searches after its person was transferred or separated (53060.5(c)(1)(D)). A register that was
 * brought up to date late shows it of somebody who still worked.
 */
export const afterLeaving: Detector = (searches, { beside, timeZone }) => {
  const left = beside?.leftOn?.(searches[0]?.user ?? '');
  if (left === undefined) return [];
  const found = searches.filter(({ at }) => dayOf(at, timeZone) >= left);
  if (found.length === 0) return [];
  const why = `${found.length} ${found.length === 1 ? 'search' : 'searches'} after the person had left the division`;
  return [
    {
      searches: found,
      finding: { clause: '53060.5(c)(1)(D)', rule: 'after-leaving', severity: 'critical', why },
    },
  ];
};

const dayOf = (at: number, timeZone: string): number =>
  Number(dayName(localDay(at, timeZone)).replaceAll('-', ''));
