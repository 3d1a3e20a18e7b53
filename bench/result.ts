/** One measured value. A result without a target leaves out the last three fields (`docs/cli/bench.md`). */
export interface Result {
  readonly name: string;
  /** Milliseconds (p50 unless the name ends in another percentile), a rate per second, or a ratio. */
  readonly value: number;
  readonly unit: string;
  readonly target?: number;
  readonly direction?: 'atMost' | 'atLeast';
  readonly met?: boolean;
}

const rounded = (value: number): number => Number(value.toPrecision(5));

export const measured = (name: string, value: number, unit: string): Result => ({
  name,
  value: rounded(value),
  unit,
});

export const atMost = (name: string, value: number, unit: string, target: number): Result => ({
  ...measured(name, value, unit),
  target,
  direction: 'atMost',
  met: value <= target,
});

export const atLeast = (name: string, value: number, unit: string, target: number): Result => ({
  ...measured(name, value, unit),
  target,
  direction: 'atLeast',
  met: value >= target,
});

/** The p-th percentile (0–1) of a list of times. */
export function percentile(times: readonly number[], p: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}
