import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Binaries, copyBinaries } from './binaries.ts';
import { DatabaseError, fileFault } from './errors.ts';
import { direct, giveTo, type Identity, letThrough, unusedUid, waysForRoot, works } from './identity.ts';

/** Where the database lies, and as whom and from where it runs. */
export interface Home {
  readonly folder: string;
  readonly dataDirectory: string;
  readonly socketDirectory: string;
  readonly identity: Identity;
  readonly binaries: Binaries;
}

export const socketPort = 5432;
/** The longest path that a Unix socket may have. */
const longestSocketPath = 107;

/** The data folder as an absolute path, made (0700) and tried for writing. */
export function openFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const folder = realpathSync(path);
    const probe = join(folder, `probe-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
    return folder;
  } catch (error) {
    throw fileFault(error, path);
  }
}

/** The folder of the database itself: the data folder, or the one that its file `LOCATION` names. */
export function locate(folder: string): string {
  const note = join(folder, 'LOCATION');
  return existsSync(note) ? openFolder(readFileSync(note, 'utf8').trim()) : folder;
}

export const dataDirectoryOf = (folder: string): string => join(folder, 'postgres');

/** Chooses whom PostgreSQL runs as, and makes the socket's folder theirs. */
export function openHome(dataFolder: string, binaries: Binaries): Home {
  const folder = locate(dataFolder);
  const found = chooseIdentity(folder, binaries) ?? elsewhere(dataFolder, binaries);
  const home = { ...found, dataDirectory: dataDirectoryOf(found.folder) };
  try {
    if (existsSync(home.dataDirectory)) giveTo(home.identity, home.dataDirectory);
    return { ...home, socketDirectory: openSocketDirectory(home.folder, home.identity) };
  } catch (error) {
    throw error instanceof DatabaseError ? error : fileFault(error, home.folder);
  }
}

type Chosen = Pick<Home, 'folder' | 'identity' | 'binaries'>;

function chooseIdentity(folder: string, binaries: Binaries): Chosen | undefined {
  if (process.geteuid?.() !== 0) return { folder, identity: direct, binaries };
  const owner = [dataDirectoryOf(folder), folder]
    .filter((path) => existsSync(path))
    .map((path) => statSync(path).uid)
    .find((uid) => uid !== 0);
  const uid = owner ?? unusedUid();
  letThrough(uid, folder);
  const identity = waysForRoot(uid).find((way) => works(way, binaries.postgres, folder));
  return identity && { folder, identity, binaries };
}

const elsewhereRoot = '/var/lib/plateward';

/** Last way for root: programs and data where a plain uid reaches them; the data folder keeps a note of where. */
function elsewhere(dataFolder: string, binaries: Binaries): Chosen {
  try {
    mkdirSync(elsewhereRoot, { recursive: true });
    chmodSync(elsewhereRoot, 0o711);
    const folder = openFolder(join(elsewhereRoot, hashOf(dataFolder)));
    const now = locate(dataFolder);
    if (now !== folder && existsSync(dataDirectoryOf(now))) throw new Error(`the data lies in ${now}`);
    letThrough(unusedUid(), folder);
    const chosen = chooseIdentity(folder, copyBinaries(binaries, folder));
    if (chosen === undefined) throw new Error('nor does it there');
    writeFileSync(join(dataFolder, 'LOCATION'), `${folder}\n`);
    return chosen;
  } catch (error) {
    throw new DatabaseError(
      'cannot-run-as-root',
      'PostgreSQL does not run as root, and no way around that works here (another uid, setpriv, unshare --user, data in ' +
        `${elsewhereRoot}). Start Plateward as an ordinary user to whom the data folder belongs, or set DATABASE_URL.`,
      error,
    );
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const fits = (directory: string): boolean =>
  Buffer.byteLength(join(directory, `.s.PGSQL.${socketPort}`)) <= longestSocketPath;

/** The folder of the socket, 0700 and the server's own: beside the data, or under the system's temporary folder where that path is too long. */
function openSocketDirectory(folder: string, identity: Identity): string {
  const near = join(folder, 'run');
  const directory = fits(near) ? near : join(tmpdir(), `plateward-${hashOf(folder)}`);
  const wanted = identity.uid ?? process.geteuid?.();
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const found = lstatSync(directory);
  const trusted = found.isDirectory() && (found.uid === wanted || found.uid === process.geteuid?.());
  if (process.platform !== 'win32' && (!trusted || (found.mode & 0o077) !== 0))
    throw new DatabaseError(
      'permission',
      `${directory}, where the database's socket goes, belongs to another user or is open to others. Remove it and start again.`,
    );
  giveTo(identity, directory);
  return directory;
}

/** After the database has ended: a socket folder under the temporary one is taken away. */
export function closeHome({ folder, socketDirectory }: Home): void {
  if (!socketDirectory.startsWith(folder)) rmSync(socketDirectory, { recursive: true, force: true });
}
