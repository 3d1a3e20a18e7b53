import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** A real browser without a window. Root has no sandbox to give it. */
export async function launchBrowser(): Promise<Browser> {
  const { executable, environment } = await findChromium();
  return chromium.launch({
    executablePath: executable,
    env: { ...inherited(), ...environment },
    args: [
      '--headless=shell',
      '--disable-dev-shm-usage',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
