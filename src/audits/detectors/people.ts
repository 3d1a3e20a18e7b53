import type { VendorSearch } from '../vendor-log/search.ts';

type Named = Pick<VendorSearch, 'user' | 'organization'>;

/** Who a search is by, whatever way the account was written; null when nobody is named. */
export type PersonOf = (search: Named) => string | null;

/** A name that so many agencies have is several people's. */
const agenciesOfOne = 2;

/**
 * One person's searches belong together though the account stands as "Doe, Jane", "JANE DOE" and "jane.doe@example.gov".
 * Names are never guessed at beyond that: initials, nicknames and misspellings are other persons.
 */
export function personOf(searches: readonly Named[]): PersonOf {
  const agencies = agenciesByName(searches);
  const mails = mailsByName(searches);
  return ({ user, organization }) => {
    if (user === null) return null;
    const name = nameOf(user);
    if (user.includes('@')) return mails.get(name) === plain(user) && name.includes(' ') ? name : plain(user);
    const shared = (agencies.get(name)?.size ?? 0) > agenciesOfOne;
    return shared && name.includes(' ') ? `${name} | ${plain(organization ?? '')}` : name;
  };
}

/** In small letters, the family name last; of a mail address what stands before the @. */
function nameOf(user: string): string {
  const written = plain(user);
  if (written.includes('@')) return written.replace(/@.*$/u, '').replace(/[._]+/gu, ' ').trim();
  const turned = /^(?<last>[^,]+), ?(?<first>[^,]+)$/u.exec(written)?.groups;
  if (turned === undefined || /^(?:[js]r\.?|i{2,3}|iv|md|esq\.?)$/u.test(turned['first'] ?? ''))
    return written;
  return `${turned['first']} ${turned['last']}`;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

function agenciesByName(searches: readonly Named[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { user, organization } of searches) {
    if (user === null || organization === null || organization === '') continue;
    const name = nameOf(user);
    found.set(name, (found.get(name) ?? new Set()).add(plain(organization)));
  }
  return found;
}

/** The one address that stands for a name; a name with two addresses is two people's. */
function mailsByName(searches: readonly Named[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const mail of new Set(searches.flatMap(({ user }) => (user?.includes('@') ? [plain(user)] : [])))) {
    const name = nameOf(mail);
    found.set(name, found.has(name) ? '' : mail);
  }
  return found;
}
