import { type Detector, hourMs, irregular, type PersonalSearch, platesOf, tellsHours } from './pattern.ts';

const window = hourMs;

/** `sweep`: one person looks for twenty and more different plates within an hour. */
export const sweep: Detector = (searches, { timeZone, thresholds: { sweepPlates } }) => {
  if (!tellsHours(searches, timeZone)) return [];
  const asked = searches.filter((search) => platesOf(search).length > 0);
  const swept = new Set<PersonalSearch>();
  let most = 0;
  const counts = new Map<string, number>();
  let start = 0;
  for (const [at, search] of asked.entries()) {
    count(counts, search, 1);
    while (search.at - (asked[start]?.at ?? 0) > window) {
      count(counts, asked[start], -1);
      start += 1;
    }
    if (counts.size < sweepPlates) continue;
    most = Math.max(most, counts.size);
    for (const one of asked.slice(start, at + 1)) swept.add(one);
  }
  if (swept.size === 0) return [];
  const finding = {
    clause: irregular,
    rule: 'sweep',
    severity: 'medium',
    why: `${most} different plates within an hour`,
  } as const;
  return [{ searches: [...swept], finding }];
};

function count(counts: Map<string, number>, search: PersonalSearch | undefined, by: 1 | -1): void {
  for (const plate of search === undefined ? [] : platesOf(search)) {
    const now = (counts.get(plate) ?? 0) + by;
    if (now === 0) counts.delete(plate);
    else counts.set(plate, now);
  }
}
