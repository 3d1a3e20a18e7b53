import type { Instant } from '../../foundation/clock.ts';
import type { Finding } from '../finding.ts';

/** A night on which all settings of sharing were read, and how many differed from the night before (53060.10(a)). */
export interface SettingsNight {
  readonly at: Instant;
  readonly entry: number;
  readonly differences: number;
}

/** A drift: settings that changed without anybody's recorded act. */
export interface Drift extends SettingsNight {
  readonly finding: Finding;
}

/**
 * `config-drift`: settings of sharing differ from the night before, and no act of the record between the two nights changed
 * one: somebody changed them elsewhere, as in the vendor's console. A setting read wrongly one night shows up twice.
 */
export function configDrift(nights: readonly SettingsNight[], changes: readonly Instant[]): readonly Drift[] {
  const inOrder = nights.toSorted((one, other) => one.at - other.at);
  return inOrder.flatMap((night, at) => {
    const before = inOrder[at - 1]?.at;
    if (before === undefined || night.differences === 0) return [];
    const recorded = changes.filter((change) => change > before && change <= night.at).length;
    if (recorded >= night.differences) return [];
    const why = `${night.differences} settings of sharing changed, of which ${recorded} by a recorded act`;
    return [
      { ...night, finding: { clause: '53060.10(a)', rule: 'config-drift', severity: 'high', why } as const },
    ];
  });
}
