import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../foundation/command-line.ts';
import { pagesBuilt, pagesFolder } from './http/pages.ts';

const web = fileURLToPath(new URL('../../web/', import.meta.url));

/** When the newest file below a folder was written, the build's own output left out. */
function newest(folder: string): number {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => name !== 'dist' && name !== 'node_modules')
      .map((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
      }),
  );
}

const current = (): boolean =>
  pagesBuilt() && statSync(join(pagesFolder, 'index.html')).mtimeMs >= newest(web);

/** Builds the interface when it is not there or older than its sources. */
export async function buildPages(say: (message: string) => void): Promise<void> {
  if (current()) return;
  say('Building the pages …');
  try {
    const { build } = await import('vite');
    await build({ configFile: join(web, 'vite.config.ts'), logLevel: 'error' });
  } catch (error) {
    throw new CommandError(
      'unavailable',
      `The pages could not be built: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
