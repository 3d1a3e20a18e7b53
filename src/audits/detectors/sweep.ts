import { type Detector, hourMs, irregular, type PersonalSearch, plateOf } from './pattern.ts';

const window = hourMs;

/** `sweep`: one person looks for twenty and more different plates within an hour. */
export const sweep: Detector = (searches, { thresholds: { sweepPlates } }) => {
  const asked = searches.filter((search) => plateOf(search) !== null);
  const swept = new Set<PersonalSearch>();
  let most = 0;
  const counts = new Map<string, number>();
  let start = 0;
  for (const [at, search] of asked.entries()) {
    count(counts, search.plate, 1);
    while (search.at - (asked[start]?.at ?? 0) > window) {
      count(counts, asked[start]?.plate, -1);
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

function count(counts: Map<string, number>, plate: string | null | undefined, by: 1 | -1): void {
  if (plate === null || plate === undefined) return;
  const now = (counts.get(plate) ?? 0) + by;
  if (now === 0) counts.delete(plate);
  else counts.set(plate, now);
}
