import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';

/** A browser that can be started: its file and the environment it needs. */
export interface Chromium {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const archive = join(modules, '@sparticuz/chromium');

/**
 * The browser to test with: the one `PLATEWARD_CHROMIUM` names, else the one in the npm package, unpacked once. No
 * system package is needed: where the machine lacks libnss3 and its like, the package's own libraries are used.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env['PLATEWARD_CHROMIUM'];
  if (named !== undefined && named !== '') return { executable: named, environment: {} };
  return startable(await unpacked());
}

/** Unpacks beside node_modules and renames into place, so that two test processes never see half a browser. */
async function unpacked(): Promise<string> {
  const folder = join(modules, '.cache', `chromium-${packageVersion()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(join(modules, '.cache'), { recursive: true });
  const staging = mkdtempSync(`${folder}-`);
  try {
    await inflateInto(staging, ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']);
    writeFileSync(join(staging, 'fonts', 'fonts.conf'), fontsOf(folder));
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** `inflate` writes below the temporary folder and offers no other place, so that folder is set for its duration. */
async function inflateInto(folder: string, files: readonly string[]): Promise<void> {
  const former = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await Promise.all(files.map((file) => inflate(join(archive, 'bin', file))));
  } finally {
    if (former === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = former;
  }
}

/** The package's own list of font folders names /tmp; without any font Chromium draws no text at all. */
const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts', 'cache')}</cachedir>
</fontconfig>
`;

function startable(folder: string): Chromium {
  const executable = join(folder, 'chromium');
  const fonts = { FONTCONFIG_PATH: join(folder, 'fonts') };
  const withLibraries = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  for (const environment of [fonts, withLibraries]) {
    if (starts(executable, environment)) return { executable, environment };
  }
  throw new Error(
    `The packaged Chromium (${executable}) does not start on this machine; ` +
      'name another with PLATEWARD_CHROMIUM=/path/to/chromium',
  );
}

const starts = (executable: string, environment: Readonly<Record<string, string>>): boolean =>
  spawnSync(executable, ['--version', '--no-sandbox'], { env: { ...process.env, ...environment } }).status ===
  0;

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(archive, 'package.json'), 'utf8')) as { version: string };
  return version;
}
