import type { CivilDate } from '../../foundation/clock.ts';
import { writtenDay } from '../../foundation/written-day.ts';
import type { Columns } from './columns.ts';
import { type Identity, identityOf } from './vendor-account.ts';

/** One grant of the department, from its own list. */
export interface ListedGrant extends Identity {
  /** Data row, from 1; 0: not from a list. */
  readonly row: number;
  /** `ended`: suspended, removed, expired, or never made. */
  readonly state: 'active' | 'ended';
  /** What the list says of an ended one. */
  readonly word: string;
}

const notGranted =
  /^(?:suspend|remov|revok|expir|inactive|disabled|denied|refused|pending|request|none|closed|ended|terminat|separat|no\b|false)/iu;

/** One row of the department's list of grants, as it stands on a day. */
export function grantOf(
  row: number,
  cells: readonly string[],
  columns: Columns,
  today: CivilDate,
): ListedGrant {
  const status = columns.status.map((place) => (cells[place] ?? '').trim()).find((cell) => cell !== '') ?? '';
  const expires = writtenDay(cells[columns.expires[0] ?? -1] ?? '', today);
  const expired = expires !== undefined && expires < today;
  const ended = expired || notGranted.test(status);
  return {
    row,
    ...identityOf(columns, cells),
    state: ended ? 'ended' : 'active',
    word: notGranted.test(status) ? status.toLowerCase() : 'expired',
  };
}

const titles = /^(?:mr|mrs|ms|dr|sgt|lt|capt|officer|agent|detective|det|sa|pa|warden)\.? /u;

/** `Doe, Jane A.` and `Sgt. Jane Doe` are the same name. */
export function plainName(name: string): string {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
  const turned = folded.replace(/^([^,]+),\s*(.+)$/u, '$2 $1').replace(titles, '');
  return turned
    .split(/[^\p{L}'-]+/u)
    .filter((part) => part.length > 1)
    .join(' ');
}

const local = (email: string): string => email.replace(/@.*$/u, '');

/** Names by which an account and a grant are known to be one person's. */
function keysOf({ username, email }: Identity): readonly string[] {
  const [user, mail] = [username.toLowerCase(), email.toLowerCase()];
  return [user, mail, local(user), local(mail)].filter((key) => key !== '');
}

/** Two addresses of different domains are two, whatever stands before the sign. */
const differs = (one: Identity, other: Identity): boolean => {
  const [a, b] = [one, other].map(({ username, email }) =>
    (email.includes('@') ? email : username.includes('@') ? username : '').toLowerCase(),
  );
  return a !== '' && b !== '' && a !== b;
};

/** The grants of the account's holder: by user name or address, else by a name that only one holder has. */
export function grantsFor(account: Identity, grants: GrantIndex): readonly ListedGrant[] {
  const byKey = keysOf(account)
    .flatMap((key) => grants.byKey.get(key) ?? [])
    .filter(
      (grant) => !differs(account, grant) || grant.username.toLowerCase() === account.username.toLowerCase(),
    );
  if (byKey.length > 0) return [...new Set(byKey)];
  const name = plainName(account.name);
  const byName = name.includes(' ') ? (grants.byName.get(name) ?? []) : [];
  const holders = new Set(byName.map((grant) => keysOf(grant)[0] ?? ''));
  return holders.size === 1 ? byName : [];
}

export interface GrantIndex {
  readonly all: readonly ListedGrant[];
  readonly byKey: ReadonlyMap<string, readonly ListedGrant[]>;
  readonly byName: ReadonlyMap<string, readonly ListedGrant[]>;
}

export function indexGrants(all: readonly ListedGrant[]): GrantIndex {
  const byKey = new Map<string, ListedGrant[]>();
  for (const grant of all)
    for (const key of new Set(keysOf(grant))) byKey.set(key, [...(byKey.get(key) ?? []), grant]);
  return { all, byKey, byName: Map.groupBy(all, ({ name }) => plainName(name)) };
}
