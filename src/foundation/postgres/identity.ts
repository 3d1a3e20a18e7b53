import { spawnSync, type SpawnOptions } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';

/** As whom PostgreSQL runs. `uid` is whose its files must be; undefined: ours, whoever we are. */
export interface Identity {
  readonly kind: 'direct' | 'uid' | 'setpriv' | 'unshare';
  readonly uid: number | undefined;
  /** The group, where it is not the one of the same number. */
  readonly gid?: number;
}

export const direct: Identity = { kind: 'direct', uid: undefined };

export interface Call {
  readonly program: string;
  readonly args: readonly string[];
  readonly options: SpawnOptions;
}

/** The call of a program under an identity. Every form replaces itself with the program, so the pid is the program's. */
export function callAs(identity: Identity, program: string, args: readonly string[]): Call {
  switch (identity.kind) {
    case 'direct':
      return { program, args, options: {} };
    case 'uid':
      return { program, args, options: owner(identity) };
    case 'setpriv':
      return {
        program: 'setpriv',
        args: [...setprivArguments(identity.uid ?? 0), program, ...args],
        options: {},
      };
    case 'unshare':
      return { program: 'unshare', args: ['--user', program, ...args], options: owner(identity) };
    default:
      return identity.kind satisfies never;
  }
}

const owner = ({ uid, gid = uid }: Identity): SpawnOptions =>
  uid === undefined || gid === undefined || uid === process.geteuid?.() ? {} : { uid, gid };

/** CAP_DAC_OVERRIDE reaches below a home of mode 700; without no_setuid_fixup access(2), which PostgreSQL asks first, ignores it. */
const setprivArguments = (uid: number): readonly string[] => [
  `--reuid=${uid}`,
  `--regid=${uid}`,
  '--clear-groups',
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
  '--securebits=+no_setuid_fixup',
];

/**
 * The ways for root, who may not run PostgreSQL itself, in the order in which they are tried: an owner who reaches the
 * programs as they lie, one who is lent CAP_DAC_OVERRIDE, a user namespace.
 */
export const waysForRoot = (uid: number): readonly Identity[] => [
  { kind: 'uid', uid },
  { kind: 'setpriv', uid },
  { kind: 'unshare', uid: 0 },
];

/** Whether an identity can run the program and write below `folder`: tried, in a folder that is taken away again. */
export function works(identity: Identity, program: string, folder: string): boolean {
  const probe = join(folder, `probe-${process.pid}`);
  mkdirSync(probe, { mode: 0o700 });
  try {
    giveTo(identity, probe);
    const script = 'cd "$1" && : > file && exec "$2" --version';
    const call = callAs(identity, 'sh', ['-c', script, 'sh', probe, program]);
    return spawnSync(call.program, call.args, { ...call.options, stdio: 'ignore' }).status === 0;
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

/** Makes a tree the identity's own. */
export function giveTo(identity: Identity, path: string): void {
  const { uid } = identity;
  if (uid === undefined || lstatSync(path).uid === uid) return;
  giveTree(path, uid);
}

/** The top last: an interrupted change of owner is begun again by the next start. */
function giveTree(path: string, uid: number): void {
  if (lstatSync(path).isDirectory()) {
    for (const name of readdirSync(path)) giveTree(join(path, name), uid);
    chownSync(path, uid, uid);
  } else lchownSync(path, uid, uid);
}

/** Lets a uid through root's own closed folder to what in it is theirs: by its group, to pass and not to list. */
export function letThrough(uid: number, folder: string): void {
  const { uid: holder, gid, mode } = lstatSync(folder);
  if (holder !== 0 || gid !== 0 || (mode & 0o077) !== 0) return;
  chownSync(folder, 0, uid);
  chmodSync(folder, 0o710);
}

/** A numeric uid that no account uses, from the range that distributions leave free. */
export function unusedUid(): number {
  const taken = new Set(accounts().map(({ uid }) => uid));
  for (let uid = 61_183; uid >= 60_706; uid--) if (!taken.has(uid)) return uid;
  return 61_183;
}

/**
 * initdb, unlike the server, wants its user to have a name, which a uid of ours or of a container may lack: in a user
 * namespace every uid is called nobody. Root may also let `nobody` do it, whose work is given away at once.
 */
export function identitiesForInitdb(identity: Identity): readonly Identity[] {
  const all = accounts();
  const uid = identity.uid ?? process.geteuid?.();
  if (identity.kind === 'unshare' || uid === undefined || all.some((account) => account.uid === uid))
    return [identity];
  if (identity.kind === 'direct') return [identity, { kind: 'unshare', uid: undefined }];
  const namespace: Identity = { kind: 'unshare', uid: identity.kind === 'uid' ? uid : 0 };
  const nobody = all.find(({ name }) => name === 'nobody')?.uid;
  if (nobody === undefined) return [namespace];
  return [namespace, { kind: identity.kind, uid: nobody, gid: uid }, { kind: 'setpriv', uid: nobody }];
}

function accounts(): readonly { readonly name: string | undefined; readonly uid: number }[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name, , uid]) => ({ name, uid: Number(uid) }));
  } catch {
    return [];
  }
}
