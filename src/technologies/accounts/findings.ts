import { addCivil, type CivilDate } from '../../foundation/clock.ts';
import { dayText } from '../../foundation/written-day.ts';
import { isGenericName, isSharedType, namesSeveral } from './generic-name.ts';
import { type GrantIndex, grantsFor, type ListedGrant, plainName } from './grants.ts';
import type { Identity, VendorAccount } from './vendor-account.ts';

/** What R9 looks for in a vendor's list of accounts. */
export type AccountRule =
  | 'no-grant'
  | 'grant-without-account'
  | 'shared-or-generic'
  | 'no-two-factors'
  | 'idle-12-months';

export interface AccountFinding {
  readonly clause: string;
  readonly rule: AccountRule;
  readonly why: string;
}

/** Of one account; of a grant that has none, `row` is null and `account` names the grant's holder. */
export interface CheckedAccount {
  readonly row: number | null;
  readonly account: string;
  readonly findings: readonly AccountFinding[];
}

/** An account's or grant's name as its list writes it. */
export const labelOf = ({ username, email, name }: Identity): string =>
  [username, email, name].find((text) => text !== '') ?? '';

/** A grant as a finding speaks of it: by its row where it comes from a list. */
const called = ({ row, username }: ListedGrant): string =>
  row === 0 ? `The grant of ${username}` : `The grant (row ${row} of the grants)`;

/** What stands against each account of a list, and the grants for which it has none (R9). `grants` undefined: not given. */
export function checkAccounts(
  accounts: readonly VendorAccount[],
  grants: GrantIndex | undefined,
  today: CivilDate,
): readonly CheckedAccount[] {
  const sharedAddress = addressesOfSeveral(accounts);
  const held = new Set<ListedGrant>();
  const checked = accounts.map((account) => {
    const theirs = grants === undefined ? undefined : grantsFor(account, grants);
    if (account.state !== 'ended') for (const grant of theirs ?? []) held.add(grant);
    return {
      row: account.row,
      account: labelOf(account),
      findings: findingsOf(account, theirs, sharedAddress, today),
    };
  });
  return [...checked, ...(grants?.all ?? []).flatMap((grant) => withoutAccount(grant, held))];
}

function findingsOf(
  account: VendorAccount,
  grants: readonly ListedGrant[] | undefined,
  sharedAddress: ReadonlySet<string>,
  today: CivilDate,
): readonly AccountFinding[] {
  // An account that the vendor has closed is what the removal asked for.
  if (account.state === 'ended') return [];
  return [
    ...ungranted(grants),
    ...shared(account, sharedAddress),
    ...oneFactor(account),
    ...idle(account, today),
  ];
}

function ungranted(grants: readonly ListedGrant[] | undefined): readonly AccountFinding[] {
  if (grants === undefined || grants.some(({ state }) => state === 'active')) return [];
  const ended = grants[0];
  // 53060.5(c)(1)(A): administrators grant access; an account nobody granted is none of theirs.
  if (ended === undefined)
    return [
      {
        clause: '53060.5(c)(1)(A)',
        rule: 'no-grant',
        why: 'No grant of the department belongs to this account.',
      },
    ];
  // 53060.5(c)(1)(D): revoked here, it is to be closed at the vendor too.
  const why = `${called(ended)} is ${ended.word}, yet the account can still be used.`;
  return [{ clause: '53060.5(c)(1)(D)', rule: 'no-grant', why }];
}

function shared(account: VendorAccount, sharedAddress: ReadonlySet<string>): readonly AccountFinding[] {
  const why = whyShared(account, sharedAddress);
  // 53060.5(c)(1)(A), (B): access is granted to an end user who signed; CC 1798.90.52(a)(3): the record names who asked.
  return why === undefined ? [] : [{ clause: '53060.5(c)(1)(A)', rule: 'shared-or-generic', why }];
}

function whyShared(
  { username, email, name, type }: VendorAccount,
  several: ReadonlySet<string>,
): string | undefined {
  if (username === '' && email === '' && name === '') return 'The account names nobody.';
  if (isSharedType(type))
    return `The vendor lists it as ${type.toLowerCase()}: no one person answers for it.`;
  if (namesSeveral(name)) return 'Its name is that of more than one person.';
  const generic = [username, email, name].find((text) => text !== '' && isGenericName(text));
  if (generic !== undefined) return `"${generic}" is the name of no one person.`;
  return several.has(email.toLowerCase())
    ? 'Accounts of different people have this e-mail address.'
    : undefined;
}

/** Addresses that stand beside different people's names. */
function addressesOfSeveral(accounts: readonly VendorAccount[]): ReadonlySet<string> {
  const named = accounts.filter(({ email, name }) => email !== '' && name !== '');
  const byAddress = Map.groupBy(named, ({ email }) => email.toLowerCase());
  return new Set(
    [...byAddress].flatMap(([email, found]) =>
      new Set(found.map(({ name }) => plainName(name))).size > 1 ? [email] : [],
    ),
  );
}

// 53060.9(a): "at minimum, dual factor authentication".
const oneFactor = ({ twoFactors }: VendorAccount): readonly AccountFinding[] =>
  twoFactors === false
    ? [
        {
          clause: '53060.9(a)',
          rule: 'no-two-factors',
          why: 'The list shows no second factor for this account.',
        },
      ]
    : [];

/** 53060.5(c)(2)(D), R7: 12 months of the calendar, counted from the account's making where it was never used. */
function idle({ lastUsedOn, createdOn, state }: VendorAccount, today: CivilDate): readonly AccountFinding[] {
  if (lastUsedOn === null || state === 'invited') return [];
  const since = Math.max(lastUsedOn, lastUsedOn === 0 ? createdOn : 0);
  if (since !== 0 && addCivil(since, { months: 12 }) > today) return [];
  return [{ clause: '53060.5(c)(2)(D)', rule: 'idle-12-months', why: whyIdle(lastUsedOn, createdOn) }];
}

function whyIdle(lastUsedOn: CivilDate, createdOn: CivilDate): string {
  if (lastUsedOn !== 0) return `Last used on ${dayText(lastUsedOn)}, 12 months ago or longer.`;
  return createdOn === 0
    ? 'No use is shown, nor since when the account exists.'
    : `Never used since it was made on ${dayText(createdOn)}, 12 months ago or longer.`;
}

function withoutAccount(grant: ListedGrant, held: ReadonlySet<ListedGrant>): readonly CheckedAccount[] {
  if (grant.state === 'ended' || held.has(grant)) return [];
  // 53060.5(c)(1)(D), R9: the vendor's accounts follow the grants.
  const why = `${called(grant)} has no account in the list that can be used.`;
  return [
    {
      row: null,
      account: labelOf(grant),
      findings: [{ clause: '53060.5(c)(1)(D)', rule: 'grant-without-account', why }],
    },
  ];
}
