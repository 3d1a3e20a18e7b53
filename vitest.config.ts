import { defineConfig } from 'vitest/config';

const ends = (kind: string): string => `{src,policy,test,web,bench}/**/*.${kind}.test.{ts,tsx}`;
const globalSetup = ['test/global-setup.ts'];
/** Each file of these holds a database, a server or a browser; kinds run one after the other, two files at a time. */
const heavy = (groupOrder: number, maxWorkers = 2) => ({
  maxWorkers,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // What is waited for comes when the machine has time for it.
  expect: { poll: { timeout: 15_000, interval: 50 } },
  sequence: { groupOrder },
});

/**
 * `unit` needs nothing and is quick; `thorough` needs nothing either and takes its time (fuzz, simulation, properties, commands as programs); `db` and `http` share one PostgreSQL per run; `browser` a Chromium too; `long` runs only when asked
 * for (`npm run test:long`).
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,policy,test,web,bench}/**/*.test.{ts,tsx}'],
          exclude: [...['thorough', 'db', 'http', 'browser', 'long'].map(ends), '**/node_modules/**'],
          testTimeout: 20_000,
          maxWorkers: 2,
        },
      },
      { test: { name: 'thorough', include: [ends('thorough')], testTimeout: 180_000, maxWorkers: 2 } },
      { test: { name: 'db', include: [ends('db')], globalSetup, ...heavy(1) } },
      { test: { name: 'http', include: [ends('http')], globalSetup, ...heavy(2) } },
      {
        test: {
          name: 'browser',
          include: [ends('browser')],
          globalSetup,
          ...heavy(3, 1),
          testTimeout: 180_000,
        },
      },
      { test: { name: 'long', include: [ends('long')], globalSetup, ...heavy(4), testTimeout: 3_600_000 } },
    ],
  },
});
