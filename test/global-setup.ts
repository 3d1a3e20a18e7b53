import type { TestProject } from 'vitest/node';
import { startTestPostgres, type TestPostgres } from './builders/test-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestPostgres;
  }
}

declare global {
  /** Each project loads this file anew: what they share hangs on the process. */
  var platewardTests: { users: number; readonly started: ReturnType<typeof startTestPostgres> } | undefined;
}

/** One PostgreSQL for all projects of a run: started by the first, stopped after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  globalThis.platewardTests ??= { users: 0, started: startTestPostgres() };
  const mine = globalThis.platewardTests;
  mine.users++;
  const { postgres, stop } = await mine.started;
  project.provide('postgres', postgres);
  return async () => {
    mine.users--;
    if (mine.users > 0) return;
    globalThis.platewardTests = undefined;
    await stop();
  };
}
