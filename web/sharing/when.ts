import { readMoment } from '../parts/moment.ts';

const hourMs = 3_600_000;

/** What was typed as an instant, where it lies within so many hours of now; undefined else. */
export function whenOf(
  typed: string,
  { before, after }: { readonly before: number; readonly after: number },
  now: number = Date.now(),
): number | undefined {
  const at = typed.trim() === '' ? now : readMoment(typed);
  if (at === undefined || at < now - before * hourMs || at > now + after * hourMs) return undefined;
  return at;
}
