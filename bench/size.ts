import { DEF, type Scale } from './peers/gen.mjs';

/**
 * The generator's scale for so many reads, a tenth of them vehicles. `PLATEWARD_BENCH_READS` makes a run smaller, to try
 * a benchmark out: its figures are then none of the named ones, and it says so.
 */
export function benchScale(reads: number, say: (text: string) => void): Scale {
  const asked = Number(process.env['PLATEWARD_BENCH_READS'] ?? reads);
  if (asked !== reads)
    say(`PLATEWARD_BENCH_READS: ${asked} reads instead of ${reads}; the targets are not for this size`);
  return { ...DEF, reads: asked, vehicles: Math.max(1_000, Math.round(asked / 10)) };
}
