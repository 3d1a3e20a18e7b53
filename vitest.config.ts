import { defineConfig } from 'vitest/config';

const ends = (kind: string): string => `{src,policy,test,web,bench}/**/*.${kind}.test.{ts,tsx}`;
const globalSetup = ['test/global-setup.ts'];
/** Each of these holds a server or a browser: two at a time are enough for two cores. */
const heavy = { maxWorkers: 2, testTimeout: 60_000, hookTimeout: 120_000 };

/**
 * `unit` needs nothing; `db` and `http` share one PostgreSQL per run; `browser` a Chromium too; `long` runs only when asked
 * for (`npm run test:long`).
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,policy,test,web,bench}/**/*.test.{ts,tsx}'],
          exclude: [ends('db'), ends('http'), ends('browser'), ends('long'), '**/node_modules/**'],
          testTimeout: 20_000,
          maxWorkers: 2,
        },
      },
      { test: { name: 'db', include: [ends('db')], globalSetup, ...heavy } },
      { test: { name: 'http', include: [ends('http')], globalSetup, ...heavy } },
      { test: { name: 'browser', include: [ends('browser')], globalSetup, ...heavy, maxWorkers: 1 } },
      { test: { name: 'long', include: [ends('long')], globalSetup, ...heavy, testTimeout: 3_600_000 } },
    ],
  },
});
