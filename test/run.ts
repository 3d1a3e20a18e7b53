// `npm test [-- FILTER...] [--long]`: every project through vitest; the last line says how it went.
import { parseArgs } from 'node:util';
import { startVitest, type TestModule, type Vitest } from 'vitest/node';

const { values, positionals } = parseArgs({
  options: { long: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const projects = ['unit', 'thorough', 'db', 'http', 'browser', ...(values.long ? ['long'] : [])];

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Counts tests; a file or a hook that failed without a failed test of its own, and an error outside any test, count as one failed each. */
function tally({ state }: Vitest): Tally {
  const modules = state.getTestModules();
  const states = modules.flatMap((module) =>
    [...module.children.allTests()].map((test) => test.result().state),
  );
  const count = (wanted: string): number => states.filter((found) => found === wanted).length;
  const broken = modules.filter((module) => !module.ok() && !hasFailedTest(module)).length;
  return {
    passed: count('passed'),
    failed: count('failed') + broken + state.getUnhandledErrors().length,
    skipped: count('skipped') + count('pending'),
  };
}

const hasFailedTest = (module: TestModule): boolean =>
  [...module.children.allTests()].some((test) => test.result().state === 'failed');

const vitest = await startVitest('test', positionals, {
  watch: false,
  project: projects,
  passWithNoTests: true,
});
const counted = tally(vitest);
await vitest.close();
// A run that broke outside any test (a setup that failed) is not a run without failures.
const failed = Math.max(counted.failed, process.exitCode ? 1 : 0);
const { passed, skipped } = counted;
const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
// Ends the process once the line is out: a test that left something open does not keep the run alive.
process.stdout.write(`${line}\n`, () => process.exit(failed > 0 || passed === 0 ? 1 : 0));
