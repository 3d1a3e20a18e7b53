import { localDay, dayName } from '../local-time.ts';
import { irregular, groupBy, type Settings } from '../detectors/pattern.ts';
import type { ActFindings, AuditedAct } from './act.ts';

/** Kinds by which ALPR information leaves the screen. */
const taken = /^(?:copy\.requested|copy\.made|download\.|share\.released)/u;

/**
 * `export-spike`: on one day a person takes more copies than the threshold and many times that person's own usual day. The
 * end of a big case looks the same.
 */
export function exportSpikes(
  acts: readonly AuditedAct[],
  { timeZone, thresholds: { exportCopies, exportTimes } }: Settings,
): ActFindings {
  const found = new Map<string, ReturnType<typeof spike>>();
  for (const own of groupBy(
    acts.filter(({ kind }) => taken.test(kind)),
    ({ staffId }) => staffId,
  ).values()) {
    const days = [...groupBy(own, ({ at }) => String(localDay(at, timeZone)))];
    for (const [day, group] of days) {
      const others = days.filter(([other]) => other !== day).map(([, { length }]) => length);
      const usual = others.toSorted((one, other) => one - other)[others.length >> 1] ?? 0;
      if (group.length < exportCopies || group.length < exportTimes * usual) continue;
      for (const { id } of group) found.set(id, spike(group.length, dayName(Number(day)), usual));
    }
  }
  return found;
}

const spike = (copies: number, day: string, usual: number) =>
  ({
    clause: irregular,
    rule: 'export-spike',
    severity: 'high',
    why: `${copies} copies on ${day}; a usual day of this person has ${usual}`,
  }) as const;
